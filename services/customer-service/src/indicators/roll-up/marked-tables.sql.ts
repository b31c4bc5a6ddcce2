/** The tables that cases are read from, each with the moments `at` of the cases that a changed row has a part in. `rows`: the rows
 *  as they were and as they are. One moment too many costs a count; one too few leaves a sum wrong.
 *  @source PLAT-017 */
export const markedTables: Readonly<Record<string, (rows: string) => string>> = {
  ticket: (rows) => `select r.estate_id, v.at from ${rows} r, unnest(array[
    r.completed_at, date_trunc('week', r.completed_at, 'Asia/Shanghai') + interval '7 days',
    case when r.is_night or r.source = 'ONLINE_PLATFORM' then r.received_at end]) v (at)
    union select i.estate_id, i.found_at from ${rows} r join online_issue i on i.id = r.source_id`,
  // An answer may settle an earlier one of the same matter.
  callback: (rows) => `select r.estate_id, v.at from ${rows} r, unnest(array[
      r.source_completed_at, r.completed_at, date_trunc('week', r.completed_at, 'Asia/Shanghai')]) v (at)
    union select o.estate_id, o.completed_at from ${rows} r join callback o on o.matter_key = r.matter_key`,
  call_log: (rows) => `select r.estate_id, r.called_at as at from ${rows} r where r.entry_due_at is not null`,
  online_issue: (rows) => `select r.estate_id, r.found_at as at from ${rows} r`,
  periodic_duty: (rows) => `select r.estate_id, r.from_on::timestamp at time zone 'Asia/Shanghai' as at from ${rows} r where r.kind in ('DAILY_CLEARING', 'LISTING_UPDATE')`,
  ticket_follow_up_due: (rows) => `select r.estate_id, r.week_on::timestamp at time zone 'Asia/Shanghai' as at from ${rows} r`,
  assistant_rating: (rows) => `select r.estate_id, r.at from ${rows} r`,
  activity: (rows) => `select r.estate_id, r.ended_at as at from ${rows} r`,
  activity_household: (rows) => `select r.estate_id, r.ended_at as at from ${rows} r`,
  lost_item_clearance: (rows) => `select r.estate_id, r.run_at as at from ${rows} r`,
  appointment: (rows) => `select r.estate_id, r.at from ${rows} r`,
  survey: (rows) => `select r.estate_id, r.closed_at as at from ${rows} r`,
  survey_reply: (rows) => `select r.estate_id, r.replied_at as at from ${rows} r`,
  owner_forum: (rows) => `select r.estate_id, r.held_at as at from ${rows} r`,
  announcement: (rows) => `select r.estate_id, r.published_at as at from ${rows} r`,
  info_failure: (rows) => `select r.estate_id, r.happened_at as at from ${rows} r`,
  complaint: (rows) => `select r.estate_id, v.at from ${rows} r, unnest(array[r.received_at, r.closed_at, r.major_known_at]) v (at)`,
};

/** Tables of which one row has a part in cases of many months: of a change in them, what is counted from them is counted anew whole. */
export const wholeTables = ['interview_year', 'occupancy', 'interview', 'vacant_house', 'vacant_inspection', 'move_in', 'unit_acceptance', 'agreement'] as const;

export const markingTables: readonly string[] = [...Object.keys(markedTables), ...wholeTables];

/** Statements that have every change of a table leave marks on the days it may change sums of. A mark is only added, never sought:
 *  commands beside each other do not wait for one another. */
export function markedTable(table: string): string[] {
  const days = markedTables[table] ?? ((rows: string) => `select r.estate_id, timestamptz 'infinity' as at from ${rows} r`);
  const marks = (from: string) => `insert into indicator_mark (estate_id, source, on_date)
      select distinct d.estate_id, '${table}', case when isfinite(d.at) then (d.at at time zone 'Asia/Shanghai')::date end from (${from}) d where d.at is not null`;
  const trigger = (event: string, tables: string) => `create trigger ${table}_marked_${event} after ${event} on ${table}
    referencing ${tables} for each statement execute function mark_${table}()`;
  return [
    `create function mark_${table}() returns trigger language plpgsql as $$ begin
      if tg_op = 'INSERT' then ${marks(days('new_rows'))};
      elsif tg_op = 'DELETE' then ${marks(days('old_rows'))};
      else ${marks(`${days('new_rows')} union ${days('old_rows')}`)};
      end if;
      return null; end $$`,
    trigger('insert', 'new table as new_rows'),
    trigger('delete', 'old table as old_rows'),
    trigger('update', 'old table as old_rows new table as new_rows'),
  ];
}
