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

/** @example 张三丰 → 张** */
export function maskedName(name: string): string {
  const [first = '', ...others] = [...name];
  return first + '*'.repeat(Math.max(1, others.length));
}

/** @example 13812348000 → 138****8000   @example 021-1234567 → 021****67 */
export function maskedPhone(phone: string): string {
  const kept = /^1\d{10}$/.test(phone) ? 4 : 2;
  return `${phone.slice(0, 3)}****${phone.slice(-kept)}`;
}
