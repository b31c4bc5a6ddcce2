import { maskedName, maskedPhone } from '@guanjia/domain';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import { liveAssignments, type Assignment } from './assignment.rules.ts';
import { contactName, contactPhone } from './contact.facts.ts';
import { isTicketOverdue } from './ticket-limits.rules.ts';
import { isShown, TicketReads, type TicketRow } from './ticket.reads.ts';

/** The fields of a ticket that are not its columns. */
@Resolver('Ticket')
export class TicketFieldsResolver {
  constructor(private readonly reads: TicketReads) {}

  @ResolveField()
  estate(@Parent() ticket: TicketRow) {
    return reference(ticket.estateId);
  }

  @ResolveField()
  unit(@Parent() ticket: TicketRow) {
    return reference(ticket.unitId);
  }

  @ResolveField()
  unitLabel(@Parent() ticket: TicketRow, @Context('call') call: RequestCall) {
    return isShown(ticket) ? ticket.unitLabel : this.reads.shown(call, ticket).then(({ unitLabel }) => unitLabel);
  }

  @ResolveField()
  async contactName(@Parent() ticket: TicketRow, @Context('call') call: RequestCall) {
    const shown = await this.reads.shown(call, ticket);
    const name = contactName.opened(shown.contactName);
    return shown.isContactShown ? name : maskedName(name);
  }

  @ResolveField()
  async contactPhone(@Parent() ticket: TicketRow, @Context('call') call: RequestCall) {
    const shown = await this.reads.shown(call, ticket);
    const phone = contactPhone.opened(shown.contactPhone);
    return shown.isContactShown ? phone : maskedPhone(phone);
  }

  @ResolveField()
  household(@Parent() ticket: TicketRow) {
    return reference(ticket.householdId);
  }

  @ResolveField()
  department(@Parent() ticket: TicketRow) {
    return reference(ticket.departmentId);
  }

  @ResolveField()
  assignees(@Parent() ticket: TicketRow) {
    const ids = liveAssignments(ticket.assignments).flatMap(({ employeeId }) => employeeId ?? []);
    return [...new Set(ids)].map(reference);
  }

  @ResolveField()
  entryDelayMinutes(@Parent() { enteredAt, receivedAt }: TicketRow) {
    return Math.floor((new Date(enteredAt).getTime() - new Date(receivedAt).getTime()) / 60_000);
  }

  @ResolveField()
  isEntryLate(@Parent() { enteredAt, entryDueAt }: TicketRow) {
    return entryDueAt !== null && new Date(enteredAt) > new Date(entryDueAt);
  }

  @ResolveField()
  isOverdue(@Parent() ticket: TicketRow, @Context('call') call: RequestCall) {
    return isTicketOverdue(ticket, call.now);
  }
}

@Resolver('TicketAssignment')
export class TicketAssignmentResolver {
  @ResolveField()
  department(@Parent() part: Assignment) {
    return reference(part.departmentId);
  }

  @ResolveField()
  employee(@Parent() part: Assignment) {
    return reference(part.employeeId);
  }

  @ResolveField()
  contract(@Parent() part: Assignment) {
    return reference(part.contractId);
  }

  @ResolveField()
  workOrder(@Parent() part: Assignment) {
    return reference(part.workOrderId);
  }
}
