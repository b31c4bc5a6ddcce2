import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { ActivityReads } from '../../activities/activity/activity.reads.ts';
import { CallbackReads } from '../../callbacks/callback/callback.reads.ts';
import { ComplaintReads } from '../../complaints/complaint/complaint.reads.ts';
import { AppointmentReads } from '../../service-orders/appointment/appointment.reads.ts';
import { TicketReads } from '../../tickets/ticket/ticket.reads.ts';
import type { CaseRow } from './indicator.reads.ts';

/** The very record behind a figure, as far as whoever asks may read it. */
@Resolver('IndicatorCase')
export class IndicatorCaseResolver {
  constructor(
    private readonly tickets: TicketReads, private readonly callbacks: CallbackReads, private readonly complaints: ComplaintReads,
    private readonly activities: ActivityReads, private readonly appointments: AppointmentReads,
  ) {}

  @ResolveField()
  ticket(@Parent() { subject, subjectId }: CaseRow, @Context('call') call: RequestCall) {
    return subject === 'TICKET' ? this.tickets.one(call, subjectId) : null;
  }

  @ResolveField()
  callback(@Parent() { subject, subjectId }: CaseRow, @Context('call') call: RequestCall) {
    return subject === 'CALLBACK' ? this.callbacks.one(call, subjectId) : null;
  }

  @ResolveField()
  complaint(@Parent() { subject, subjectId }: CaseRow, @Context('call') call: RequestCall) {
    return subject === 'COMPLAINT' ? this.complaints.one(call, subjectId) : null;
  }

  @ResolveField()
  activity(@Parent() { subject, subjectId }: CaseRow, @Context('call') call: RequestCall) {
    return subject === 'ACTIVITY' ? this.activities.one(call, subjectId) : null;
  }

  @ResolveField()
  activityHousehold(@Parent() { subject, subjectId }: CaseRow, @Context('call') call: RequestCall) {
    return subject === 'ACTIVITY_HOUSEHOLD' ? this.activities.household(call, subjectId) : null;
  }

  @ResolveField()
  appointment(@Parent() { subject, subjectId }: CaseRow, @Context('call') call: RequestCall) {
    return subject === 'APPOINTMENT' ? this.appointments.one(call, subjectId) : null;
  }
}
