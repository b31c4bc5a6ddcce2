import { localDateOf } from '@guanjia/domain';
import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** The next number that people can say aloud, e.g. `BX-2026-000123`; counted per prefix and year, without a gap. */
export async function nextNumber(tx: Tx, prefix: string, at: Date): Promise<string> {
  const year = Number(localDateOf(at).slice(0, 4));
  const taken = await sql<{ last: number }>`/* prepared */ insert into number_sequence as n (prefix, year, last) values (${prefix}, ${year}, 1)
    on conflict (prefix, year) do update set last = n.last + 1 returning last`.execute(tx.db);
  return sayable(prefix, year, taken.rows[0]!.last);
}

export const sayable = (prefix: string, year: number, count: number): string =>
  `${prefix}-${year}-${String(count).padStart(6, '0')}`;
