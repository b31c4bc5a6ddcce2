import type { correctiveActionOpened, DataOf } from '@guanjia/contracts';
import type { EventTransaction } from '@guanjia/messaging';
import { sql } from 'kysely';

type Opened = Pick<DataOf<typeof correctiveActionOpened>, 'sourceRefs' | 'category' | 'unitId' | 'equipmentId' | 'openedAt'> & { id: string; estateId: string };

/** @source HR-049 */
export async function linkCase({ db }: EventTransaction, { id, estateId, sourceRefs, category, unitId, equipmentId, openedAt }: Opened): Promise<void> {
  await sql`insert into corrective_case (id, estate_id, category, unit_id, equipment_id, opened_at)
    values (${id}, ${estateId}, ${category}, ${unitId}, ${equipmentId}, ${openedAt})`.execute(db);
  await sql`insert into corrective_case_source (case_id, estate_id, kind, source_id)
    select distinct ${id}::uuid, ${estateId}::uuid, s.kind, s.id from jsonb_to_recordset(${JSON.stringify(sourceRefs)}::jsonb) as s(kind text, id uuid)`.execute(db);
}

/** @source HR-049 */
export async function closeCase({ db }: EventTransaction, id: string, closedAt: string): Promise<void> {
  await sql`update corrective_case set closed_at = ${closedAt} where id = ${id}`.execute(db);
}
