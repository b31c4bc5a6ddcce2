import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const activity = `create table activity (${aggregateColumnsSql},
  quarter text not null, kind text not null, theme text not null, plan text not null, organiser_id uuid not null, venue text not null,
  start_at timestamptz not null, end_at timestamptz not null, budget_fen bigint not null, spent_fen bigint not null, planned_by text not null,
  approved_by text, approved_at timestamptz, materials jsonb not null, held_at timestamptz, ended_at timestamptz, attended_households integer,
  occupied_households integer, effect text, evaluation text, is_as_planned boolean, staff jsonb not null, evaluated_by text, evaluated_at timestamptz,
  cancel_reason_code text, cancelled_at timestamptz, state text not null,
  constraint activity_within_budget check (spent_fen between 0 and budget_fen),
  constraint activity_approver_is_another check (approved_by <> planned_by))`;

const participation = `create table activity_participation (${aggregateColumnsSql},
  activity_id uuid not null references activity (id), household_id uuid not null, persons integer not null, signed_up_at timestamptz, signed_up_by text,
  attended_at timestamptz, checked_in_by text,
  constraint activity_participation_unique unique (activity_id, household_id))`;

/** Who could have come: each household that lived there when the activity ended. */
const household = `create table activity_household (id uuid primary key, estate_id uuid not null, activity_id uuid not null references activity (id), household_id uuid not null,
  ended_at timestamptz not null, has_attended boolean not null,
  constraint activity_household_once unique (activity_id, household_id))`;

/** Every list has its index. */
const indexes = [
  `create index activity_of_estate on activity (estate_id, start_at desc, id desc)`,
  `create index activity_ended on activity (estate_id, ended_at) where ended_at is not null`,
  `create index activity_household_of_estate on activity_household (estate_id, ended_at)`,
  `create index activity_participation_of_activity on activity_participation (activity_id, created_at, id)`,
];

/** Activities of the community, and who comes to them. @source CS-135 … CS-139 */
export class Activities extends Migration {
  override up(): void {
    for (const statement of [activity, participation, household, ...indexes, ...['activity', 'activity_participation', 'activity_household'].flatMap((table) => scopedTable(table))]) this.addSql(statement);
  }
}
