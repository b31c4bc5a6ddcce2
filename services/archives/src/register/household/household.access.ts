import { maskedName, maskedPhone } from '@guanjia/domain';
import type { Member } from './household.rules.ts';

/** How much of a household's members somebody sees: all of it, that there is somebody, or nothing.
 *  @source permissions.md ARC-009 */
export type Sight = 'FULL' | 'MASKED' | 'NONE';

/** The members as they may be shown; null when not at all. */
export function inSight(members: readonly Member[], sight: Sight): readonly Member[] | null {
  if (sight === 'NONE') return null;
  return sight === 'FULL' ? members : members.map(masked);
}

const masked = ({ name, phone, ...rest }: Member): Member => ({ ...rest, name: maskedName(name), phone: phone === null ? null : maskedPhone(phone) });
