import { addDays, localDateOf, startOfDay, type Context, type LocalDate, type StampedLimit } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { TicketCategory } from '../category/category.rules.ts';
import { dispatchTask, events } from './ticket.events.ts';
import type { Ticket, TicketDecision, TimelineEntry, Urgency } from './ticket.rules.ts';

export type TicketSource = 'REPORT' | 'NIGHT_CALL' | 'ONLINE_PLATFORM';

/** How a ticket came to be entered, and by when that was due. @source CS-022 CS-027 */
export interface TicketEntry {
  isNight: boolean;
  source: TicketSource;
  /** the call of the night, or the issue found online, where it came by one */
  sourceId: string | null;
  entryLimit: StampedLimit | null;
}

/** As reports are entered by day. */
export const ordinaryEntry: TicketEntry = { isNight: false, source: 'REPORT', sourceId: null, entryLimit: null };

/** What engineering had done before the service entered the report. @source CS-022 */
export interface NightWork {
  assignmentId: string;
  category: TicketCategory;
  urgency: Urgency;
  departmentId: string;
  department: { estateId: string | null };
  employeeId: string | null;
  employee: { estateId: string | null } | null;
  completedAt: Date;
}

/** The officer of the zone is another one now, or the place is in another zone. @source CS-029 */
export interface AssignOfficer {
  type: 'assignOfficer';
  zoneId: string;
  officerId: string;
}

/** The hours of the night in which the monitoring room takes reports. @source CS-022 · assumption */
const NIGHT = { from: 20, to: 8 };

/** The day on which the night shift of a moment ends; null by day.
 *  @source CS-022   @example Monday 21:00 → Tuesday   @example Tuesday 02:00 → Tuesday   @example Tuesday 08:00 → null */
export function nightShiftEndsOn(at: Date): LocalDate | null {
  const today = localDateOf(at);
  const hour = (at.getTime() - startOfDay(today).getTime()) / 3_600_000;
  if (hour >= NIGHT.from) return addDays(today, 1);
  return hour < NIGHT.to ? today : null;
}

/** It was finished in the night: entered, triaged and completed in one step, with the times as they were. The callback runs from
 *  that completion. Work that a household pays for goes by a work order, never by this.
 *  @throws TIME_ORDER, NIGHT_WORK_CHARGEABLE, NOT_IN_ESTATE   @source CS-022 CS-032 */
export function doneAtNight({ assignmentId, category, urgency, departmentId, department, employeeId, employee, completedAt }: NightWork, ticket: Ticket, context: Context): TicketDecision {
  if (ticket.isChargeable) throw customerServiceErrors.error('NIGHT_WORK_CHARGEABLE', { field: 'isChargeable' });
  if (completedAt > context.now || completedAt < ticket.receivedAt) throw customerServiceErrors.error('TIME_ORDER', { field: 'completedAt' });
  for (const [field, named] of [['departmentId', department], ['employeeId', employee]] as const) {
    if (named && named.estateId !== null && named.estateId !== ticket.estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field, params: { field } });
  }
  const part = {
    id: assignmentId, role: 'LEAD' as const, departmentId, assigneeType: 'STAFF' as const, employeeId, contractId: null, state: 'DONE' as const, workOrderId: null,
    isOverride: false, overdueLimit: null, completedAt: completedAt.toISOString(),
  };
  const done: Ticket = {
    ...ticket, category, urgency, triagedBy: context.actorId, triagedAt: context.now, departmentId, assignments: [part], state: 'COMPLETED', completionNo: 1,
    completedAt, dueAt: null, isDueProvisional: false,
  };
  return {
    state: done,
    events: [events.created(done, context), events.triaged(done, context), events.completed(done, context)],
    timeline: [entry(null, 'NEW'), entry('NEW', 'TRIAGED'), entry('TRIAGED', 'COMPLETED')],
  };
}

const entry = (from: TimelineEntry['from'], to: TimelineEntry['to']): TimelineEntry => ({ from, to, reasonCode: null, note: null, isForReporter: false });

/** Whoever answers for the zone answers for what is open there. @source CS-029 · assumption */
export function officerAssigned({ zoneId, officerId }: AssignOfficer, ticket: Ticket, context: Context): TicketDecision {
  const isWaiting = ticket.state === 'NEW' || ticket.state === 'TRIAGED';
  return {
    state: { zoneId, officerId }, events: isWaiting ? [dispatchTask('changed', { ...ticket, officerId }, context)] : [],
    timeline: [{ ...entry(ticket.state, ticket.state), reasonCode: 'OFFICER_CHANGED' }],
  };
}
