/** What an example found on the platform before it is sent. */
export interface Given {
  /** answer to its own first question */
  data: unknown;
  now: Date;
  newKey(): string;
}

/** Something that the example needs is not there: every ticket is closed already, say. */
export class NothingFits extends Error {
  constructor(readonly path: string) {
    super(`nothing fits ${path}`);
    this.name = 'NothingFits';
  }
}

/** The variables with their words filled in: `=key` a new idempotency key, `=code` a code that nothing has yet, `=now`,
 *  `=now+2h`, `=today+30`, `=month`, `=month-1` and `=year` by the clock, anything else a path into what was found, as `=tickets.nodes.0.id`.
 *  @throws NothingFits */
export function fillVariables(value: unknown, given: Given): unknown {
  if (typeof value === 'string') return value.startsWith('=') ? wordFilled(value.slice(1), given) : value;
  if (Array.isArray(value)) return value.map((one) => fillVariables(one, given));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fillVariables(one, given)]));
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Days begin where the estates are. */
const OFFSET_MS = 8 * HOUR_MS;

function wordFilled(word: string, { data, now, newKey }: Given): unknown {
  if (word === 'key') return newKey();
  if (word === 'code') return `X${newKey().replaceAll('-', '').slice(0, 7).toUpperCase()}`;
  const hours = /^now(?:([+-]\d+)h)?$/.exec(word);
  if (hours) return new Date(now.getTime() + Number(hours[1] ?? 0) * HOUR_MS).toISOString();
  const days = /^today(?:([+-]\d+))?$/.exec(word);
  const day = new Date(now.getTime() + OFFSET_MS + Number(days?.[1] ?? 0) * DAY_MS).toISOString().slice(0, 10);
  if (days) return day;
  const months = /^month(?:([+-]\d+))?$/.exec(word);
  if (months) return monthFrom(day, Number(months[1] ?? 0));
  if (word === 'year') return Number(day.slice(0, 4));
  const found = word.split('.').reduce<unknown>((inside, key) => (inside as Record<string, unknown> | null | undefined)?.[key], data);
  if (found === undefined || found === null) throw new NothingFits(word);
  return found;
}

/** @param day YYYY-MM-DD */
function monthFrom(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}
