import { sql } from 'kysely';
import type { IndicatorCase, IndicatorCases } from '../indicators/indicator-case.sql.ts';

/** Each day of an estate at work, until its sheet was confirmed or the day is over. @source K21 CS-020 */
export const k21: IndicatorCases = {
  id: 'K21', kind: 'RATIO', period: 'MONTH',
  cases: sql<IndicatorCase>`select d.estate_id, d.id as subject_id, timezone('Asia/Shanghai', d.from_on::timestamp) as at,
      least(d.done_at, d.ends_at) as counts_from, d.state = 'DONE' as is_hit
    from periodic_duty d where d.kind = 'DAILY_CLEARING'`,
};

/** Each report of the night: entered ones, and calls that nobody has entered yet, by the moment they were taken. @source K22 CS-022 */
export const k22: IndicatorCases = {
  id: 'K22', kind: 'RATIO', period: 'MONTH',
  cases: sql<IndicatorCase>`select t.estate_id, t.id as subject_id, t.received_at as at, least(t.entered_at, t.entry_due_at) as counts_from,
      t.entered_at <= t.entry_due_at as is_hit
    from ticket t where t.is_night
    union all select c.estate_id, c.id as subject_id, c.called_at as at, c.entry_due_at as counts_from, false as is_hit
    from call_log c where c.entry_due_at is not null and c.linked_id is null`,
};

/** Each ticket that was open when a week began, by that week. @source K23 CS-023 */
export const k23: IndicatorCases = {
  id: 'K23', kind: 'RATIO', period: 'WEEK',
  cases: sql<IndicatorCase>`select f.estate_id, f.ticket_id as subject_id, timezone('Asia/Shanghai', f.week_on::timestamp) as at,
      least(f.followed_at, timezone('Asia/Shanghai', (f.week_on + 7)::timestamp)) as counts_from, f.followed_at is not null as is_hit
    from ticket_follow_up_due f`,
};

/** Each issue found online, entered or not, and each online ticket that was entered without one, by the moment it was found.
 *  @source K24 CS-027 */
export const k24: IndicatorCases = {
  id: 'K24', kind: 'RATIO', period: 'MONTH',
  cases: sql<IndicatorCase>`select i.estate_id, i.id as subject_id, i.found_at as at, least(t.entered_at, i.due_at) as counts_from,
      coalesce(t.entered_at <= i.due_at, false) as is_hit
    from online_issue i left join ticket t on t.source_id = i.id
    union all select t.estate_id, t.id as subject_id, t.received_at as at, least(t.entered_at, t.entry_due_at) as counts_from, t.entered_at <= t.entry_due_at as is_hit
    from ticket t where t.source = 'ONLINE_PLATFORM' and t.source_id is null`,
};

export const ticketDaysIndicators: readonly IndicatorCases[] = [k21, k22, k23, k24];
