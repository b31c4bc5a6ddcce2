import { heldOn, standardOrder } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';

/** One household in one year and one way of living: what the year asks of it, and what it had. */
interface HouseholdYear {
  estate_id: string;
  household_id: string;
  unit_id: string;
  year: number;
  category: 'OCCUPIED' | 'NOT_MOVED_IN';
  required: number;
  made: number;
  /** when the required number was reached */
  reached_at: Date | null;
  faced_at: Date | null;
}

const SHANGHAI = sql.lit('Asia/Shanghai');
const yearEnd = (year: RawBuilder<unknown>, month: RawBuilder<unknown>) =>
  sql`(make_date(${year}, ${month}, 1) + interval '1 month') at time zone ${SHANGHAI}`;

/** The latest year that has begun for an estate. Only what is written says so: a year begins by its deadline, and leaves a mark. */
const begun = sql`(select b.estate_id, max(b.year) as year from interview_year b group by b.estate_id)`;

/** From the year in which a period began to the one in which it ended, or that runs. */
const yearOf = (moment: RawBuilder<unknown>) => sql`extract(year from ${moment} at time zone ${SHANGHAI})::int`;

/** The standard in force at the end of a year: estate before region before group. @source PLAT-014 */
const perYear = (key: string): RawBuilder<number> => sql<number>`(select (s.data->>'value')::int from reference_copy s
  where s.kind = 'service-standard' and s.data->>'key' = ${sql.lit(key)} and ${heldOn(sql`y.year || '-12-31'`)}
    and (s.data->>'scopeKind' = 'GROUP' or (s.data->>'scopeKind' = 'ESTATE' and s.data->>'scopeId' = y.estate_id::text)
      or (s.data->>'scopeKind' = 'REGION' and s.data->>'scopeId' = (select e.region_id::text from scope_estate e where e.id = y.estate_id)))
  order by ${standardOrder} limit 1)`;

/** Every household by year and way of living, unscoped: months by the state in which they end, part years pro rata and rounded half
 *  up, talks by how the household lived when it was asked.
 *  @source CS-086 CS-087 CS-088 K17 K18 K19 */
export const householdYears: RawBuilder<HouseholdYear> = sql<HouseholdYear>`select l.estate_id, l.household_id, l.unit_id, l.year, l.category, r.required, coalesce(m.made, 0) as made,
    m.nth[r.required] as reached_at, m.faced_at
  from (
    select o.estate_id, o.id as household_id, o.unit_id, n.year, case when p.state = 'DELIVERED_VACANT' then 'NOT_MOVED_IN' else 'OCCUPIED' end as category, count(*)::int as months
    from occupancy o cross join lateral jsonb_to_recordset(o.periods) as p(state text, "from" timestamptz, "to" timestamptz)
    left join ${begun} b on b.estate_id = o.estate_id
    cross join lateral generate_series(${yearOf(sql`p."from"`)}, coalesce(${yearOf(sql`p."to"`)}, b.year)) as n(year)
    cross join lateral generate_series(1, 12) as c(month)
    where p.state in ('DELIVERED_VACANT', 'OCCUPIED', 'TENANTED') and p."from" < ${yearEnd(sql`n.year`, sql`c.month`)}
      and (p."to" is null or p."to" >= ${yearEnd(sql`n.year`, sql`c.month`)})
    group by 1, 2, 3, 4, 5
  ) l
  join (select y.estate_id, y.year, ${perYear('interview.occupied')} as occupied, ${perYear('interview.notMovedIn')} as not_moved_in
    from (select distinct o.estate_id, n.year from occupancy o join ${begun} b on b.estate_id = o.estate_id
      cross join lateral generate_series((select min(${yearOf(sql`(q->>'from')::timestamptz`)}) from jsonb_array_elements(o.periods) q), b.year) as n(year)) y) s
    on s.estate_id = l.estate_id and s.year = l.year
  cross join lateral (select (2 * case l.category when 'OCCUPIED' then s.occupied else s.not_moved_in end * l.months + 12) / 24 as required) r
  left join lateral (select count(*)::int as made, array_agg(i.at order by i.at) as nth, min(i.at) filter (where i.mode = 'FACE') as faced_at from interview i
    where i.household_id = l.household_id and i.state = 'DONE' and i.kind = 'INTERVIEW' and extract(year from i.at at time zone ${SHANGHAI}) = l.year
      and case when i.occupancy = 'DELIVERED_VACANT' then 'NOT_MOVED_IN' else 'OCCUPIED' end = l.category) m on true`;
