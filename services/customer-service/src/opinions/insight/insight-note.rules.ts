import { suggestionReceived } from '@guanjia/contracts';
import { moves, platformErrors, type Decision } from '@guanjia/domain';

export const insightMoves = moves({ states: ['SUBMITTED', 'REVIEWED'], initial: 'SUBMITTED', final: ['REVIEWED'], moves: { reviewInsight: { from: ['SUBMITTED'], to: 'REVIEWED' } } });

type InsightState = (typeof insightMoves.states)[number];

/** What staff noticed: a way to do better, news of the market, news of owners. @source CS-155 · the words are our assumption */
const INSIGHT_SOURCES = ['STAFF_TIP', 'MARKET_NEWS', 'OWNER_NEWS'] as const;

/** 有价值的信息: noted by staff, read by the head for the plan of the next year. @source CS-155 */
export interface InsightNote {
  id: string;
  estateId: string;
  source: (typeof INSIGHT_SOURCES)[number];
  text: string;
  submittedBy: string;
  submittedAt: Date;
  state: InsightState;
  /** worth taking into the year's plan */
  isForPlan: boolean | null;
  reviewNote: string | null;
  reviewedBy: string | null;
  reviewedAt: Date | null;
}

export type InsightCommand =
  | Pick<InsightNote, 'id' | 'estateId' | 'source' | 'text'> & { type: 'submitInsight' }
  | { type: 'reviewInsight'; isForPlan: boolean; note: string };

/** @throws WRONG_STATE, SELF_APPROVAL   @source CS-155 PLAT-021 */
export function decideInsight(command: InsightCommand, known: InsightNote | null, { now, actorId }: { now: Date; actorId: string }): Decision<InsightNote> {
  if (command.type === 'reviewInsight') {
    insightMoves.require('reviewInsight', known!.state);
    if (known!.submittedBy === actorId) throw platformErrors.error('SELF_APPROVAL');
    return { state: { state: 'REVIEWED', isForPlan: command.isForPlan, reviewNote: command.note, reviewedBy: actorId, reviewedAt: now }, events: [] };
  }
  const { type: _, ...told } = command;
  const note: InsightNote = { ...told, submittedBy: actorId, submittedAt: now, state: 'SUBMITTED', isForPlan: null, reviewNote: null, reviewedBy: null, reviewedAt: null };
  const event = suggestionReceived.draft({ id: note.id, estateId: note.estateId, at: now, data: {
    kind: 'INSIGHT', channel: 'STAFF', suggesterType: 'STAFF', unitId: null, householdId: null, receivedAt: now.toISOString(),
  } });
  return { state: note, events: [event] };
}
