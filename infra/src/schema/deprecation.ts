import { addMonths, parseLocalDate, type LocalDate } from '@guanjia/domain';
import type { Place } from './places.ts';

/** Months between the day on which something is marked and the first day on which it may go. */
const NOTICE_MONTHS = 6;

/** The day after which a deprecated place may go. @example "use finishBy; remove after 2027-06-01" → 2027-06-01 */
export function removeAfter(reason: string | null | undefined): LocalDate | undefined {
  const day = /\bremove after (\d{4}-\d{2}-\d{2})\b/.exec(reason ?? '')?.[1];
  try {
    return day === undefined ? undefined : parseLocalDate(day);
  } catch {
    return undefined;
  }
}

/** One sentence per deprecation that does not say from when on it may be taken at its word. */
export const undated = (places: ReadonlyMap<string, Place>): string[] => [...places.values()]
  .filter(({ deprecated }) => deprecated !== null && removeAfter(deprecated) === undefined)
  .map(({ name }) => `${name} is deprecated without a date: say "… remove after YYYY-MM-DD"`);

interface Marking {
  published: ReadonlyMap<string, Place>;
  next: ReadonlyMap<string, Place>;
  today: LocalDate;
}

/** One sentence per deprecation that gives callers less than their six months, or takes back what was promised. */
export function shortNotices({ published, next, today }: Marking): string[] {
  return [...next.values()].flatMap(({ name, deprecated }) => {
    const day = removeAfter(deprecated);
    const before = published.get(name);
    if (day === undefined || !before) return [];
    const least = [removeAfter(before.deprecated), addMonths(today, NOTICE_MONTHS)].filter((one) => one !== undefined).sort()[0]!;
    return day < least ? [`${name} may not go before ${least}, and says ${day}`] : [];
  });
}
