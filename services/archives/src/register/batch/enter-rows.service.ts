import { DomainError, type Decision } from '@guanjia/domain';
import { appendToOutbox, type Call, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { archivesErrors } from '../../archives.errors.ts';

/** A row that was not entered, and why. */
export interface Refused {
  id: string;
  error: DomainError;
}

interface Entering<Given, State> {
  table: 'region' | 'estate' | 'building' | 'unit' | 'household';
  given: readonly Given[];
  /** The same rule that one row goes by. */
  decide(given: Given): Decision<State>;
  /** How a row is kept, where that differs from how the rules know it. */
  stored?(state: State): object;
}

/** Enters many new rows and their events in two statements. Each row is decided as if it came alone; one that is refused,
 *  or whose code is taken, does not hold up the others. */
export async function enterRows<Given extends { id: string }, State>(tx: Tx, call: Call, { table, given, decide, stored = (state) => state as object }: Entering<Given, State>): Promise<Refused[]> {
  const refused: Refused[] = [];
  const decided = new Map<string, Decision<State>>();
  for (const row of given) {
    try {
      decided.set(row.id, decide(row));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ id: row.id, error });
    }
  }
  const entered = await insertRows(tx, call, table, [...decided.values()].map(({ state }) => stored(state as State)));
  for (const id of decided.keys()) if (!entered.has(id)) refused.push({ id, error: archivesErrors.error('CODE_TAKEN') });
  appendToOutbox(tx, call, [...decided].flatMap(([id, { events }]) => (entered.has(id) ? events : [])));
  return refused;
}

async function insertRows(tx: Tx, { now }: Call, table: string, states: readonly object[]): Promise<Set<string>> {
  const rows = states.map((state) => ({ ...snakeCased(state), version: 1, created_at: now, updated_at: now }));
  const inserted = await sql<{ id: string }>`insert into ${sql.table(table)}
    select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing returning id`.execute(tx.db);
  return new Set(inserted.rows.map(({ id }) => id));
}

const snakeCased = (state: object): object =>
  Object.fromEntries(Object.entries(state).map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]));
