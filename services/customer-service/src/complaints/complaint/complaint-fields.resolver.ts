import { maskedName, maskedPhone } from '@guanjia/domain';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { Recurrence } from '../../callbacks/recurrence/recurrence.reads.ts';
import { CallbackReads, type CallbackRow } from '../../callbacks/callback/callback.reads.ts';
import { reference } from '../../places/reference.words.ts';
import { TicketReads } from '../../tickets/ticket/ticket.reads.ts';
import { ProgressReads, type ProgressRow } from '../progress/progress.reads.ts';
import { complainantName, complainantPhone } from './complainant.facts.ts';
import { complaintConduct } from './conduct-guide.words.ts';
import { ComplaintReads, type ComplaintRow } from './complaint.reads.ts';
import type { Review } from './complaint.rules.ts';

const UNHANDLED = ['FILED', 'ACCEPTED', 'INVESTIGATING', 'VERIFIED', 'ASSIGNED', 'HANDLING'];

/** The fields of a complaint that are not its columns. */
@Resolver('Complaint')
export class ComplaintFieldsResolver {
  constructor(
    private readonly reads: ComplaintReads, private readonly course: ProgressReads, private readonly callbacksRead: CallbackReads,
    private readonly tickets: TicketReads,
  ) {}

  @ResolveField()
  estate(@Parent() { estateId }: ComplaintRow) {
    return reference(estateId);
  }

  @ResolveField()
  async contactName(@Parent() row: ComplaintRow, @Context('call') call: RequestCall) {
    const name = complainantName.opened(row.contactName);
    return name === null || (await this.reads.isContactShown(call, row)) ? name : maskedName(name);
  }

  @ResolveField()
  async contactPhone(@Parent() row: ComplaintRow, @Context('call') call: RequestCall) {
    const phone = complainantPhone.opened(row.contactPhone);
    return phone === null || (await this.reads.isContactShown(call, row)) ? phone : maskedPhone(phone);
  }

  @ResolveField()
  unit(@Parent() { unitId }: ComplaintRow) {
    return reference(unitId);
  }

  @ResolveField()
  household(@Parent() { householdId }: ComplaintRow) {
    return reference(householdId);
  }

  @ResolveField()
  ticket(@Parent() { ticketId }: ComplaintRow, @Context('call') call: RequestCall) {
    return ticketId === null ? null : this.tickets.one(call, ticketId);
  }

  @ResolveField()
  workOrder(@Parent() { workOrderId }: ComplaintRow) {
    return reference(workOrderId);
  }

  @ResolveField()
  employee(@Parent() { employeeId }: ComplaintRow) {
    return reference(employeeId);
  }

  @ResolveField()
  handler(@Parent() { handlerId }: ComplaintRow) {
    return reference(handlerId);
  }

  @ResolveField()
  isOverdue(@Parent() { state, targetAt }: ComplaintRow, @Context('call') { now }: RequestCall) {
    return UNHANDLED.includes(state) && new Date(targetAt) < now;
  }

  @ResolveField()
  durationMinutes(@Parent() { receivedAt, closedAt }: ComplaintRow) {
    return closedAt === null ? null : Math.floor((new Date(closedAt).getTime() - new Date(receivedAt).getTime()) / 60_000);
  }

  /** How it is handled is among staff. */
  @ResolveField()
  file(@Parent() row: ComplaintRow, @Context('call') { actor }: RequestCall) {
    return actor.kind === 'MEMBER' ? null : row;
  }

  @ResolveField()
  progress(@Parent() { id }: ComplaintRow, @Context('call') call: RequestCall) {
    return this.course.ofComplaint(call, id);
  }

  @ResolveField()
  callbacks(@Parent() { id }: ComplaintRow, @Context('call') call: RequestCall) {
    return this.callbacksRead.ofTicket(call, id);
  }
}

@Resolver('ComplaintFile')
export class ComplaintFileResolver {
  @ResolveField()
  department(@Parent() { departmentId }: ComplaintRow) {
    return reference(departmentId);
  }

  @ResolveField()
  assignee(@Parent() { assigneeId }: ComplaintRow) {
    return reference(assigneeId);
  }

  @ResolveField()
  takenOverBy(@Parent() { takenOverBy }: ComplaintRow) {
    return reference(takenOverBy);
  }

  @ResolveField()
  notifiedDepartments(@Parent() { notified }: ComplaintRow) {
    return (notified?.departmentIds ?? []).map(reference);
  }

  @ResolveField()
  notifiedRoles(@Parent() { notified }: ComplaintRow) {
    return notified?.roles ?? [];
  }

  @ResolveField()
  replyDueAt(@Parent() { replyLimit }: ComplaintRow) {
    return replyLimit?.dueAt ?? null;
  }

  @ResolveField()
  conductGuide(@Context('call') { locale }: RequestCall) {
    return complaintConduct[locale];
  }
}

@Resolver('ComplaintReview')
export class ComplaintReviewResolver {
  @ResolveField()
  owner(@Parent() { ownerId }: Review) {
    return reference(ownerId);
  }
}

@Resolver('ComplaintProgress')
export class ComplaintProgressResolver {
  @ResolveField()
  actor(@Parent() { actorKind, actorId }: ProgressRow) {
    return actorKind === 'EMPLOYEE' ? reference(actorId) : null;
  }
}

@Resolver('Callback')
export class CallbackComplaintResolver {
  constructor(private readonly reads: ComplaintReads) {}

  @ResolveField()
  complaint(@Parent() { sourceType, sourceId }: CallbackRow, @Context('call') call: RequestCall) {
    return sourceType === 'COMPLAINT' ? this.reads.one(call, sourceId) : null;
  }
}

@Resolver('Recurrence')
export class RecurrenceComplaintsResolver {
  constructor(private readonly reads: ComplaintReads) {}

  @ResolveField()
  async complaints(@Parent() { kind, ids }: Recurrence, @Context('call') call: RequestCall) {
    const found = kind === 'COMPLAINT' ? await Promise.all(ids.map((id) => this.reads.one(call, id))) : [];
    return found.filter((complaint) => complaint !== null);
  }
}
