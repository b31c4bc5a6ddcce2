import { localDateOf } from '@guanjia/domain';
import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** The next number that people can say aloud, e.g. `BX-2026-000123`; counted per prefix and year, without a gap. */
export async function nextNumber(tx: Tx, prefix: string, at: Date): Promise<string> {
  return (await nextNumbers(tx, prefix, [at]))[0]!;
}

/** The next numbers for things of these times, in their order. */
export async function nextNumbers(tx: Tx, prefix: string, times: readonly Date[]): Promise<string[]> {
  const years = times.map((at) => Number(localDateOf(at).slice(0, 4)));
  const next = new Map<number, number>();
  for (const year of [...new Set(years)].sort()) {
    const count = years.filter((one) => one === year).length;
    const taken = await sql<{ last: number }>`/* prepared */ insert into number_sequence as n (prefix, year, last) values (${prefix}, ${year}, ${count})
      on conflict (prefix, year) do update set last = n.last + excluded.last returning last`.execute(tx.db);
    next.set(year, taken.rows[0]!.last - count);
  }
  return years.map((year) => {
    next.set(year, next.get(year)! + 1);
    return sayable(prefix, year, next.get(year)!);
  });
}

const sayable = (prefix: string, year: number, count: number): string =>
  `${prefix}-${year}-${String(count).padStart(6, '0')}`;
