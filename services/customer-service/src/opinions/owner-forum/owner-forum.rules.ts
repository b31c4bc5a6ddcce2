import { ownerForumHeld } from '@guanjia/contracts';
import { localDateOf, moves, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

export const ownerForumMoves = moves({
  states: ['PLANNED', 'HELD', 'MINUTED'], initial: 'PLANNED', final: ['MINUTED'],
  moves: { holdOwnerForum: { from: ['PLANNED'], to: 'HELD' }, minuteOwnerForum: { from: ['HELD'], to: 'MINUTED' } },
});

export type OwnerForumState = (typeof ownerForumMoves.states)[number];

/** 业主恳谈会: owners heard together; what they suggest is answered one by one. @source CS-098 */
export interface OwnerForum {
  id: string;
  estateId: string;
  plannedAt: Date;
  venue: string;
  state: OwnerForumState;
  heldAt: Date | null;
  attendeeIds: string[];
  suggestionIds: string[];
  /** archives' minutes */
  minutesId: string | null;
  minutedAt: Date | null;
}

export type OwnerForumCommand =
  | Pick<OwnerForum, 'id' | 'estateId' | 'plannedAt' | 'venue'> & { type: 'planOwnerForum' }
  | { type: 'holdOwnerForum'; heldAt: Date; attendeeIds: readonly string[]; suggestionIds: readonly string[] }
  | { type: 'minuteOwnerForum'; minutesId: string };

/** @throws WRONG_STATE, TIME_PAST, TIME_ORDER, ATTENDANCE_MISSING   @source CS-098 lifecycles 3.1 OwnerForum */
export function decideOwnerForum(command: OwnerForumCommand, known: OwnerForum | null, { now }: { now: Date }): Decision<OwnerForum> {
  if (command.type === 'planOwnerForum') {
    const { type: _, ...forum } = command;
    if (forum.plannedAt <= now) throw customerServiceErrors.error('TIME_PAST', { field: 'plannedAt', params: { field: 'plannedAt' } });
    return { state: { ...forum, state: 'PLANNED', heldAt: null, attendeeIds: [], suggestionIds: [], minutesId: null, minutedAt: null }, events: [] };
  }
  const forum = known!;
  ownerForumMoves.require(command.type, forum.state);
  if (command.type === 'minuteOwnerForum') return { state: { state: 'MINUTED', minutesId: command.minutesId, minutedAt: now }, events: [] };
  return held(command, forum, now);
}

/** Who came is on record. */
function held({ heldAt, attendeeIds, suggestionIds }: Extract<OwnerForumCommand, { type: 'holdOwnerForum' }>, { id, estateId }: OwnerForum, now: Date): Decision<OwnerForum> {
  if (heldAt > now) throw customerServiceErrors.error('TIME_ORDER', { field: 'heldAt' });
  if (attendeeIds.length === 0) throw customerServiceErrors.error('ATTENDANCE_MISSING', { field: 'attendeeIds' });
  const [year, month] = localDateOf(heldAt).split('-').map(Number) as [number, number];
  return {
    state: { state: 'HELD', heldAt, attendeeIds: [...attendeeIds], suggestionIds: [...suggestionIds] },
    events: [ownerForumHeld.draft({ id, estateId, at: now, data: {
      year, half: month <= 6 ? 1 : 2, heldAt: heldAt.toISOString(), households: attendeeIds.length, suggestions: suggestionIds.length,
    } })],
  };
}
