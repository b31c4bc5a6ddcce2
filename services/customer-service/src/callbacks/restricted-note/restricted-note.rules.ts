import { platformErrors, type Context, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** 限阅记录: what is private to a household and was learnt on a visit. Never in events, exports or queries over estates. @source CS-055 */
export interface RestrictedNote {
  id: string;
  estateId: string;
  callbackId: string;
  authorId: string;
  note: string;
  writtenAt: Date;
}

/** That a restricted note was read, by whom and why. Never changed. @source CS-055 */
export interface RestrictedNoteReading {
  id: string;
  estateId: string;
  callbackId: string;
  reason: string;
  readBy: string;
  readAt: Date;
}

/** The callback that a note is about, as far as the rules look at it. */
export interface VisitedCallback {
  id: string;
  estateId: string;
  assigneeId: string | null;
  startedAt: Date | null;
  completedAt: Date | null;
}

export interface WriteRestrictedNote {
  type: 'writeRestrictedNote';
  newId: string;
  callback: VisitedCallback;
  note: string;
}

/** The visitor alone writes it, once the visit has begun, and may put it right.
 *  @throws NOT_THE_ASSIGNEE, WRONG_STATE   @source CS-055 */
export function decideRestrictedNote({ newId, callback, note }: WriteRestrictedNote, known: RestrictedNote | null, { now, actorId }: Context): Decision<RestrictedNote> {
  if ((known?.authorId ?? callback.assigneeId) !== actorId) throw customerServiceErrors.error('NOT_THE_ASSIGNEE');
  if (!callback.startedAt && !callback.completedAt) {
    throw platformErrors.error('WRONG_STATE', { params: { state: 'OPEN', command: 'writeRestrictedNote', allowed: 'IN_PROGRESS' } });
  }
  const { id: callbackId, estateId } = callback;
  return { state: known ? { note, writtenAt: now } : { id: newId, estateId, callbackId, authorId: actorId, note, writtenAt: now }, events: [] };
}

/** @source CS-055 */
export const decideReading = (
  { id, reason, note }: { id: string; reason: string; note: RestrictedNote }, { now, actorId }: Context,
): Decision<RestrictedNoteReading> =>
  ({ state: { id, estateId: note.estateId, callbackId: note.callbackId, reason, readBy: actorId, readAt: now }, events: [] });
