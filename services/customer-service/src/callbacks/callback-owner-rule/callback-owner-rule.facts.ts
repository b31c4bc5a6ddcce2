import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { Callback, OrganiserRole } from '../callback/callback.rules.ts';

/** Who has the callbacks of what came in by a channel. */
export interface ChannelOwner {
  role: OrganiserRole;
  /** null: whoever of the role takes it */
  employeeId: string | null;
}

/** By the channel of the ticket or complaint; null where no rule is set, or nothing came in. Who has left is nobody's owner.
 *  @source CS-038 */
export async function ownerByChannel(tx: Tx, estateId: string, { sourceType, sourceId }: Pick<Callback, 'sourceType' | 'sourceId'>): Promise<ChannelOwner | null> {
  if (sourceType !== 'TICKET' && sourceType !== 'COMPLAINT') return null;
  const source = sql.table(sourceType === 'TICKET' ? 'ticket' : 'complaint');
  const found = await sql<ChannelOwner>`select r.role, e.id as "employeeId" from callback_owner_rule r
    join ${source} s on s.channel = r.channel and s.id = ${sourceId}
    left join reference_copy e on e.kind = 'employee' and e.id = r.employee_id and e.data->>'state' = 'ACTIVE'
    where r.estate_id = ${estateId}`.execute(tx.db);
  return found.rows[0] ?? null;
}
