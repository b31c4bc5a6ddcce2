import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { ActivityParticipationsArgs } from '../../schema.types.ts';
import { ParticipationReads } from '../participation/participation.reads.ts';
import { ActivityReads, type ActivityHouseholdRow, type ActivityRow } from './activity.reads.ts';
import type { Material, StaffPart } from './activity.rules.ts';

/** From an activity to whom and what it concerns. */
@Resolver('Activity')
export class ActivityFieldsResolver {
  constructor(private readonly participations: ParticipationReads) {}

  @ResolveField()
  estate(@Parent() { estateId }: ActivityRow) {
    return reference(estateId);
  }

  @ResolveField()
  organiser(@Parent() { organiserId }: ActivityRow) {
    return reference(organiserId);
  }

  @ResolveField()
  plannedBy(@Parent() { plannedBy }: ActivityRow) {
    return reference(plannedBy);
  }

  @ResolveField()
  approvedBy(@Parent() { approvedBy }: ActivityRow) {
    return reference(approvedBy);
  }

  @ResolveField('participations')
  participationsOf(@Parent() { id }: ActivityRow, @Args() args: ActivityParticipationsArgs, @Context('call') call: RequestCall) {
    return this.participations.of(call, id, args);
  }
}

@Resolver('ActivityHousehold')
export class ActivityHouseholdResolver {
  constructor(private readonly activities: ActivityReads) {}

  @ResolveField()
  activity(@Parent() { activityId }: ActivityHouseholdRow, @Context('call') call: RequestCall) {
    return this.activities.one(call, activityId);
  }

  @ResolveField()
  household(@Parent() { householdId }: ActivityHouseholdRow) {
    return reference(householdId);
  }
}

@Resolver('ActivityMaterial')
export class ActivityMaterialResolver {
  @ResolveField()
  owner(@Parent() { ownerId }: Material) {
    return reference(ownerId);
  }
}

@Resolver('ActivityStaffPart')
export class ActivityStaffPartResolver {
  @ResolveField()
  employee(@Parent() { employeeId }: StaffPart) {
    return reference(employeeId);
  }
}
