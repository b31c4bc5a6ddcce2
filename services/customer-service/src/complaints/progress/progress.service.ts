import type { Call, Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { ProgressEntry } from './progress.rules.ts';

/** Writes the lines of a complaint's course in the transaction of the state they tell of. A member who wishes to stay unnamed
 *  is not named here either.
 *  @source CS-065 CS-080 CS-082 */
export async function keepProgress(
  tx: Tx, call: Call, complaint: { id: string; estateId: string; enteredBy: string | null }, entries: readonly ProgressEntry[],
): Promise<void> {
  for (const { step, from, to, note, toldAt } of entries) {
    const actorId = step === 'FILED' && complaint.enteredBy === null ? 'anonymous' : call.actor.id;
    await sql`insert into complaint_progress (id, estate_id, complaint_id, at, actor_id, actor_kind, step, from_state, to_state, note, told_at)
      values (${call.newId()}, ${complaint.estateId}, ${complaint.id}, ${call.now}, ${actorId}, ${call.actor.kind}, ${step}, ${from}, ${to},
        ${note}, ${toldAt})`.execute(tx.db);
  }
}
