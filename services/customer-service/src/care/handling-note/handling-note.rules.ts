import type { Decision } from '@guanjia/domain';

/** 处理提示: how to treat a household with care, read before a visit. Its id is the household's. @source CS-058 */
export interface HandlingNote {
  id: string;
  estateId: string;
  /** null once taken away */
  text: string | null;
  authorId: string;
  notedAt: Date;
}

/** The latest note stands; who wrote it and when stands with it. No event of its own carries it. @source CS-058 */
export const decideHandlingNote = (note: Omit<HandlingNote, 'notedAt' | 'authorId'>, { now, actorId }: { now: Date; actorId: string }): Decision<HandlingNote> =>
  ({ state: { ...note, authorId: actorId, notedAt: now }, events: [] });
