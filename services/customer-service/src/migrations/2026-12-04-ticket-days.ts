import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const zone = `create table zone (${aggregateColumnsSql},
  code text not null, name text not null, building_ids jsonb not null, area_codes jsonb not null, officer_id uuid not null, leader_id uuid not null,
  constraint zone_code_unique unique (estate_id, code))`;

// Where each place belongs: made from the zones themselves with every change, and no place twice.
const zonePlace = `create table zone_place (estate_id uuid not null, kind text not null, ref text not null, zone_id uuid not null references zone (id),
  constraint zone_place_once primary key (estate_id, kind, ref))`;

const keepPlaces = [
  `create function keep_zone_places() returns trigger language plpgsql as $$ begin
    delete from zone_place where zone_id = new.id;
    insert into zone_place (estate_id, kind, ref, zone_id)
      select new.estate_id, 'BUILDING', ref, new.id from jsonb_array_elements_text(new.building_ids) ref
      union all select new.estate_id, 'AREA', ref, new.id from jsonb_array_elements_text(new.area_codes) ref;
    return null; end $$`,
  `create trigger zone_places after insert or update of building_ids, area_codes on zone for each row execute function keep_zone_places()`,
];

const dailyClearing = `create table daily_clearing (${aggregateColumnsSql},
  on_date date not null, new_ticket_ids jsonb not null, done_ticket_ids jsonb not null, open_items jsonb not null, new_count integer not null,
  done_count integer not null, open_count integer not null, state text not null, confirmed_by text not null, confirmed_at timestamptz not null,
  is_late boolean not null, reported_meeting_id uuid, reported_at timestamptz, is_report_late boolean not null,
  constraint daily_clearing_once unique (estate_id, on_date))`;

const followUp = `create table ticket_follow_up (${aggregateColumnsSql},
  ticket_id uuid not null references ticket (id) deferrable initially deferred, kind text not null, week_on date not null, note text not null, by text not null,
  at timestamptz not null, expected_at timestamptz, status text, confirmed_by text)`;

// What was open when a week began, and whether it was followed up.
const followUpDue = `create table ticket_follow_up_due (estate_id uuid not null, ticket_id uuid not null references ticket (id), week_on date not null,
  duty_id uuid not null, followed_at timestamptz, follow_up_id uuid, constraint ticket_follow_up_due_once primary key (ticket_id, week_on))`;

const onlinePlatform = `create table online_platform (${aggregateColumnsSql}, code text not null, name text not null, watcher_id uuid not null, is_watched boolean not null,
  constraint online_platform_once unique (estate_id, code))`;

const onlineWatch = `create table online_watch_log (${aggregateColumnsSql}, on_date date not null, platform text not null, found integer not null, by text not null,
  at timestamptz not null, constraint online_watch_log_once unique (estate_id, on_date, platform))`;

const onlineIssue = `create table online_issue (id uuid primary key, estate_id uuid not null,
  log_id uuid not null references online_watch_log (id) deferrable initially deferred, platform text not null, on_date date not null, found_at timestamptz not null,
  note text not null, limit_stamp jsonb not null, due_at timestamptz not null)`;

const monthlyAnalysis = `create table monthly_analysis (${aggregateColumnsSql},
  kind text not null, month text not null, state text not null, opened_by text not null, opened_at timestamptz not null, meeting_at timestamptz not null,
  prepare_by timestamptz not null, pre_cleared_at timestamptz, prepared_by text, is_prepared_late boolean not null, analysis text, department_ids jsonb not null,
  meeting_id uuid, conclusion text, held_by text, held_at timestamptz, is_late boolean not null, stats_snapshot jsonb,
  constraint monthly_analysis_once unique (estate_id, kind, month))`;

const duty = `create table ticket_duty (id uuid primary key, estate_id uuid not null, kind text not null, period text not null, part text not null,
  employee_id uuid, role text not null, opened_at timestamptz not null, due_at timestamptz not null, ends_at timestamptz, state text not null,
  is_overdue boolean not null, done_at timestamptz, done_by_record uuid, constraint ticket_duty_once unique (estate_id, kind, period, part))`;

/** Tickets and complaints know their zone, and tickets and calls of the night by when they are to be entered. */
const columns = [
  `alter table ticket add is_night boolean not null default false, add source text not null default 'REPORT', add source_id uuid, add entry_limit jsonb,
    add entry_due_at timestamptz, add zone_id uuid, add officer_id uuid, add constraint ticket_source_once unique (source_id)`,
  `alter table complaint add zone_id uuid, add officer_id uuid`,
  `alter table call_log add entry_limit jsonb, add entry_due_at timestamptz`,
];

const indexes = [
  `create index ticket_of_month on ticket (estate_id, received_at)`,
  `create index ticket_of_zone on ticket (zone_id, created_at desc, id desc)`,
  `create index ticket_of_officer on ticket (officer_id, created_at desc, id desc)`,
  `create index ticket_entered on ticket (estate_id, entered_at)`,
  `create index ticket_completed on ticket (estate_id, completed_at)`,
  `create index ticket_of_night on ticket (estate_id, received_at) where is_night`,
  `create index ticket_of_platform on ticket (estate_id, received_at) where source = 'ONLINE_PLATFORM'`,
  `create index complaint_of_zone on complaint (zone_id, created_at desc, id desc)`,
  `create index call_log_pending_entry on call_log (estate_id, entry_due_at, id) where entry_due_at is not null and linked_id is null`,
  `create index daily_clearing_newest on daily_clearing (on_date desc, id desc)`,
  `create index ticket_follow_up_of_estate on ticket_follow_up (estate_id, at desc, id desc)`,
  `create index ticket_follow_up_of_ticket on ticket_follow_up (ticket_id, at desc, id desc)`,
  `create index ticket_follow_up_due_of_week on ticket_follow_up_due (estate_id, week_on)`,
  `create index ticket_follow_up_due_of_duty on ticket_follow_up_due (duty_id) where followed_at is null`,
  `create index online_issue_of_estate on online_issue (estate_id, found_at desc, id desc)`,
  `create index online_issue_of_log on online_issue (log_id)`,
  `create index ticket_duty_of_estate on ticket_duty (estate_id, due_at desc, id desc)`,
  `create index zone_place_of_zone on zone_place (zone_id)`,
];

const tables = [
  'zone', 'zone_place', 'daily_clearing', 'ticket_follow_up', 'ticket_follow_up_due', 'online_platform', 'online_watch_log', 'online_issue', 'monthly_analysis',
  'ticket_duty',
];

/** Estates that are at work already have their days from now on. */
const firstLook = `insert into deadline (ref, kind, estate_id, due_at)
  select id, 'ticket-days.look', id::uuid, now() from reference_copy where kind = 'estate' and data->>'state' = 'ACTIVE' on conflict do nothing`;

/** Who answers for which homes, and what the days, weeks and months of tickets ask for. @source CS-020 … CS-030 */
export class TicketDays extends Migration {
  override up(): void {
    for (const statement of [
      zone, zonePlace, ...keepPlaces, dailyClearing, followUp, followUpDue, onlinePlatform, onlineWatch, onlineIssue, monthlyAnalysis, duty, ...columns, ...indexes,
      ...tables.flatMap((table) => scopedTable(table)), firstLook,
    ]) this.addSql(statement);
  }
}
