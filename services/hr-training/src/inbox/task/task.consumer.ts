import { tasks, type DataOf, type ReceivedEvent, type ServiceName } from '@guanjia/contracts';
import { derivedId, groupScope } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { Database, type Tx } from '@guanjia/persistence';
import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';

type TaskEvent = ReceivedEvent<DataOf<(typeof tasks)[ServiceName]['opened']>>;

const closings: ReadonlySet<string> = new Set(Object.values(tasks).map(({ closed }) => closed.type));

/** Every service's tasks, gathered in one inbox. Each event tells the whole task, so that the newest is how it is; a
 *  closing ends it.
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

/** However many, each task as its last event tells it, opened when its first event came. A closing tells that the task is over, not
 *  whose it was: that stays as it is known, so that whoever had it sees it closed. */
async function keep({ db, changes }: Tx, events: readonly TaskEvent[]): Promise<void> {
  const rows = new Map<string, TaskRow>();
  for (const event of events) {
    const id = taskId(event);
    rows.set(id, rowOf(id, event, rows.get(id)));
    changes.note({ estateId: event.estateId, aggregate: 'hr-training.task', id, version: null });
  }
  const [told, over] = [[...rows.values()].filter(({ isTold }) => isTold), [...rows.values()].filter(({ isTold }) => !isTold)];
  if (told.length > 0) {
    await sql`${inserted(told)} update set estate_id = excluded.estate_id, employee_id = excluded.employee_id, role = excluded.role,
      due_at = excluded.due_at, subject_type = excluded.subject_type, subject_id = excluded.subject_id, state = excluded.state,
      closed_at = excluded.closed_at`.execute(db);
  }
  if (over.length > 0) await sql`${inserted(over)} update set state = excluded.state, closed_at = excluded.closed_at`.execute(db);
}

const inserted = (rows: readonly TaskRow[]): RawBuilder<unknown> => sql`/* prepared */ insert into task as t
    (id, estate_id, service, ref, kind, employee_id, role, due_at, subject_type, subject_id, state, opened_at, closed_at)
    select id, estate_id, service, ref, kind, employee_id, role, due_at, subject_type, subject_id, state, opened_at, closed_at
    from jsonb_populate_recordset(null::task, ${JSON.stringify(rows)}::jsonb) order by id
    on conflict on constraint task_of_ref do`;

const serviceOf = ({ type }: TaskEvent): string => type.slice(0, type.indexOf('.'));

const taskId = (event: TaskEvent): string => derivedId('task', `${serviceOf(event)}:${event.data.ref}:${event.data.kind}`);

interface TaskRow {
  id: string;
  opened_at: Date;
  /** whose it is was told since it is known; a closing alone does not tell */
  isTold: boolean;
}

/** @param before  what events of the same batch told of it */
function rowOf(id: string, event: TaskEvent, before: TaskRow | undefined): TaskRow {
  const { data: { ref, kind, employeeId, role, dueAt, subjectType, subjectId }, estateId, occurredAt, type } = event;
  const isClosed = closings.has(type);
  const ending = { state: isClosed ? 'CLOSED' : 'OPEN', closed_at: isClosed ? occurredAt : null };
  if (before && isClosed) return { ...before, ...ending };
  const whole = { estate_id: estateId, service: serviceOf(event), ref, kind, employee_id: employeeId, role, due_at: dueAt, subject_type: subjectType, subject_id: subjectId };
  return { id, ...whole, ...ending, opened_at: before?.opened_at ?? occurredAt, isTold: !isClosed };
}
