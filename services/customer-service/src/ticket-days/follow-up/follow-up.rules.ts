import { ticketFollowedUp } from '@guanjia/contracts';
import { isoWeekOf, localDateOf, weekBounds, type Decision, type LocalDate } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** How engineering says that an open ticket stands. @source CS-025 */
type OpenTicketStatus = 'NOT_STARTED' | 'WAITING_FOR_PARTS' | 'WAITING_FOR_CONTRACTOR' | 'WAITING_FOR_OWNER' | 'WAITING_FOR_APPROVAL' | 'UNDER_WORK' | 'OTHER';

/** 未完报事跟踪: what was found out about a ticket that is not finished. A review is the zone leader's, each week; a status is confirmed by
 *  engineering, before the month is analysed. @source CS-023 CS-025 */
export interface TicketFollowUp {
  id: string;
  estateId: string;
  ticketId: string;
  kind: 'REVIEW' | 'STATUS';
  /** the Monday of its week */
  weekOn: LocalDate;
  note: string;
  by: string;
  at: Date;
  expectedAt: Date | null;
  status: OpenTicketStatus | null;
  /** of engineering, who confirmed it */
  confirmedBy: string | null;
}

/** A ticket as far as following it up looks at it. */
export interface FollowedTicket {
  id: string;
  estateId: string;
  isUnfinished: boolean;
  /** open when this week began */
  isDueThisWeek: boolean;
  /** of its zone, where it is in one */
  leaderId: string | null;
}

export type FollowUpCommand =
  | { type: 'recordFollowUp'; id: string; note: string; expectedAt: Date | null }
  | { type: 'confirmOpenTicketStatus'; id: string; note: string; expectedAt: Date; status: OpenTicketStatus; confirmedBy: string | null };

interface FollowUpContext {
  now: Date;
  actorId: string;
  /** Leads the service, or the office: may stand in for any zone leader. */
  isSuperior: boolean;
}

/** @throws NOT_YOUR_ZONE, NOTHING_TO_FOLLOW_UP, TIME_PAST, ENGINEER_MISSING   @source CS-023 CS-025 */
export function decideFollowUp(command: FollowUpCommand, ticket: FollowedTicket, context: FollowUpContext): Decision<TicketFollowUp> {
  const { id, note, expectedAt } = command;
  const { now, actorId } = context;
  if (expectedAt && expectedAt <= now) throw customerServiceErrors.error('TIME_PAST', { field: 'expectedAt', params: { field: 'expectedAt' } });
  const plain = { id, estateId: ticket.estateId, ticketId: ticket.id, weekOn: weekBounds(localDateOf(now)).firstDay, note, by: actorId, at: now, expectedAt };
  if (command.type === 'recordFollowUp') {
    if (!ticket.isUnfinished && !ticket.isDueThisWeek) throw customerServiceErrors.error('NOTHING_TO_FOLLOW_UP');
    if (!context.isSuperior && ticket.leaderId !== null && ticket.leaderId !== actorId) throw customerServiceErrors.error('NOT_YOUR_ZONE');
    return { state: { ...plain, kind: 'REVIEW', status: null, confirmedBy: null }, events: [followedUp(ticket, now)] };
  }
  if (!ticket.isUnfinished) throw customerServiceErrors.error('NOTHING_TO_FOLLOW_UP');
  if (!command.confirmedBy) throw customerServiceErrors.error('ENGINEER_MISSING', { field: 'engineerId' });
  return { state: { ...plain, kind: 'STATUS', status: command.status, confirmedBy: command.confirmedBy }, events: [] };
}

function followedUp({ id, estateId }: FollowedTicket, now: Date) {
  const [isoYear, isoWeek] = isoWeekOf(localDateOf(now)).split('-W').map(Number) as [number, number];
  return ticketFollowedUp.draft({ id, estateId, at: now, data: { isoYear, isoWeek, at: now.toISOString() } });
}
