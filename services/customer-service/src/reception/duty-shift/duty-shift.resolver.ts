import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationCreateDutyShiftArgs, MutationWithdrawDutyShiftArgs, QueryDutyGapsArgs, QueryDutyShiftsArgs } from '../../schema.types.ts';
import { DutyShiftReads } from './duty-shift.reads.ts';
import type { DutyShift } from './duty-shift.rules.ts';
import { DutyShiftService } from './duty-shift.service.ts';

@Resolver('DutyShift')
export class DutyShiftResolver {
  constructor(private readonly reads: DutyShiftReads, private readonly service: DutyShiftService) {}

  @Query()
  dutyShifts(@Args() args: QueryDutyShiftsArgs, @Context('call') call: RequestCall) {
    return this.reads.between(call, args);
  }

  @Query()
  dutyGaps(@Args() args: QueryDutyGapsArgs, @Context('call') call: RequestCall) {
    return this.reads.gaps(call, ['FRONT_DESK', 'MONITORING_ROOM'], args);
  }

  @Mutation()
  createDutyShift(@Args() args: MutationCreateDutyShiftArgs, @Context('call') call: RequestCall) {
    return this.service.create(call, args.input, args);
  }

  @Mutation()
  withdrawDutyShift(@Args() args: MutationWithdrawDutyShiftArgs, @Context('call') call: RequestCall) {
    return this.service.withdraw(call, args.id, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: DutyShift) {
    return reference(estateId);
  }

  @ResolveField()
  employee(@Parent() { employeeId }: DutyShift) {
    return reference(employeeId);
  }
}
