import { isCode, type Context, type StampedLimit } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { TicketCategory } from '../category/category.rules.ts';
import { liveAssignments } from './assignment.rules.ts';
import { doneAtNight, type NightWork, type TicketEntry } from './ticket-entry.rules.ts';
import { dispatchTask, events, overrideOver } from './ticket.events.ts';
import type { LocationScope, ReporterType, Ticket, TicketChannel, TicketDecision, TicketKind, TimelineEntry, Urgency } from './ticket.rules.ts';

/** A report as it was taken. @source CS-011 CS-012 */
export interface CreateTicket {
  type: 'createTicket';
  id: string;
  estateId: string;
  number: string;
  kind: TicketKind;
  channel: TicketChannel;
  reporterType: ReporterType;
  reporterId: string | null;
  /** A household member reports from the app, not an employee at the desk. */
  isReportedByMember: boolean;
  contactName: string;
  contactPhone: string;
  content: string;
  locationScope: LocationScope;
  unitId: string | null;
  householdId: string | null;
  areaCode: string | null;
  equipmentId: string | null;
  reportedAt: Date;
  receivedAt: Date;
  isChargeable: boolean;
  /** What the register says of the estate, and of the unit and household where they are named. */
  estate: { state: string };
  unit: { estateId: string } | null;
  household: { unitId: string } | null;
  dispatchLimit: StampedLimit;
  /** How it came to be entered. @source CS-022 CS-027 */
  entry: TicketEntry;
  /** What was done in the night already. @source CS-022 */
  done: NightWork | null;
  /** Who answers for the place. @source CS-029 */
  responsible: { zoneId: string; officerId: string | null } | null;
}

export type IntakeCommand =
  | CreateTicket
  | { type: 'triageTicket'; category: TicketCategory; urgency: Urgency; isChargeable: boolean | null; dispatchLimit: StampedLimit }
  | { type: 'cancelTicket'; reasonCode: string; note: string | null }
  | { type: 'addTicketNote'; note: string; isForReporter: boolean };

type Of<T extends IntakeCommand['type']> = Extract<IntakeCommand, { type: T }>;

/** A ticket as it begins, before anything is known but the report. */
const untouched = {
  state: 'NEW', category: null, urgency: null, triagedBy: null, triagedAt: null, departmentId: null, dispatchedBy: null,
  dispatchedAt: null, assignments: [], finishLimit: null, blockReasonCode: null, completionNo: 0, completedAt: null, reopenCount: 0,
  resultFeedbackAt: null, resultFeedbackChannel: null, verification: null, closedAt: null,
} as const;

/** @throws ESTATE_CLOSED, LOCATION_INCOMPLETE, NOT_IN_ESTATE, TIME_ORDER, PUBLIC_NOT_CHARGEABLE, REPORTER_NOT_ALLOWED   @source CS-011 CS-012 */
export function created(command: CreateTicket, context: Context): TicketDecision {
  const { type: _, estate, unit, household, isReportedByMember, entry: entered, done, responsible, ...report } = command;
  if (isReportedByMember && report.reporterType === 'STAFF') throw customerServiceErrors.error('REPORTER_NOT_ALLOWED', { field: 'reporterType' });
  if (estate.state === 'CLOSED') throw customerServiceErrors.error('ESTATE_CLOSED');
  checkLocation(command);
  checkTimes(command, context);
  checkChargeable(report);
  const ticket: Ticket = {
    ...untouched, assignments: [], ...report, ...dueBy(command.dispatchLimit), enteredAt: context.now, enteredBy: context.actorId,
    ...entered, entryDueAt: entered.entryLimit && new Date(entered.entryLimit.dueAt), zoneId: responsible?.zoneId ?? null, officerId: responsible?.officerId ?? null,
  };
  if (done) return doneAtNight(done, ticket, context);
  return {
    state: ticket,
    events: [events.created(ticket, context), dispatchTask('opened', ticket, context)],
    timeline: [entry(null, 'NEW')],
  };
}

/** Category and urgency are set, again as often as needed until dispatch; urgency sets the dispatch limit, which runs
 *  from the entry (our assumption).
 *  @throws PUBLIC_NOT_CHARGEABLE   @source CS-013 CS-015 */
export function triaged(command: Of<'triageTicket'>, ticket: Ticket, context: Context): TicketDecision {
  const { category, urgency, dispatchLimit } = command;
  const isChargeable = command.isChargeable ?? ticket.isChargeable;
  checkChargeable({ ...ticket, isChargeable });
  const patch = {
    category, urgency, isChargeable, triagedBy: context.actorId, triagedAt: context.now, dispatchLimit,
    ...dueBy(dispatchLimit), state: 'TRIAGED' as const,
  };
  const next = { ...ticket, ...patch };
  return {
    state: patch,
    events: [events.triaged(next, context), dispatchTask('changed', next, context)],
    timeline: [entry(ticket.state, 'TRIAGED')],
  };
}

/** A duplicate, or withdrawn; never while a work order is out. @throws TICKET_HAS_OPEN_WORK   @source lifecycles 3.1 Ticket */
export function cancelled({ reasonCode, note }: Of<'cancelTicket'>, ticket: Ticket, context: Context): TicketDecision {
  if (liveAssignments(ticket.assignments).some(({ state }) => state !== 'DONE')) throw customerServiceErrors.error('TICKET_HAS_OPEN_WORK');
  return {
    state: { state: 'CANCELLED', dueAt: null, isDueProvisional: false },
    events: [events.cancelled(ticket, context, reasonCode), dispatchTask('closed', ticket, context), ...overrideOver(ticket, context)],
    timeline: [{ ...entry(ticket.state, 'CANCELLED'), reasonCode, note }],
  };
}

/** @source CS-016 */
export function noted({ note, isForReporter }: Of<'addTicketNote'>, { state }: Ticket): TicketDecision {
  return { state: {}, events: [], timeline: [{ ...entry(state, state), note, isForReporter }] };
}

export const entry = (from: TimelineEntry['from'], to: TimelineEntry['to']): TimelineEntry =>
  ({ from, to, reasonCode: null, note: null, isForReporter: false });

/** The columns by which lists know what is due. */
export const dueBy = (limit: StampedLimit | null) =>
  ({ dueAt: limit && new Date(limit.dueAt), isDueProvisional: limit?.isProvisional ?? false });

function checkLocation({ locationScope, unitId, householdId, areaCode, estateId, unit, household }: CreateTicket): void {
  const incomplete = (field: string) => customerServiceErrors.error('LOCATION_INCOMPLETE', { field });
  if (locationScope === 'PUBLIC') {
    if (!areaCode || !isCode(areaCode)) throw incomplete('areaCode');
    if (unitId ?? householdId) throw incomplete('unitId');
    return;
  }
  if (!unitId) throw incomplete('unitId');
  if (areaCode) throw incomplete('areaCode');
  if (unit?.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'unitId' });
  if (householdId && household?.unitId !== unitId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'householdId' });
}

function checkTimes({ reportedAt, receivedAt }: CreateTicket, { now }: Context): void {
  if (receivedAt > now) throw customerServiceErrors.error('TIME_ORDER', { field: 'receivedAt' });
  if (reportedAt > receivedAt) throw customerServiceErrors.error('TIME_ORDER', { field: 'reportedAt' });
}

function checkChargeable({ locationScope, isChargeable }: Pick<Ticket, 'locationScope' | 'isChargeable'>): void {
  if (isChargeable && locationScope === 'PUBLIC') throw customerServiceErrors.error('PUBLIC_NOT_CHARGEABLE', { field: 'isChargeable' });
}
