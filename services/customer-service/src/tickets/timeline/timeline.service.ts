import type { Call, Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { TimelineEntry } from '../ticket/ticket.rules.ts';

/** Writes the lines of a ticket's timeline in the transaction of the state they tell of. @source CS-016 */
export async function keepTimeline(
  tx: Tx, call: Call, ticket: { id: string; estateId: string }, entries: readonly TimelineEntry[],
): Promise<void> {
  for (const { from, to, reasonCode, note, isForReporter } of entries) {
    await sql`/* prepared */ insert into ticket_timeline (id, estate_id, ticket_id, at, actor_id, actor_kind, from_state, to_state, reason_code, note, is_for_reporter)
      values (${call.newId()}, ${ticket.estateId}, ${ticket.id}, ${call.now}, ${call.actor.id}, ${call.actor.kind}, ${from}, ${to},
        ${reasonCode}, ${note}, ${isForReporter})`.execute(tx.db);
  }
}
