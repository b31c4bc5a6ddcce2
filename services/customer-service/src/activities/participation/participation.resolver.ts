import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationCheckInActivityArgs, MutationSignUpActivityArgs } from '../../schema.types.ts';
import { ActivityReads } from '../activity/activity.reads.ts';
import type { ParticipationRow } from './participation.reads.ts';
import { ParticipationService } from './participation.service.ts';

@Resolver('ActivityParticipation')
export class ParticipationResolver {
  constructor(private readonly service: ParticipationService, private readonly activities: ActivityReads) {}

  @Mutation()
  signUpActivity(@Args() { id, input, ...keyed }: MutationSignUpActivityArgs, @Context('call') call: RequestCall) {
    return this.service.join(call, id, 'signUpActivity', { input, keyed });
  }

  @Mutation()
  checkInActivity(@Args() { id, input, ...keyed }: MutationCheckInActivityArgs, @Context('call') call: RequestCall) {
    return this.service.join(call, id, 'checkInActivity', { input, keyed });
  }

  @ResolveField()
  activity(@Parent() { activityId }: ParticipationRow, @Context('call') call: RequestCall) {
    return this.activities.one(call, activityId);
  }

  @ResolveField()
  household(@Parent() { householdId }: ParticipationRow) {
    return reference(householdId);
  }
}
