import { tasks } from '@guanjia/contracts';
import type { DeadlineDraft, EventDraft } from '@guanjia/domain';
import { appendToOutbox, setDeadlines, type JoinedCall } from '@guanjia/persistence';
import { sql } from 'kysely';
import { headOf, isOver, type Duty, type DutyState } from './duty.rules.ts';

/** When a duty is due, and when it can no longer be done. @source PLAT-018 */
export const DUTY_DEADLINES = { due: 'ticket-duty.due', end: 'ticket-duty.end' } as const;

export interface KeptDuty extends Duty {
  id: string;
  estateId: string;
  state: DutyState;
  isOverdue: boolean;
  doneAt: Date | null;
}

const columns = sql`id, estate_id as "estateId", kind, period, part, employee_id as "employeeId", role, due_at as "dueAt", ends_at as "endsAt", state,
  is_overdue as "isOverdue", done_at as "doneAt"`;

/** Writes duties into the book, each once, and tells who has them; what is over already stands there as missed.
 *  @source CS-020 … CS-027 PLAT-020 */
export async function openDuties(call: JoinedCall, estateId: string, duties: readonly Duty[]): Promise<KeptDuty[]> {
  if (duties.length === 0) return [];
  const drafts = duties.map((duty) => ({ ...duty, id: call.newId(), state: isOver(duty, call.now) ? 'MISSED' : 'DUE' }));
  const found = await sql<KeptDuty>`insert into ticket_duty (id, estate_id, kind, period, part, employee_id, role, opened_at, due_at, ends_at, state, is_overdue)
    select d.id, ${estateId}::uuid, d.kind, d.period, d.part, d."employeeId", d.role, ${call.now}, d."dueAt", d."endsAt", d.state, d.state = 'MISSED'
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as d(id uuid, kind text, period text, part text, "employeeId" uuid, role text, "dueAt" timestamptz, "endsAt" timestamptz, state text)
    on conflict (estate_id, kind, period, part) do nothing returning ${columns}`.execute(call.tx.db);
  const opened = found.rows.map(asKept);
  const due = opened.filter(({ state }) => state === 'DUE');
  await appendToOutbox(call.tx, call, due.map((duty) => dutyTask('opened', call, duty)));
  await setDeadlines(call.tx, due.flatMap(limitsOf), estateId);
  return opened;
}

/** Which duty of an estate, while it is due. */
interface Which extends Pick<Duty, 'kind' | 'period'> {
  part?: string;
}

const isDue = (estateId: string, { kind, period, part = '' }: Which) =>
  sql<boolean>`estate_id = ${estateId} and kind = ${kind} and period = ${period} and part = ${part} and state = 'DUE'`;

/** It was done: nobody is asked for it any more. @param by  the record that shows it   @source CS-020 … CS-027 */
export async function closeDuty(call: JoinedCall, estateId: string, { by, ...which }: Which & { by: string }): Promise<void> {
  const found = await sql<KeptDuty>`update ticket_duty set state = 'DONE', done_at = ${call.now}, done_by_record = ${by} where ${isDue(estateId, which)}
    returning ${columns}`.execute(call.tx.db);
  for (const duty of found.rows.map(asKept)) await endTasks(call, duty);
}

/** It is not asked for any more, done or not. @source CS-027 */
export async function dropDuty(call: JoinedCall, estateId: string, which: Which): Promise<void> {
  const found = await sql<KeptDuty>`delete from ticket_duty where ${isDue(estateId, which)} returning ${columns}`.execute(call.tx.db);
  for (const duty of found.rows.map(asKept)) await endTasks(call, duty);
}

/** It is due at another time; what was told of the earlier one is over. @source CS-025 */
export async function moveDuty(call: JoinedCall, estateId: string, { dueAt, ...which }: Which & { dueAt: Date }): Promise<void> {
  const found = await sql<KeptDuty>`select ${columns} from ticket_duty where ${isDue(estateId, which)} and due_at <> ${dueAt} for update`.execute(call.tx.db);
  for (const was of found.rows.map(asKept)) {
    const duty = { ...was, dueAt, isOverdue: false };
    await sql`update ticket_duty set due_at = ${dueAt}, is_overdue = false where id = ${duty.id}`.execute(call.tx.db);
    await appendToOutbox(call.tx, call, [dutyTask('changed', call, duty), ...(was.isOverdue ? [alert('closed', call, was)] : [])]);
    await setDeadlines(call.tx, limitsOf(duty), estateId);
  }
}

/** It is another's to do. @source CS-027 */
export async function passOnDuty(call: JoinedCall, estateId: string, { employeeId, ...which }: Which & { employeeId: string }): Promise<void> {
  const found = await sql<KeptDuty>`update ticket_duty set employee_id = ${employeeId} where ${isDue(estateId, which)} and employee_id is distinct from ${employeeId}
    returning ${columns}`.execute(call.tx.db);
  await appendToOutbox(call.tx, call, found.rows.map((duty) => dutyTask('changed', call, asKept(duty))));
}

/** The zone has another leader: what is still to be followed up there is theirs. @source CS-023 CS-029 */
export async function passOnFollowUp(call: JoinedCall, zoneId: string, leaderId: string): Promise<void> {
  const found = await sql<KeptDuty>`update ticket_duty set employee_id = ${leaderId} where kind = 'FOLLOW_UP' and part = ${zoneId} and state = 'DUE'
    and employee_id is distinct from ${leaderId} returning ${columns}`.execute(call.tx.db);
  await appendToOutbox(call.tx, call, found.rows.map((duty) => dutyTask('changed', call, asKept(duty))));
}

/** Its time came without it being done. @source PLAT-018 */
export async function onDutyDue(call: JoinedCall, id: string): Promise<void> {
  const found = await sql<KeptDuty>`update ticket_duty set is_overdue = true, state = case when ends_at <= ${call.now} then 'MISSED' else state end
    where id = ${id} and state = 'DUE' returning ${columns}`.execute(call.tx.db);
  for (const duty of found.rows.map(asKept)) {
    if (duty.state === 'MISSED') await endTasks(call, duty);
    else await appendToOutbox(call.tx, call, [alert('opened', call, duty)]);
  }
}

async function endTasks(call: JoinedCall, duty: KeptDuty): Promise<void> {
  const wasTold = duty.isOverdue && duty.dueAt < (duty.endsAt ?? call.now);
  await appendToOutbox(call.tx, call, [dutyTask('closed', call, duty), ...(wasTold ? [alert('closed', call, duty)] : [])]);
  await setDeadlines(call.tx, limitsOf(duty).map((limit) => ({ ...limit, dueAt: null })), duty.estateId);
}

const limitsOf = ({ id, dueAt, endsAt }: KeptDuty): DeadlineDraft[] => [
  { kind: DUTY_DEADLINES.due, ref: id, dueAt }, ...(endsAt && endsAt > dueAt ? [{ kind: DUTY_DEADLINES.end, ref: id, dueAt: endsAt }] : []),
];

type Step = 'opened' | 'changed' | 'closed';

const dutyTask = (step: Step, { now }: JoinedCall, { id, estateId, kind, employeeId, role, dueAt }: KeptDuty): EventDraft =>
  tasks['customer-service'][step].draft({ id, estateId, at: now, data: {
    ref: id, kind, employeeId, role: employeeId ? null : role, dueAt: dueAt.toISOString(), subjectType: 'TICKET_DUTY', subjectId: id,
  } });

/** Who leads is told of what is overdue. */
const alert = (step: Step, { now }: JoinedCall, { id, estateId, role }: KeptDuty): EventDraft => tasks['customer-service'][step].draft({ id, estateId, at: now, data: {
  ref: id, kind: 'ALERT', employeeId: null, role: headOf(role), dueAt: null, subjectType: 'TICKET_DUTY', subjectId: id,
} });

const asKept = (row: KeptDuty): KeptDuty => ({
  ...row, dueAt: new Date(row.dueAt), endsAt: row.endsAt && new Date(row.endsAt), doneAt: row.doneAt && new Date(row.doneAt),
});
