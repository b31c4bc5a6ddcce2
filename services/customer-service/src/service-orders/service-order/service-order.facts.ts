import { platformErrors, type Actor } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { ServiceItem } from '../service-item/service-item.rules.ts';

type OfferedItem = Pick<ServiceItem, 'id' | 'kind' | 'businessLine' | 'priceFen'>;

/** The item of this code that the estate offers now. @source CS-140 */
export async function offeredItem(tx: Tx, estateId: string, code: string): Promise<OfferedItem | null> {
  const found = await sql<Omit<OfferedItem, 'priceFen'> & { priceFen: string }>`select id, kind, business_line as "businessLine", price_fen::text as "priceFen"
    from service_item where estate_id = ${estateId} and code = ${code} and state = 'LAUNCHED'`.execute(tx.db);
  const [item] = found.rows;
  return item ? { ...item, priceFen: BigInt(item.priceFen) } : null;
}

/** Did somebody come to the agreed visit? @source CS-142 */
export async function hasArrived(tx: Tx, appointmentId: string | null): Promise<boolean> {
  const found = await sql`select 1 from appointment where id = ${appointmentId} and state = 'ATTENDED'`.execute(tx.db);
  return found.rows.length > 0;
}

/** A member acts for the own household alone; another's order answers as one that does not exist. @throws NOT_FOUND */
export async function requireOwnHousehold(tx: Tx, { id, kind }: Actor, order: { id: string; householdId: string }): Promise<void> {
  if (kind !== 'MEMBER') return;
  const found = await sql`select 1 from reference_copy h where h.kind = 'household' and h.id = ${order.householdId} and h.data->>'state' <> 'CLOSED'
    and h.data->'memberIds' @> ${JSON.stringify([{ id }])}::jsonb`.execute(tx.db);
  if (found.rows.length === 0) throw platformErrors.error('NOT_FOUND', { params: { id: order.id } });
}
