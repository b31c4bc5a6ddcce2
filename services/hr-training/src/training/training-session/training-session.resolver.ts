import type { RequestCall } from '@guanjia/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationCancelSessionArgs, MutationCloseSessionArgs, MutationGradeTrainingArgs, MutationHoldSessionArgs, MutationScheduleSessionArgs, QueryTrainingSessionsArgs,
} from '../../schema.types.ts';
import { EmployeeReads } from '../../organisation/employee/employee.reads.ts';
import { TrainingSessionReads, type TrainingSessionRow } from './training-session.reads.ts';
import type { SessionRecord } from './training-session.rules.ts';
import { TrainingSessionService } from './training-session.service.ts';

@Resolver('TrainingSession')
export class TrainingSessionResolver {
  constructor(private readonly reads: TrainingSessionReads, private readonly service: TrainingSessionService) {}

  @Query()
  trainingSessions(@Args() args: QueryTrainingSessionsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  scheduleSession(@Args() args: MutationScheduleSessionArgs, @Context('call') call: RequestCall) {
    return this.service.schedule(call, args.input, args);
  }

  @Mutation()
  holdSession(@Args() args: MutationHoldSessionArgs, @Context('call') call: RequestCall) {
    return this.service.hold(call, args.id, args.attendeeIds, args);
  }

  @Mutation()
  gradeTraining(@Args() args: MutationGradeTrainingArgs, @Context('call') call: RequestCall) {
    return this.service.grade(call, args.id, args.grades, args);
  }

  @Mutation()
  closeSession(@Args() args: MutationCloseSessionArgs, @Context('call') call: RequestCall) {
    return this.service.end(call, args.id, 'closeSession', args);
  }

  @Mutation()
  cancelSession(@Args() args: MutationCancelSessionArgs, @Context('call') call: RequestCall) {
    return this.service.end(call, args.id, 'cancelSession', args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: TrainingSessionRow) {
    return estateId === null ? null : { id: estateId };
  }
}

@Resolver('TrainingRecord')
export class TrainingRecordResolver {
  constructor(private readonly employees: EmployeeReads) {}

  @ResolveField()
  employee(@Parent() { employeeId }: SessionRecord, @Context('call') call: RequestCall) {
    return this.employees.one(call, employeeId);
  }
}
