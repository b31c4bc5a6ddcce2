import { standardInForce, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';

/** By how many minutes one may come early and late. @source CS-142 PLAT-014 */
export async function punctualityOf(tx: Tx, estateId: string, at: Date): Promise<{ earlyMinutes: number; lateMinutes: number }> {
  const minutes = async (key: string) => Number((await standardInForce(tx, key, estateId, at)).value);
  return { earlyMinutes: await minutes('appointment.early'), lateMinutes: await minutes('appointment.late') };
}

/** How the callback of an appointment stands. */
interface CallbackVisit {
  assigneeId: string | null;
  /** the time that holds now */
  appointmentAt: Date | null;
  /** when the visitor stood at the door */
  arrivedAt: Date | null;
  isOver: boolean;
}

/** Who visits for a callback, and whether they came. @source CS-049 */
export async function callbackVisit(tx: Tx, callbackId: string): Promise<CallbackVisit> {
  const found = await sql<{ assigneeId: string | null; appointmentAt: Date | string | null; arrivedAt: Date | string | null; isOver: boolean }>`
    select assignee_id as "assigneeId", appointment_at as "appointmentAt", case when method = 'DOOR_VISIT' then coalesce(started_at, completed_at) end as "arrivedAt",
      state not in ('SCHEDULED', 'OPEN', 'IN_PROGRESS') as "isOver"
    from callback where id = ${callbackId}`.execute(tx.db);
  const [visit] = found.rows;
  if (!visit) return { assigneeId: null, appointmentAt: null, arrivedAt: null, isOver: false };
  return { ...visit, appointmentAt: dateOf(visit.appointmentAt), arrivedAt: dateOf(visit.arrivedAt) };
}

const dateOf = (value: Date | string | null): Date | null => (value === null ? null : new Date(value));

/** The appointment of a matter that is still to come. */
export async function openAppointmentOf(tx: Tx, sourceId: string): Promise<{ id: string; at: Date } | null> {
  const found = await sql<{ id: string; at: Date | string }>`select id, at from appointment where source_id = ${sourceId} and state = 'BOOKED'`.execute(tx.db);
  const [open] = found.rows;
  return open ? { id: open.id, at: new Date(open.at) } : null;
}
