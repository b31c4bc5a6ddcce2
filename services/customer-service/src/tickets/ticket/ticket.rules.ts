import type { Context, Decision, StampedLimit } from '@guanjia/domain';
import type { TicketCategory } from '../category/category.rules.ts';
import type { Assignment } from './assignment.rules.ts';
import { dispatched, helped, type AssignHelpers, type DispatchTicket } from './ticket-dispatch.rules.ts';
import { officerAssigned, type AssignOfficer } from './ticket-entry.rules.ts';
import type { TicketEntry } from './ticket-entry.rules.ts';
import { awaited, closed, confirmed, fedBack, reopened, type CompletionCommand } from './ticket-completion.rules.ts';
import { cancelled, created, noted, triaged, type IntakeCommand } from './ticket-intake.rules.ts';
import { ticketMoves, type TicketState } from './ticket-moves.rules.ts';
import { progressed, type RecordProgress } from './ticket-progress.rules.ts';
import { recomputed, type RecomputeLimits } from './ticket-recompute.rules.ts';

export type ReporterType = 'OWNER' | 'TENANT' | 'OCCUPIER' | 'STAFF';
export type LocationScope = 'IN_UNIT' | 'PUBLIC';
export type Urgency = 'URGENT' | 'ROUTINE' | 'WORKS';
export type TicketKind = 'REPAIR' | 'SERVICE';
export type TicketChannel = 'VISIT' | 'PHONE' | 'SMS' | 'APP' | 'WECHAT' | 'LETTER' | 'BOX' | 'ONLINE_PLATFORM' | 'PATROL';

/** How the latest completion was confirmed, and which one that was. @source CS-018 */
export interface Verification {
  mode: 'ON_SITE' | 'CALLBACK';
  by: string;
  /** ISO 8601, UTC */
  at: string;
  completionNo: number;
}

/** 报事: one matter reported, from the report to the confirmed result. */
export interface Ticket extends TicketEntry {
  id: string;
  estateId: string;
  /** the number people say, BX-YYYY-NNNNNN */
  number: string;
  kind: TicketKind;
  channel: TicketChannel;
  reporterType: ReporterType;
  /** household member or employee, where the reporter is one we know */
  reporterId: string | null;
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
  enteredAt: Date;
  enteredBy: string;
  entryDueAt: Date | null;
  /** the zone of the place when it was entered. @source CS-029 */
  zoneId: string | null;
  /** who answers for it: at first the officer of the zone. @source CS-029 */
  officerId: string | null;
  /** The household pays, and the reporter was told so. */
  isChargeable: boolean;
  state: TicketState;
  category: TicketCategory | null;
  urgency: Urgency | null;
  triagedBy: string | null;
  triagedAt: Date | null;
  /** the one responsible department. @source CS-014 */
  departmentId: string | null;
  dispatchedBy: string | null;
  dispatchedAt: Date | null;
  assignments: Assignment[];
  dispatchLimit: StampedLimit;
  finishLimit: StampedLimit | null;
  /** Until dispatched the dispatch limit, after it the finish limit; null where none is set (WORKS). */
  dueAt: Date | null;
  isDueProvisional: boolean;
  blockReasonCode: string | null;
  /** 1, 2, 3 … one more with each completion. @source CS-017 */
  completionNo: number;
  completedAt: Date | null;
  reopenCount: number;
  resultFeedbackAt: Date | null;
  resultFeedbackChannel: TicketChannel | null;
  verification: Verification | null;
  closedAt: Date | null;
}

/** One line of the ticket's timeline, written with the state it tells of. @source CS-016 */
export interface TimelineEntry {
  from: TicketState | null;
  to: TicketState;
  reasonCode: string | null;
  note: string | null;
  /** The reporter may read the note too. */
  isForReporter: boolean;
}

export interface TicketDecision extends Decision<Ticket> {
  timeline: TimelineEntry[];
}

export type TicketCommand = IntakeCommand | AssignOfficer | DispatchTicket | AssignHelpers | RecordProgress | RecomputeLimits | CompletionCommand;

/** @throws WRONG_STATE and what the parts throw
 *  @source CS-011 … CS-019 CS-028 lifecycles 3.1 Ticket */
export function decideTicket(command: TicketCommand, known: Ticket | null, context: Context): TicketDecision {
  if (command.type === 'createTicket') return created(command, context);
  const ticket = known!;
  ticketMoves.require(command.type, ticket.state);
  switch (command.type) {
    case 'triageTicket': return triaged(command, ticket, context);
    case 'dispatchTicket': return dispatched(command, ticket, context);
    case 'assignHelpers': return helped(command, ticket, context);
    case 'recordProgress': return progressed(command, ticket, context);
    case 'recomputeLimits': return recomputed(command, ticket, context);
    case 'awaitCallback': return awaited(ticket, context);
    case 'feedbackTicketResult': return fedBack(command, ticket, context);
    case 'confirmTicketOnSite': return confirmed(ticket, context);
    case 'closeTicket': return closed(command, ticket, context);
    case 'reopenTicket': return reopened(command, ticket, context);
    case 'cancelTicket': return cancelled(command, ticket, context);
    case 'assignOfficer': return officerAssigned(command, ticket, context);
    case 'addTicketNote': return noted(command, ticket);
  }
}
