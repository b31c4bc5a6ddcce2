import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';
import { markedTable, markingTables } from '../indicators/roll-up/marked-tables.sql.ts';

/** A day of an estate on which a table changed; no day: count everything that is read from the table; no table: everything of the estate. Appended by triggers, taken by the roll-up. */
const mark = `create table indicator_mark (position bigint generated always as identity primary key, estate_id uuid not null, source text, on_date date)`;

/** `stale_at`: when the next case falls due, from when the row counts no longer. */
const total = `create table indicator_total (estate_id uuid not null, indicator text not null, grain text not null, starts_on date not null,
  numerator integer not null, denominator integer not null, stale_at timestamptz, primary key (estate_id, indicator, grain, starts_on))`;

const breach = `create table kpi_breach (${aggregateColumnsSql},
  indicator text not null, period_kind text not null, period text not null, start_on date not null, end_on date not null,
  numerator integer not null, denominator integer, target jsonb not null, streak integer not null, breached_at timestamptz not null,
  acknowledgements jsonb not null,
  constraint kpi_breach_once unique (estate_id, indicator, period))`;

/** Since when an estate is at work: a count that it owes per period is not asked of one that began within it. */
const followed = `create table kpi_estate (estate_id uuid primary key, active_from timestamptz not null)`;

const indexes = [
  `create index indicator_mark_of_estate on indicator_mark (estate_id)`,
  `create index indicator_total_of_period on indicator_total (grain, starts_on, indicator)`,
  `create index indicator_total_stale on indicator_total (stale_at) where stale_at is not null`,
  `create index kpi_breach_newest on kpi_breach (end_on desc, id desc)`,
  `create index kpi_breach_of_estate on kpi_breach (estate_id, end_on desc, id desc)`,
];

// What was made later marks from then on.
const marked = markingTables.filter((table) => table !== 'periodic_duty');

/** An estate that becomes one of another kind owes other indicators, and a standard may ask more of all: then all is counted anew. */
const recounted = [
  `create function recount_estates() returns trigger language plpgsql as $$ begin
    if tg_op = 'UPDATE' then
      insert into indicator_mark (estate_id) select n.estate_id from new_rows n join old_rows o on o.kind = n.kind and o.id = n.id
        where n.kind = 'estate' and n.data->>'kind' is distinct from o.data->>'kind';
    end if;
    insert into indicator_mark (estate_id) select e.id from scope_estate e where exists (select from new_rows n
      where n.kind = 'service-standard' and n.data->>'key' in ('interview.occupied', 'interview.notMovedIn'));
    return null; end $$`,
  `create trigger reference_copy_recount after update on reference_copy referencing old table as old_rows new table as new_rows
    for each statement execute function recount_estates()`,
  `create trigger reference_copy_count after insert on reference_copy referencing new table as new_rows
    for each statement execute function recount_estates()`,
];

/** What stood before is counted once, and judged from the next period on. */
const standing = [
  ...marked.map((table) => `insert into indicator_mark (estate_id) select distinct estate_id from ${table}`),
  `insert into kpi_estate (estate_id, active_from) select id::uuid, now() from reference_copy where kind = 'estate' and data->>'state' = 'ACTIVE'`,
  `insert into deadline (ref, kind, estate_id, due_at) select estate_id::text, 'kpi.judge', estate_id, active_from from kpi_estate`,
];

/** Sums of indicators, kept as their cases change, and the periods in which a target was missed. @source PLAT-017 CS-060 */
export class Indicators extends Migration {
  override up(): void {
    for (const statement of [
      mark, total, breach, followed, ...indexes, ...marked.flatMap((table) => markedTable(table)), ...recounted, ...standing,
      ...['indicator_mark', 'indicator_total', 'kpi_breach', 'kpi_estate'].flatMap((table) => scopedTable(table)),
    ]) this.addSql(statement);
  }
}
