import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { MutationAssignUrgentArgs, MutationPlanOnCallArgs, MutationWithdrawOnCallArgs, QueryOnCallRosterArgs } from '../../schema.types.ts';
import { referenceTo } from '../work-order/work-order-answer.rules.ts';
import { OnCallReads, type OnCallRow } from './on-call.reads.ts';
import { OnCallService } from './on-call.service.ts';

@Resolver('OnCallShift')
export class OnCallResolver {
  constructor(private readonly reads: OnCallReads, private readonly service: OnCallService) {}

  @Query()
  onCallRoster(@Args() args: QueryOnCallRosterArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  planOnCall(@Args() args: MutationPlanOnCallArgs, @Context('call') call: RequestCall) {
    return this.service.plan(call, args.input, args);
  }

  @Mutation()
  withdrawOnCall(@Args() target: MutationWithdrawOnCallArgs, @Context('call') call: RequestCall) {
    return this.service.withdraw(call, target);
  }

  @Mutation()
  assignUrgent(@Args() target: MutationAssignUrgentArgs, @Context('call') call: RequestCall) {
    return this.service.assignUrgent(call, target);
  }

  @ResolveField()
  estate(@Parent() { estateId }: OnCallRow) {
    return referenceTo(estateId);
  }

  @ResolveField()
  employee(@Parent() { employeeId }: OnCallRow) {
    return referenceTo(employeeId);
  }
}
