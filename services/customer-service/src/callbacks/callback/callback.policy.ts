import type { callbackCompleted, callbackFailed, callbackRectificationOrdered, DataOf, recordFiled, ticketCompleted, ticketReopened } from '@guanjia/contracts';
import { hasAttemptsLeft } from './callback-completion.rules.ts';
import { kindOf, type CallbackWindow } from './callback-window.rules.ts';
import type { Callback } from './callback.rules.ts';

/** A matter that is done for the first, second … time, and is called back about. */
export interface CompletedMatter extends
  Pick<Callback, 'kind' | 'sourceType' | 'sourceId' | 'completionNo' | 'unitId' | 'householdId' | 'sourceCompletedAt' | 'organiserRole'>,
  Partial<Pick<Callback, 'matterKey' | 'phase' | 'subject'>> {
  /** where it is not the one that the standards of its kind set */
  window?: CallbackWindow;
  /** from when its limit runs, where not from its completion */
  limitFrom?: Date;
}

/** Where the ticket or complaint of an event stands now; it may have moved on since. */
export interface SourceFacts {
  id: string;
  state: string;
  completionNo: number;
}

export type Reaction =
  | { do: 'OPEN_CALLBACK'; matter: CompletedMatter }
  | { do: 'AWAIT_CALLBACK'; ticketId: string }
  | { do: 'CANCEL_PENDING'; ticketId: string; reasonCode: string }
  | { do: 'OPEN_NEXT_ATTEMPT'; callbackId: string; from: Date }
  | { do: 'REOPEN_TICKET'; ticketId: string; reasonCode: string }
  | { do: 'MARK_FILED'; callbackId: string; filedAt: Date };

/** A completion, and nothing else, opens the callback; what staff reported has none. @source CS-032 CS-033 CS-035 */
export function onTicketCompleted(completion: DataOf<typeof ticketCompleted>, ticket: SourceFacts): Reaction[] {
  if (completion.reporterType === 'STAFF') return [];
  const { completionNo, unitId, householdId, completedAt } = completion;
  const open: Reaction = { do: 'OPEN_CALLBACK', matter: {
    kind: kindOf(completion), sourceType: 'TICKET', sourceId: ticket.id, completionNo, unitId, householdId, sourceCompletedAt: new Date(completedAt),
    organiserRole: 'CSR',
  } };
  return ticket.state === 'COMPLETED' && isLatest(completion, ticket) ? [open, { do: 'AWAIT_CALLBACK', ticketId: ticket.id }] : [open];
}

/** The work is done again: nobody is asked about it until then. @source CS-019 CS-052 */
export const onTicketReopened = (_: DataOf<typeof ticketReopened>, ticketId: string): Reaction[] =>
  [{ do: 'CANCEL_PENDING', ticketId, reasonCode: 'TICKET_REOPENED' }];

/** Nobody was reached: the next attempt, while any is left, unless a new completion or the end of the complaint came first.
 *  @source CS-052 · assumption */
export function onCallbackCompleted(
  answer: DataOf<typeof callbackCompleted>, callback: { id: string; state: string; sourceType: string; unreachedCount: number; maxAttempts: number }, source: SourceFacts,
): Reaction[] {
  const isOver = callback.sourceType === 'COMPLAINT' && source.state === 'CLOSED';
  if (answer.satisfaction !== 'UNREACHED' || callback.state !== 'UNREACHED' || isOver || !hasAttemptsLeft(callback)) return [];
  return [{ do: 'OPEN_NEXT_ATTEMPT', callbackId: callback.id, from: new Date(answer.completedAt) }];
}

/** A complaint goes back to those who handle it by its own rules. Bad work goes back to the ticket; the next completion opens the next attempt. A ticket that is closed or at work again stays
 *  as it is, and the director orders a rectification.
 *  @source CS-019 CS-052 */
export function onCallbackFailed(failure: DataOf<typeof callbackFailed>, ticket: SourceFacts): Reaction[] {
  const isOpen = ['COMPLETED', 'CALLBACK_PENDING'].includes(ticket.state);
  if (failure.sourceType !== 'TICKET' || !failure.isQuality || !isOpen || !isLatest(failure, ticket)) return [];
  return [{ do: 'REOPEN_TICKET', ticketId: ticket.id, reasonCode: failure.reasonCode }];
}

/** The next attempt comes directly, due after the rectification is; not while the ticket or complaint is at work again, when the next
 *  completion opens it, nor where the matter was ended meanwhile.
 *  @source CS-052 */
export function onRectificationOrdered(
  order: DataOf<typeof callbackRectificationOrdered>, callback: { id: string; state: string }, source: SourceFacts,
): Reaction[] {
  const isDone = callback.state === 'RECTIFYING' && ['COMPLETED', 'HANDLED', 'CALLBACK_PENDING', 'CLOSED'].includes(source.state);
  return isDone ? [{ do: 'OPEN_NEXT_ATTEMPT', callbackId: callback.id, from: new Date(order.dueAt) }] : [];
}

/** archives filed the record of a callback. @source CS-050 ARC-018 */
export const onRecordFiled = ({ sourceType, sourceId, filedAt }: DataOf<typeof recordFiled>): Reaction[] =>
  (sourceType === 'CALLBACK' ? [{ do: 'MARK_FILED', callbackId: sourceId, filedAt: new Date(filedAt) }] : []);

const isLatest = (told: { completionNo: number }, ticket: SourceFacts): boolean => told.completionNo === ticket.completionNo;
