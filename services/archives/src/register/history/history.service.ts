import { isCurrent, open, seal, type Call, type Decide, type SealedColumn, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { changesOf, type FieldChange } from './history.rules.ts';

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
  changes: readonly FieldChange[];
}

async function keep(tx: Tx, call: Call, { kind, id, estateId, changes }: Entry): Promise<void> {
  if (changes.length === 0) return;
  const kept = kind === 'HOUSEHOLD' ? seal(JSON.stringify(changes), SEALED) : changes;
  await sql`insert into register_history (id, kind, subject_id, estate_id, changes, actor_id, at)
    values (${call.newId()}, ${kind}, ${id}, ${estateId}, ${JSON.stringify(kept)}::jsonb, ${call.actor.id}, ${call.now})`.execute(tx.db);
}

const SEALED = 'register_history.changes';

/** What a household's history tells of is its members: it is kept sealed as a whole. */
export const openedChanges = (stored: FieldChange[] | string): FieldChange[] =>
  (typeof stored === 'string' ? (JSON.parse(open(stored, SEALED)) as FieldChange[]) : stored);

/** What rotation renews: histories of households, sealed or from before they were. */
export const sealedHistory: SealedColumn = {
  table: 'register_history', key: ['id'], column: 'changes',
  renewed: (stored) => {
    const isOfMembers = typeof stored === 'string' || (stored as FieldChange[]).some(({ field }) => field === 'members');
    if (!isOfMembers || (typeof stored === 'string' && isCurrent(stored))) return undefined;
    return seal(JSON.stringify(openedChanges(stored as FieldChange[] | string)), SEALED);
  },
};
