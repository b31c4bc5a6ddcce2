import { recordFiled, trainingSessionCompleted, type ReceivedEvent } from '@guanjia/contracts';
import { isUuid, platformErrors } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';

type DataOfFiled = Parameters<typeof recordFiled.draft>[0]['data'];
type DataOfTrained = Parameters<typeof trainingSessionCompleted.draft>[0]['data'];

/** A topic of training that prepares for moving in. @source CS-125 · the word is our assumption */
const MOVE_IN_TRAINING = 'MOVE_IN';

/** Records are in the archive; the later word about one counts. @source CS-123 */
export async function keepFiledRecords(tx: Tx, events: readonly ReceivedEvent<DataOfFiled>[]): Promise<void> {
  const last = new Map(events.map((event) => [event.aggregateId, event]));
  const rows = [...last.values()].flatMap(({ aggregateId: id, estateId, data }) => (estateId === null ? [] : [{ id, estate_id: estateId, class: data.class, filed_at: data.filedAt }]));
  await sql`/* prepared */ insert into filed_record (id, estate_id, class, filed_at)
    select id, estate_id, class, filed_at from jsonb_populate_recordset(null::filed_record, ${JSON.stringify(rows)}::jsonb) order by id
    on conflict (id) do update set estate_id = excluded.estate_id, class = excluded.class, filed_at = excluded.filed_at`.execute(tx.db);
}

/** Staff were trained. @source CS-125 */
export async function keepTraining(tx: Tx, { aggregateId, estateId, data }: ReceivedEvent<DataOfTrained>): Promise<void> {
  await sql`insert into completed_training (id, estate_id, topic, completed_at) values (${aggregateId}, ${estateId}, ${data.topic}, ${data.completedAt})
    on conflict (id) do update set estate_id = excluded.estate_id, topic = excluded.topic, completed_at = excluded.completed_at`.execute(tx.db);
}

export async function isFiled(tx: Tx, recordId: string, estateId: string): Promise<boolean> {
  if (!isUuid(recordId)) return false;
  const found = await sql`select 1 from filed_record where id = ${recordId} and estate_id = ${estateId}`.execute(tx.db);
  return found.rows.length > 0;
}

/** A filed record, or one whose filing is still on its way. @throws REFERENCE_NOT_YET_KNOWN   @source CS-113 CS-123 */
export async function requireFiled(tx: Tx, recordId: string, { estateId, field }: { estateId: string; field: string }): Promise<void> {
  if (!(await isFiled(tx, recordId, estateId))) throw platformErrors.error('REFERENCE_NOT_YET_KNOWN', { field, params: { kind: 'archive-record', id: recordId } });
}

/** When the staff of the estate, or those over it, finished the training for moving in; null when they have not. @source CS-125 */
export async function trainedAt(tx: Tx, sessionId: string, estateId: string): Promise<Date | null> {
  if (!isUuid(sessionId)) return null;
  const found = await sql<{ at: string }>`select completed_at as at from completed_training
    where id = ${sessionId} and topic = ${MOVE_IN_TRAINING} and (estate_id is null or estate_id = ${estateId})`.execute(tx.db);
  const at = found.rows[0]?.at;
  return at === undefined ? null : new Date(at);
}
