import { appendToOutbox, setDeadlines, type JoinedCall } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';
import { termsOf } from './duty-kinds.rules.ts';
import { decideDuty, dutyChange, isOver, type Duty, type DutyCommand, type KeptDuty } from './duty.rules.ts';

const columns = sql`id, estate_id as "estateId", kind, period, from_on as "fromOn", part, employee_id as "employeeId", role, standard_stamp as "standard", required,
  due_at as "dueAt", ends_at as "endsAt", state, done, is_overdue as "isOverdue", done_at as "doneAt", done_by_record as "doneByRecord", settled_at as "settledAt"`;

/** Writes duties into the book, each once, and tells who has them; what is over already stands there as missed.
 *  @source CS-020 … CS-027 CS-103 … CS-105 PLAT-020 */
export async function openDuties(call: JoinedCall, estateId: string, duties: readonly Duty[]): Promise<KeptDuty[]> {
  if (duties.length === 0) return [];
  const drafts = duties.map((duty) => ({ ...duty, id: call.newId(), isMissed: isOver(duty, call.now) }));
  const found = await sql<KeptDuty>`insert into periodic_duty (id, estate_id, kind, period, from_on, part, employee_id, role, standard_stamp, required, opened_at, due_at,
      ends_at, state, done, is_overdue)
    select d.id, ${estateId}::uuid, d.kind, d.period, d."fromOn", d.part, d."employeeId", d.role, d.standard, d.required, ${call.now}, d."dueAt", d."endsAt",
      case when d."isMissed" then 'MISSED' else 'DUE' end, 0, d."isMissed"
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as d(id uuid, kind text, period text, "fromOn" date, part text, "employeeId" uuid, role text, standard jsonb,
      required integer, "dueAt" timestamptz, "endsAt" timestamptz, "isMissed" boolean)
    on conflict (estate_id, kind, period, part) do nothing returning ${columns}`.execute(call.tx.db);
  const opened = found.rows.map(asKept);
  const changes = opened.map((duty) => dutyChange(null, duty, call.now));
  appendToOutbox(call.tx, call, changes.flatMap(({ events }) => events));
  await setDeadlines(call.tx, changes.flatMap(({ deadlines }) => deadlines), estateId);
  return opened;
}

/** Which duty of an estate. */
interface Which extends Pick<Duty, 'kind' | 'period'> {
  part?: string;
}

const isIt = (estateId: string, { kind, period, part = '' }: Which) =>
  sql<boolean>`estate_id = ${estateId} and kind = ${kind} and period = ${period} and part = ${part}`;
const isDue = sql<boolean>`state = 'DUE'`;

/** It was done: once it was as often as it has to be, nobody is asked for it any more, nor told of those missed before.
 *  @param by  the record that shows it   @source CS-020 … CS-027 CS-103 … CS-105 */
export async function dutyDone(call: JoinedCall, estateId: string, { by, ...which }: Which & { by: string }): Promise<void> {
  await each(call, isIt(estateId, which), { type: 'countDuty', by });
  if (!termsOf(which.kind).isMissedTold) return;
  await each(call, sql`estate_id = ${estateId} and kind = ${which.kind} and part = ${which.part ?? ''} and state = 'MISSED' and settled_at is null`, { type: 'settleDuty' });
}

/** It is not asked for any more, done or not. @source CS-027 */
export const dropDuty = (call: JoinedCall, estateId: string, which: Which): Promise<void> =>
  each(call, sql`${isIt(estateId, which)} and ${isDue}`, { type: 'dropDuty' });

/** It is due at another time; what was told of the earlier one is over. @source CS-025 */
export const moveDuty = (call: JoinedCall, estateId: string, { dueAt, ...which }: Which & { dueAt: Date }): Promise<void> =>
  each(call, sql`${isIt(estateId, which)} and ${isDue} and due_at <> ${dueAt}`, { type: 'moveDuty', dueAt });

/** It is another's to do. @source CS-027 */
export const passOnDuty = (call: JoinedCall, estateId: string, { employeeId, ...which }: Which & { employeeId: string }): Promise<void> =>
  each(call, sql`${isIt(estateId, which)} and ${isDue}`, { type: 'passOnDuty', employeeId });

/** The zone has another leader: what is still to be followed up there is theirs. @source CS-023 CS-029 */
export const passOnFollowUp = (call: JoinedCall, zoneId: string, leaderId: string): Promise<void> =>
  each(call, sql`kind = 'FOLLOW_UP' and part = ${zoneId} and ${isDue}`, { type: 'passOnDuty', employeeId: leaderId });

/** Its time came without it being done. @source PLAT-018 */
export const onDutyDue = (call: JoinedCall, id: string): Promise<void> => each(call, sql`id = ${id} and ${isDue}`, { type: 'markOverdue' });

export async function isOpened({ tx }: JoinedCall, estateId: string, which: Which): Promise<boolean> {
  const found = await sql`select 1 from periodic_duty where ${isIt(estateId, which)}`.execute(tx.db);
  return found.rows.length > 0;
}

/** One command for each of the duties that are meant. */
async function each(call: JoinedCall, where: RawBuilder<unknown>, command: DutyCommand): Promise<void> {
  const { tx, now } = call;
  const found = await sql<KeptDuty>`select ${columns} from periodic_duty where ${where} order by id for update`.execute(tx.db);
  for (const before of found.rows.map(asKept)) {
    const { duty, events, deadlines } = decideDuty(command, before, now);
    if (duty === null) await sql`delete from periodic_duty where id = ${before.id}`.execute(tx.db);
    else await sql`update periodic_duty set employee_id = ${duty.employeeId}, due_at = ${duty.dueAt}, state = ${duty.state}, done = ${duty.done}, is_overdue = ${duty.isOverdue},
      done_at = ${duty.doneAt}, done_by_record = ${duty.doneByRecord}, settled_at = ${duty.settledAt} where id = ${duty.id}`.execute(tx.db);
    appendToOutbox(tx, call, events);
    await setDeadlines(tx, deadlines, before.estateId);
  }
}

const asKept = (row: KeptDuty): KeptDuty => ({
  ...row, dueAt: new Date(row.dueAt), endsAt: row.endsAt && new Date(row.endsAt), doneAt: row.doneAt && new Date(row.doneAt), settledAt: row.settledAt && new Date(row.settledAt),
});
