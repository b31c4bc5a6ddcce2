import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const moveIn = `create table move_in (${aggregateColumnsSql},
  type text not null, unit_id uuid not null, household_id uuid not null, is_residential boolean not null, batch_id uuid, steps jsonb not null,
  state text not null, key_count integer, key_signature uuid, meter_readings jsonb not null, move_in_at timestamptz, completed_at timestamptz, cancel_reason text,
  constraint move_in_keys check ((state in ('KEYS_HANDED', 'COMPLETED')) = (move_in_at is not null)))`;

const agreement = `create table agreement (${aggregateColumnsSql},
  household_id uuid not null, unit_id uuid not null, move_in_id uuid, kind text not null, signed_at timestamptz not null, archive_record_id uuid not null,
  attached_by text not null)`;

const unitAcceptance = `create table unit_acceptance (${aggregateColumnsSql},
  move_in_id uuid not null, unit_id uuid not null, household_id uuid not null, items jsonb not null, owner_signature uuid not null,
  accepted_at timestamptz not null, recorded_by text not null, constraint unit_acceptance_once unique (move_in_id))`;

const rectificationItem = `create table rectification_item (${aggregateColumnsSql},
  unit_id uuid not null, household_id uuid not null, acceptance_id uuid not null, ticket_id uuid not null, category text not null, severity text not null,
  defect text not null, due_limit jsonb not null, due_at timestamptz not null, is_overdue boolean not null, state text not null, rectified_at timestamptz,
  refused_count integer not null, owner_signature uuid, confirmed_at timestamptz, note text)`;

const moveInBatch = `create table move_in_batch (${aggregateColumnsSql},
  plan_id uuid not null, training_session_id uuid not null, opens_at timestamptz not null, opened_by text not null)`;

/** What other services have: filed records of the estates, completed training of estates and of those over them. */
const filedRecord = `create table filed_record (id uuid primary key, estate_id uuid not null, class text not null, filed_at timestamptz not null)`;
const completedTraining = `create table completed_training (id uuid primary key, estate_id uuid, topic text not null, completed_at timestamptz not null)`;

const tables = ['move_in', 'agreement', 'unit_acceptance', 'rectification_item', 'move_in_batch', 'filed_record'];

/** Every list has its index; one move-in of a household is under way at a time. */
const indexes = [
  `create unique index move_in_under_way on move_in (household_id) where state not in ('COMPLETED', 'CANCELLED')`,
  `create index move_in_newest on move_in (created_at desc, id desc)`,
  `create index move_in_of_estate on move_in (estate_id, created_at desc, id desc)`,
  `create index move_in_of_unit on move_in (unit_id, created_at desc, id desc)`,
  `create index move_in_of_batch on move_in (batch_id) where batch_id is not null`,
  `create index agreement_of_estate on agreement (estate_id, signed_at desc, id desc)`,
  `create index agreement_of_household on agreement (household_id, signed_at desc, id desc)`,
  `create index unit_acceptance_of_estate on unit_acceptance (estate_id, accepted_at desc, id desc)`,
  `create index unit_acceptance_of_household on unit_acceptance (household_id, accepted_at)`,
  `create index rectification_item_of_estate on rectification_item (estate_id, due_at, id)`,
  `create index rectification_item_of_acceptance on rectification_item (acceptance_id)`,
  `create index rectification_item_of_ticket on rectification_item (ticket_id)`,
  `create index rectification_item_of_unit on rectification_item (unit_id, due_at, id)`,
  `create index move_in_batch_of_estate on move_in_batch (estate_id, opens_at desc, id desc)`,
];

/** Moving in. */
export class MoveIns extends Migration {
  override up(): void {
    for (const statement of [
      moveIn, agreement, unitAcceptance, rectificationItem, moveInBatch, filedRecord, completedTraining, ...indexes,
      ...tables.flatMap((table) => scopedTable(table)), ...scopedTable('completed_training', { groupRows: 'readable' }),
    ]) this.addSql(statement);
  }
}
