import { standardInForce, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';

/** By how many minutes one may come early and late. @source CS-142 PLAT-014 */
export async function punctualityOf(tx: Tx, estateId: string, at: Date): Promise<{ earlyMinutes: number; lateMinutes: number }> {
  const minutes = async (key: string) => Number((await standardInForce(tx, key, estateId, at)).value);
  return { earlyMinutes: await minutes('appointment.early'), lateMinutes: await minutes('appointment.late') };
}

/** How the callback of an appointment stands. */
export interface CallbackVisit {
  assigneeId: string | null;
  /** when the visitor stood at the door */
  arrivedAt: Date | null;
  isOver: boolean;
}

/** Who visits for a callback, and whether they came. @source CS-049 */
export async function callbackVisit(tx: Tx, callbackId: string): Promise<CallbackVisit> {
  const found = await sql<{ assigneeId: string | null; startedAt: Date | string | null; isOver: boolean }>`
    select assignee_id as "assigneeId", case when method = 'DOOR_VISIT' then coalesce(started_at, completed_at) end as "startedAt",
      state not in ('SCHEDULED', 'OPEN', 'IN_PROGRESS') as "isOver"
    from callback where id = ${callbackId}`.execute(tx.db);
  const [visit] = found.rows;
  if (!visit) return { assigneeId: null, arrivedAt: null, isOver: false };
  return { assigneeId: visit.assigneeId, arrivedAt: visit.startedAt === null ? null : new Date(visit.startedAt), isOver: visit.isOver };
}

/** The appointment of a matter that is still to come. */
export async function openAppointmentOf(tx: Tx, sourceId: string): Promise<string | null> {
  const found = await sql<{ id: string }>`select id from appointment where source_id = ${sourceId} and state = 'BOOKED'`.execute(tx.db);
  return found.rows[0]?.id ?? null;
}
