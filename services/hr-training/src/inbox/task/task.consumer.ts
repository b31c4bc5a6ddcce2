import { tasks, type DataOf, type ReceivedEvent, type ServiceName } from '@guanjia/contracts';
import { derivedId, groupScope } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { Database, type Tx } from '@guanjia/persistence';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';

type TaskEvent = ReceivedEvent<DataOf<(typeof tasks)[ServiceName]['opened']>>;

const closings: ReadonlySet<string> = new Set(Object.values(tasks).map(({ closed }) => closed.type));

/** Every service's tasks, gathered in one inbox. Each event tells the whole task, so that the newest is how it is.
 *  @source PLAT-020 */
@Injectable()
export class TaskConsumer {
  constructor(consumers: Consumers<Tx>, database: Database) {
    // One handler for all, so that what is opened, closed and opened again stays in its order.
    const take = async (events: readonly TaskEvent[], tx: Tx): Promise<void> => {
      await database.setScope(tx, groupScope);
      await keep(tx, events);
    };
    for (const { opened, changed, closed } of Object.values(tasks)) {
      consumers.onMany(opened, take).onMany(changed, take).onMany(closed, take);
    }
  }
}

/** However many, in one statement: each task as its last event tells it, opened when its first event came. */
async function keep({ db, changes }: Tx, events: readonly TaskEvent[]): Promise<void> {
  const rows = new Map<string, object>();
  const openedAt = new Map<string, Date>();
  for (const event of events) {
    const id = taskId(event);
    openedAt.set(id, openedAt.get(id) ?? event.occurredAt);
    rows.set(id, rowOf(id, event, openedAt.get(id)!));
    changes.note({ estateId: event.estateId, aggregate: 'hr-training.task', id, version: null });
  }
  await sql`/* prepared */ insert into task as t (id, estate_id, service, ref, kind, employee_id, role, due_at, subject_type, subject_id, state, opened_at, closed_at)
    select id, estate_id, service, ref, kind, employee_id, role, due_at, subject_type, subject_id, state, opened_at, closed_at
    from jsonb_populate_recordset(null::task, ${JSON.stringify([...rows.values()])}::jsonb) order by id
    on conflict on constraint task_of_ref do update set estate_id = excluded.estate_id, employee_id = excluded.employee_id, role = excluded.role,
      due_at = excluded.due_at, subject_type = excluded.subject_type, subject_id = excluded.subject_id, state = excluded.state,
      closed_at = excluded.closed_at`.execute(db);
}

const serviceOf = ({ type }: TaskEvent): string => type.slice(0, type.indexOf('.'));

const taskId = (event: TaskEvent): string => derivedId('task', `${serviceOf(event)}:${event.data.ref}:${event.data.kind}`);

function rowOf(id: string, event: TaskEvent, openedAt: Date): object {
  const { data: { ref, kind, employeeId, role, dueAt, subjectType, subjectId }, estateId, occurredAt, type } = event;
  const isClosed = closings.has(type);
  return {
    id, estate_id: estateId, service: serviceOf(event), ref, kind, employee_id: employeeId, role, due_at: dueAt, subject_type: subjectType,
    subject_id: subjectId, state: isClosed ? 'CLOSED' : 'OPEN', opened_at: openedAt, closed_at: isClosed ? occurredAt : null,
  };
}
