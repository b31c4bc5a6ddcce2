import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { WorkOrderReads } from '../work-order/work-order.reads.ts';
import { EstateFiguresReads, shareBp, type EstateFigures } from './estate-figures.reads.ts';

interface Reference {
  id: string;
}

/** What engineering adds to an estate. */
@Resolver('Estate')
export class EstateWorkOrdersResolver {
  constructor(private readonly reads: EstateFiguresReads) {}

  @ResolveReference()
  resolveReference({ id }: Reference) {
    return { id };
  }

  @ResolveField()
  workOrders(@Parent() estate: Reference, @Context('call') call: RequestCall) {
    return this.reads.of(call, estate.id);
  }
}

@Resolver('EstateWorkOrders')
export class EstateFiguresResolver {
  @ResolveField()
  onTimeShareBp(@Parent() { onTime, counted }: EstateFigures) {
    return shareBp(onTime, counted);
  }
}

/** What engineering adds to a ticket. */
@Resolver('Ticket')
export class TicketWorkOrdersResolver {
  constructor(private readonly reads: WorkOrderReads) {}

  @ResolveReference()
  resolveReference({ id }: Reference) {
    return { id };
  }

  @ResolveField()
  workOrders(@Parent() ticket: Reference, @Context('call') call: RequestCall) {
    return this.reads.ofTicket(call, ticket.id);
  }
}

/** What engineering adds to an employee. */
@Resolver('Employee')
export class EmployeeWorkOrdersResolver {
  constructor(private readonly reads: WorkOrderReads) {}

  @ResolveReference()
  resolveReference({ id }: Reference) {
    return { id };
  }

  @ResolveField()
  openWorkOrders(@Parent() employee: Reference, @Context('call') call: RequestCall) {
    return this.reads.openCountOf(call, employee.id);
  }
}
