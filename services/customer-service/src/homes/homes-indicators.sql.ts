import { sql } from 'kysely';
import type { IndicatorCases } from '../indicators/indicator-case.sql.ts';

/** When the month of a row ends in Shanghai. */
const monthEnd = sql`((i.month || '-01')::timestamp + interval '1 month') at time zone 'Asia/Shanghai'`;

/** The first planned row of each house and month stands for the house in that month. */
const houseMonths = sql`select distinct on (i.vacant_house_id, i.month) i.id, i.estate_id, i.vacant_house_id, i.month, i.created_at, ${monthEnd} as month_end,
    v.released_at, v.condition as condition_now, v.taken_over_at
  from vacant_inspection i join vacant_house v on v.id = i.vacant_house_id
  where i.is_planned and (v.released_at is null or v.released_at >= ${monthEnd})
  order by i.vacant_house_id, i.month, i.created_at, i.id`;

/** Houses under management at the month's end, and whether the last inspection before it found them good. A house that was not
 *  inspected yet is as it was taken over. @source K15 CS-119 · a month that runs counts as it stands */
export const goodHouses: IndicatorCases = {
  id: 'K15', kind: 'RATIO', period: 'MONTH',
  cases: sql`select m.estate_id, m.id as subject_id, m.created_at as at, m.created_at as counts_from,
      coalesce(seen.condition, first_seen.condition_before, m.condition_now) = 'GOOD' as is_hit
    from (${houseMonths}) m
    left join lateral (select s.condition from vacant_inspection s where s.vacant_house_id = m.vacant_house_id and s.state = 'DONE' and s.inspected_at < m.month_end
      order by s.inspected_at desc, s.id desc limit 1) seen on true
    left join lateral (select s.condition_before from vacant_inspection s where s.vacant_house_id = m.vacant_house_id and s.state = 'DONE'
      order by s.inspected_at, s.id limit 1) first_seen on true`,
};

/** Houses under management at the month's end, and whether they were inspected in it once at least. @source K16 CS-118 */
export const inspectedHouses: IndicatorCases = {
  id: 'K16', kind: 'RATIO', period: 'MONTH',
  cases: sql`select m.estate_id, m.id as subject_id, m.created_at as at, coalesce(seen.inspected_at, m.month_end) as counts_from, seen.inspected_at is not null as is_hit
    from (${houseMonths}) m
    left join lateral (select min(s.inspected_at) as inspected_at from vacant_inspection s where s.vacant_house_id = m.vacant_house_id and s.month = m.month and s.state = 'DONE') seen on true`,
};
