import { overEstate, standardInForce, type Tx } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';
import { windowEnd, windowStart, type Recurrence } from './recurrence.rules.ts';

interface Matter {
  estateId: string;
  category: string;
  unitId: string | null;
  equipmentId: string | null;
  at: Date;
}

/** Where it is: the equipment, or else the unit. */
const placeOf = (alias: string, { unitId, equipmentId }: Matter): RawBuilder<boolean> => (equipmentId
  ? sql<boolean>`${sql.ref(`${alias}.equipment_id`)} = ${equipmentId}::uuid`
  : sql<boolean>`(${sql.ref(`${alias}.unit_id`)} = ${unitId}::uuid and ${sql.ref(`${alias}.equipment_id`)} is null)`);

/** How often the matter was complained of in the window, the complaint that comes now included; null where it has no place of
 *  its own. Numbers are taken before, so that of two at once the second sees the first.
 *  @source CS-054 */
export async function complaintRecurrence(tx: Tx, id: string, matter: Matter): Promise<Recurrence | null> {
  const { estateId, category, unitId, equipmentId, at } = matter;
  if (unitId === null && equipmentId === null) return null;
  const isIn = await windowAt(tx, estateId, at);
  const found = await overEstate(tx, estateId, () => sql<{ id: string }>`select c.id from complaint c where c.estate_id = ${estateId} and c.category = ${category}
    and ${placeOf('c', matter)} and c.state <> 'REJECTED_INVALID' and ${isIn('c.received_at')} order by c.received_at, c.id`.execute(tx.db));
  const ids = [...found.rows.map((row) => row.id), id];
  return { category, unitId: equipmentId ? null : unitId, equipmentId, count: ids.length, limit: await limitOf(tx, 'recurrence.complaint', matter), ids };
}

/** The same kind of repair in the window: its tickets, and the complaints about them, the one that comes now included.
 *  @source CS-054 CS-084 */
export async function repairRecurrence(tx: Tx, ticketId: string, { estateId, at }: Pick<Matter, 'estateId' | 'at'>): Promise<Recurrence | null> {
  const ticket = (await sql<{ category: string | null; unit_id: string | null; equipment_id: string | null }>`select category, unit_id, equipment_id
    from ticket where id = ${ticketId}`.execute(tx.db)).rows[0];
  if (!ticket?.category || (ticket.unit_id === null && ticket.equipment_id === null)) return null;
  const matter = { estateId, category: ticket.category, unitId: ticket.unit_id, equipmentId: ticket.equipment_id, at };
  const isIn = await windowAt(tx, estateId, at);
  const found = await overEstate(tx, estateId, () => sql<{ id: string; complaints: number }>`select t.id, (select count(*)::int from complaint c
      where c.ticket_id = t.id and c.nature = 'REPAIR' and ${isIn('c.received_at')}) as complaints
    from ticket t where t.estate_id = ${estateId} and t.kind = 'REPAIR' and t.category = ${matter.category} and ${placeOf('t', matter)}
      and t.state <> 'CANCELLED' and ${isIn('t.received_at')} order by t.received_at, t.id`.execute(tx.db));
  const count = found.rows.reduce((sum, { complaints }) => sum + 1 + complaints, 1);
  return {
    category: matter.category, unitId: matter.equipmentId ? null : matter.unitId, equipmentId: matter.equipmentId, count,
    limit: await limitOf(tx, 'recurrence.repair', matter), ids: found.rows.map(({ id }) => id),
  };
}

/** Received in the window of a moment. */
async function windowAt(tx: Tx, estateId: string, at: Date): Promise<(column: string) => RawBuilder<boolean>> {
  const window = await standardInForce(tx, 'recurrence.window', estateId, at);
  const [from, until] = [windowStart(window, at), windowEnd(window, at)];
  return (column) => sql<boolean>`(${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${until ?? 'infinity'}::timestamptz)`;
}

const limitOf = async (tx: Tx, key: string, { estateId, at }: Matter): Promise<number> => Number((await standardInForce(tx, key, estateId, at)).value);
