import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { QueryTicketDutiesArgs } from '../../schema.types.ts';
import { DutyReads } from './duty.reads.ts';
import type { KeptDuty } from './duty.service.ts';

@Resolver('TicketDuty')
export class DutyResolver {
  constructor(private readonly reads: DutyReads) {}

  @Query()
  ticketDuties(@Args() args: QueryTicketDutiesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: KeptDuty) {
    return reference(estateId);
  }

  @ResolveField()
  employee(@Parent() { employeeId }: KeptDuty) {
    return reference(employeeId);
  }
}
