import { tasks, type DataOf, type ReceivedEvent, type ServiceName } from '@guanjia/contracts';
import { derivedId } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import type { Tx } from '@guanjia/persistence';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';

type TaskEvent = ReceivedEvent<DataOf<(typeof tasks)[ServiceName]['opened']>>;

/** Every service's tasks, gathered in one inbox. Each event tells the whole task, so that the newest is how it is.
 *  @source PLAT-020 */
@Injectable()
export class TaskConsumer {
  constructor(consumers: Consumers<Tx>) {
    for (const [service, { opened, changed, closed }] of Object.entries(tasks)) {
      consumers.on(opened, (event, tx) => keep(tx, service, event, 'OPEN'));
      consumers.on(changed, (event, tx) => keep(tx, service, event, 'OPEN'));
      consumers.on(closed, (event, tx) => keep(tx, service, event, 'CLOSED'));
    }
  }
}

async function keep({ db }: Tx, service: string, { data, estateId, occurredAt }: TaskEvent, state: 'OPEN' | 'CLOSED'): Promise<void> {
  const { ref, kind, employeeId, role, dueAt, subjectType, subjectId } = data;
  const closedAt = state === 'CLOSED' ? occurredAt : null;
  await sql`insert into task as t (id, estate_id, service, ref, kind, employee_id, role, due_at, subject_type, subject_id, state, opened_at, closed_at)
    values (${derivedId('task', `${service}:${ref}:${kind}`)}, ${estateId}, ${service}, ${ref}, ${kind}, ${employeeId}, ${role}, ${dueAt}, ${subjectType},
      ${subjectId}, ${state}, ${occurredAt}, ${closedAt})
    on conflict on constraint task_of_ref do update set estate_id = excluded.estate_id, employee_id = excluded.employee_id, role = excluded.role,
      due_at = excluded.due_at, subject_type = excluded.subject_type, subject_id = excluded.subject_id, state = excluded.state,
      closed_at = excluded.closed_at`.execute(db);
}
