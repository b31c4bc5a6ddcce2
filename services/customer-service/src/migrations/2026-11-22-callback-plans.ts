import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const plan = `create table callback_plan (${aggregateColumnsSql},
  start_on date not null, end_on date not null, state text not null, drafted_by text not null,
  issued_by text, issued_at timestamptz, done_by text, done_at timestamptz)`;

// A command writes these before its plan is flushed.
const planTask = `create table callback_plan_task (
  plan_id uuid not null references callback_plan (id) deferrable initially deferred, callback_id uuid not null references callback (id),
  estate_id uuid not null, is_unfinished boolean not null, primary key (plan_id, callback_id))`;

const indexes = [
  `create unique index callback_plan_task_once on callback_plan_task (callback_id) where is_unfinished`,
  `create index callback_plan_newest on callback_plan (created_at desc, id desc)`,
  `create index callback_plan_of_estate on callback_plan (estate_id, created_at desc, id desc)`,
];

/** Callback plans and which callbacks are in them. */
export class CallbackPlans extends Migration {
  override up(): void {
    for (const statement of [plan, planTask, ...indexes, ...['callback_plan', 'callback_plan_task'].flatMap((table) => scopedTable(table))]) {
      this.addSql(statement);
    }
  }
}
