import type { Call, Decide, Stored, Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { changesOf } from './history.rules.ts';

export type HistoryKind = 'REGION' | 'ESTATE' | 'BUILDING' | 'UNIT' | 'HOUSEHOLD';

interface Registered {
  id: string;
  estateId: string | null;
}

/** A decision whose changes are kept: what, before and after, who and when, in the transaction of the change.
 *  @source ARC-036 ARC-071 PLAT-008 */
export function recorded<State extends Registered>(call: Call, kind: HistoryKind, decide: Decide<State, Stored<State>>): Decide<State, Stored<State>> {
  return async (row, tx) => {
    const decision = await decide(row, tx);
    await keep(tx, call, { kind, id: row.id, estateId: row.estateId, changes: changesOf<State>(row, decision.state) });
    return decision;
  };
}

interface Entry {
  kind: HistoryKind;
  id: string;
  estateId: string | null;
  changes: readonly object[];
}

async function keep(tx: Tx, call: Call, { kind, id, estateId, changes }: Entry): Promise<void> {
  if (changes.length === 0) return;
  await sql`insert into register_history (id, kind, subject_id, estate_id, changes, actor_id, at)
    values (${call.newId()}, ${kind}, ${id}, ${estateId}, ${JSON.stringify(changes)}::jsonb, ${call.actor.id}, ${call.now})`.execute(tx.db);
}
