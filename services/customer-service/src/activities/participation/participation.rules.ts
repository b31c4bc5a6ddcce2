import { platformErrors, type Context, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { ActivityState } from '../activity/activity-moves.rules.ts';

/** A household that signed up to an activity, or came to it unannounced. @source CS-138 */
export interface Participation {
  id: string;
  estateId: string;
  activityId: string;
  householdId: string;
  /** how many of the household */
  persons: number;
  /** null for who came unannounced */
  signedUpAt: Date | null;
  signedUpBy: string | null;
  attendedAt: Date | null;
  checkedInBy: string | null;
}

export interface JoinActivity extends Pick<Participation, 'id' | 'estateId' | 'activityId' | 'householdId' | 'persons'> {
  type: 'signUpActivity' | 'checkInActivity';
  activity: { state: ActivityState };
}

const open: Record<JoinActivity['type'], readonly ActivityState[]> = { signUpActivity: ['APPROVED', 'PREPARED'], checkInActivity: ['HELD'] };

/** Signed up until it begins, checked in while it is held; each household once.
 *  @throws WRONG_STATE, SIGNED_UP_ALREADY, CHECKED_IN_ALREADY, INVALID_INPUT   @source CS-138 K78 */
export function decideParticipation(command: JoinActivity, known: Participation | null, { now, actorId }: Context): Decision<Participation> {
  const { type, activity, ...who } = command;
  if (!open[type].includes(activity.state)) {
    throw platformErrors.error('WRONG_STATE', { params: { state: activity.state, command: type, allowed: open[type].join(', ') } });
  }
  if (who.persons < 1) platformErrors.refuse('INVALID_INPUT', { field: 'persons', params: { reason: 'persons' } });
  if (known && type === 'signUpActivity') throw customerServiceErrors.error('SIGNED_UP_ALREADY', { field: 'householdId' });
  if (known?.attendedAt) throw customerServiceErrors.error('CHECKED_IN_ALREADY', { field: 'householdId' });
  const attended = type === 'checkInActivity' ? { attendedAt: now, checkedInBy: actorId } : { attendedAt: null, checkedInBy: null };
  if (known) return { state: { ...attended, persons: who.persons }, events: [] };
  const signedUp = type === 'signUpActivity' ? { signedUpAt: now, signedUpBy: actorId } : { signedUpAt: null, signedUpBy: null };
  return { state: { ...who, ...signedUp, ...attended }, events: [] };
}
