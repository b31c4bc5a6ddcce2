import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';

/** Households that are seen to in one transaction. */
const SIZE = 100;

/** Part of what concerns every household of an estate: one durable step, which a deadline carries by its `ref`. */
export interface HouseholdBatch {
  /** what it is done for */
  matter: string;
  firstId: string;
  lastId: string;
}

export const batchRef = ({ matter, firstId, lastId }: HouseholdBatch): string => `${matter}:${firstId}:${lastId}`;

export function batchOf(ref: string): HouseholdBatch {
  const [matter, firstId, lastId] = ref.split(':');
  return { matter: matter!, firstId: firstId!, lastId: lastId! };
}

const livingIn = (estateId: string) => sql`kind = 'household' and estate_id = ${estateId}::uuid and data->>'state' = 'ACTIVE'`;

/** The households of an estate in parts, each of which can be seen to, and tried again, by itself. @source CS-039 CS-091 PLAT-018 */
export async function householdBatches(tx: Pick<Tx, 'db'>, estateId: string, matter: string): Promise<HouseholdBatch[]> {
  const found = await sql<{ firstId: string; lastId: string }>`select min(id) as "firstId", max(id) as "lastId"
    from (select id, (row_number() over (order by id) - 1) / ${SIZE}::int as batch from reference_copy where ${livingIn(estateId)}) h
    group by batch order by batch`.execute(tx.db);
  return found.rows.map((batch) => ({ matter, ...batch }));
}

/** Those of one part, as they are when their turn comes. */
export async function householdsOfBatch(tx: Pick<Tx, 'db'>, estateId: string, { firstId, lastId }: HouseholdBatch): Promise<{ householdId: string; unitId: string | null }[]> {
  const found = await sql<{ householdId: string; unitId: string | null }>`select id as "householdId", data->>'unitId' as "unitId" from reference_copy
    where ${livingIn(estateId)} and id between ${firstId} and ${lastId} order by id`.execute(tx.db);
  return found.rows;
}
