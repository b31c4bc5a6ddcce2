import { initialStandard } from '../initial/initial-standards.words.ts';
import { CLOCK, NUMBER, type Measure } from './tightness.rules.ts';

type Value = Omit<Measure, 'operator'>;

/** Is this a value the key can have? A number for a number, a time of day for a time of day, one of its words for a word; whole, unless
 *  it is a percentage; not more than there can be, and counted in a way that it can be counted in.
 *  @source PLAT-013 PLAT-014 · the bounds are our assumption */
export function isValueOf(wanted: Value): boolean {
  const initial = initialStandard(wanted.key);
  if (!initial || !isCountedIn(wanted, initial)) return false;
  const { value, unit } = wanted;
  const words = wordsOf[initial.unit];
  if (words?.test(value)) return true;
  if (CLOCK.test(initial.value)) return CLOCK.test(value);
  return words === undefined && NUMBER.test(value) && (unit === 'percent' || !value.includes('.')) && isWithin(Number(value), unit);
}

/** Units whose values are words, or words and numbers. */
const wordsOf: Readonly<Record<string, RegExp>> = {
  population: /^(ALL|VALID)$/,
  'day-of-month': /^(LAST_DAY|[1-9]|1\d|2[0-8])$/,
};

/** The most there can be, by unit: a share is no more than all, and nothing is done every minute of a year. */
const MOST: Readonly<Record<string, number>> = {
  second: 86_400, minute: 10_080, hour: 8_784, day: 3_660, week: 520, month: 120, quarter: 1, year: 100, percent: 100, attempt: 99, count: 999,
  'per-week': 7, 'per-month': 31, 'per-quarter': 90, 'per-half-year': 90, 'per-year': 99, 'round-per-year': 99, 'per-household-per-year': 12,
  'session-per-month': 31, 'call-per-month': 31, 'hour-per-quarter': 720, 'repair-per-month': 9_999, 'per-project': 999, 'sqm-per-extinguisher': 9_999,
};

/** What nought would say nothing of. */
const NEVER_NOUGHT: ReadonlySet<string> = new Set(['attempt', 'count', 'quarter', 'sqm-per-extinguisher', 'per-week', 'per-month', 'per-quarter']);

const isWithin = (amount: number, unit: string): boolean => amount <= (MOST[unit] ?? Infinity) && (amount > 0 || !NEVER_NOUGHT.has(unit));

const CLOCK_UNITS: ReadonlySet<string> = new Set(['second', 'minute', 'hour']);
const TIME_UNITS: ReadonlySet<string> = new Set([...CLOCK_UNITS, 'day', 'week', 'month', 'year']);

/** Read as so many of their unit, whatever else is set. */
const ofOneUnit = (key: string): boolean => /^(appointment|retention|archive)\.|Window$|\.window$/.test(key);

/** Limits are times that the calendar can count; all else stays as it is. The window of recurrences is the quarter, or so many months. */
function isCountedIn({ key, value, unit, dayKind }: Value, initial: Measure): boolean {
  if (initial.unit === 'quarter' && unit === 'month') return dayKind === 'CAL' && value !== '0';
  if (!TIME_UNITS.has(initial.unit) || ofOneUnit(key)) return unit === initial.unit && dayKind === initial.dayKind;
  if (!TIME_UNITS.has(unit)) return false;
  if (initial.operator !== 'LE') return dayKind === 'CAL' && !CLOCK_UNITS.has(unit);
  if (dayKind === 'BC') return unit === 'day';
  return dayKind === 'STAFFED_HOURS' ? CLOCK_UNITS.has(unit) : dayKind !== 'NONE';
}
