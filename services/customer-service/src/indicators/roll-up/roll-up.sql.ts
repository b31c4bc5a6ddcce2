import type { LocalDate } from '@guanjia/domain';
import { sql, type RawBuilder } from 'kysely';
import type { IndicatorCases } from '../indicator-case.sql.ts';
import { indicatorsOver } from './dependence.sql.ts';

/** Months add up to quarters, halves and years; ISO weeks stand for themselves. */
export type Grain = 'MONTH' | 'WEEK';

/** What is asked of the sums of many estates. */
export interface Asked {
  indicators: readonly IndicatorCases[];
  grain: Grain;
  firstDay: LocalDate;
  lastDay: LocalDate;
  now: Date;
  /** first wall and scope, over the column named */
  within(column: string): RawBuilder<boolean>;
}

/** A sum over an estate, or (`startsOn` given) the month or week of it that has to be counted anew. */
export interface SumRow {
  estateId: string;
  indicator: string;
  numerator: number;
  denominator: number;
  startsOn: LocalDate | null;
}

/** A month or week of an indicator of an estate. */
export interface Bucket {
  estateId: string;
  indicator: string;
  grain: Grain;
  startsOn: LocalDate;
}

/** Days of an indicator of an estate, the last one not included. */
export interface Stretch extends Bucket {
  until: LocalDate;
}

const starts = { MONTH: { step: sql.raw(`interval '1 month'`), unit: sql.raw(`'month'`) }, WEEK: { step: sql.raw(`interval '1 week'`), unit: sql.raw(`'week'`) } };

/** The months or weeks that a mark makes stale: the one of its day, or all of them. */
const touched = (grain: Grain, first: RawBuilder<unknown>, last: RawBuilder<unknown>): RawBuilder<{ starts_on: LocalDate }> => sql`
  select date_trunc(${starts[grain].unit}, m.on_date::timestamp)::date as starts_on where m.on_date is not null
  union all select s::date from generate_series(${first}::timestamp, ${last}::timestamp, ${starts[grain].step}) s where m.on_date is null`;

/** One statement: the sums as they are rolled up, without the months or weeks that were touched since or that time has made stale,
 *  which stand beside them to be counted from their cases. So the figures are those of the cases, however far the roll-up is.
 *  @source PLAT-017 */
export function rolledUp({ indicators, grain, firstDay, lastDay, now, within }: Asked): RawBuilder<SumRow> {
  const ids = indicators.map(({ id }) => id);
  const inPeriod = (column: string) => sql`${sql.ref(column)} between ${firstDay}::date and ${lastDay}::date`;
  return sql<SumRow>`with stale as materialized (
      select distinct m.estate_id, d.indicator, b.starts_on from indicator_mark m
        join (${indicatorsOver(indicators)}) d on m.source is null or d.source = m.source
        cross join lateral (${touched(grain, sql`${firstDay}::date`, sql`${lastDay}::date`)}) b
      where ${within('m.estate_id')} and ${inPeriod('b.starts_on')}
      union select t.estate_id, t.indicator, t.starts_on from indicator_total t
      where ${within('t.estate_id')} and t.grain = ${grain} and ${inPeriod('t.starts_on')} and t.stale_at <= ${now} and t.indicator = any(${ids}::text[])
    )
    select t.estate_id as "estateId", t.indicator, sum(t.numerator)::int as numerator, sum(t.denominator)::int as denominator, null::text as "startsOn"
    from indicator_total t
    where ${within('t.estate_id')} and t.grain = ${grain} and ${inPeriod('t.starts_on')} and t.indicator = any(${ids}::text[])
      and not exists (select from stale s where s.estate_id = t.estate_id and s.indicator = t.indicator and s.starts_on = t.starts_on)
    group by 1, 2
    union all select s.estate_id, s.indicator, 0, 0, s.starts_on::text from stale s`;
}

/** Stretches counted straight from their cases, one statement for all of them. */
export function countedAnew(indicators: readonly IndicatorCases[], stretches: readonly Stretch[], now: Date): RawBuilder<Bucket & TotalRow> {
  const parts = indicators.flatMap(({ id, cases }) => {
    const own = stretches.filter(({ indicator }) => indicator === id);
    if (own.length === 0) return [];
    return [sql`select ${id}::text as indicator, b.estate_id as "estateId", b.grain, b.starts_on::text as "startsOn", x.*
      from unnest(${own.map(({ estateId }) => estateId)}::uuid[], ${own.map(({ grain }) => grain)}::text[], ${own.map(({ startsOn }) => startsOn)}::date[],
        ${own.map(({ until }) => until)}::date[]) as b (estate_id, grain, starts_on, until)
      cross join lateral (select ${totals(now)} from (${cases}) k where k.estate_id = b.estate_id
        and k.at >= b.starts_on::timestamp at time zone 'Asia/Shanghai' and k.at < b.until::timestamp at time zone 'Asia/Shanghai') x
      where x.cases > 0`];
  });
  return sql`${sql.join(parts.length > 0 ? parts : [nothing], sql` union all `)}`;
}

const nothing = sql`select null::text as indicator, null::uuid as "estateId", null::text as grain, null::text as "startsOn", 0 as cases, 0 as numerator, 0 as denominator,
  null::timestamptz as "staleAt" where false`;

export interface TotalRow {
  cases: number;
  numerator: number;
  denominator: number;
  staleAt: Date | null;
}

/** The one way to count cases `k`: what is due, how much of it was kept, and when the next of them falls due. */
const totals = (now: Date): RawBuilder<unknown> => sql`count(*)::int as cases,
  (count(*) filter (where k.is_hit and k.counts_from <= ${now}))::int as numerator,
  (count(*) filter (where k.counts_from <= ${now}))::int as denominator,
  min(k.counts_from) filter (where k.counts_from > ${now}) as "staleAt"`;

/** Writes what `countedAnew` counts. */
export const keepCounted = (indicators: readonly IndicatorCases[], stretches: readonly Stretch[], now: Date): RawBuilder<unknown> => sql`
  insert into indicator_total (estate_id, indicator, grain, starts_on, numerator, denominator, stale_at)
  select c."estateId", c.indicator, c.grain, c."startsOn"::date, c.numerator, c.denominator, c."staleAt" from (${countedAnew(indicators, stretches, now)}) c`;

/** Rolls up all that an estate has of an indicator, by months and by weeks. */
export const keepAll = ({ id, cases }: IndicatorCases, estateId: string, now: Date): RawBuilder<unknown> => sql`
  insert into indicator_total (estate_id, indicator, grain, starts_on, numerator, denominator, stale_at)
  select estate_id, ${id}::text, grain, starts_on, numerator, denominator, "staleAt" from (
    select k.estate_id, g.grain, date_trunc(g.grain, k.at at time zone 'Asia/Shanghai')::date as starts_on, ${totals(now)}
    from (${cases}) k cross join (values ('MONTH'), ('WEEK')) g (grain)
    where k.estate_id = ${estateId} and k.at is not null group by 1, 2, 3) c`;

/** What the marks of an estate and the clock have made stale, months and weeks. */
export const staleBuckets = (indicators: readonly IndicatorCases[], estateId: string, taken: RawBuilder<unknown>, now: Date): RawBuilder<Bucket> => sql<Bucket>`
  select distinct ${estateId}::uuid as "estateId", d.indicator, g.grain, date_trunc(g.grain, m.on_date::timestamp)::date::text as "startsOn"
  from (${taken}) m join (${indicatorsOver(indicators)}) d on d.source = m.source cross join (values ('MONTH'), ('WEEK')) g (grain)
  union select t.estate_id, t.indicator, t.grain, t.starts_on::text from indicator_total t where t.estate_id = ${estateId} and t.stale_at <= ${now}
    and t.indicator = any(${indicators.map(({ id }) => id)}::text[])`;

export const dropTotals = (buckets: readonly Bucket[]): RawBuilder<unknown> => sql`
  delete from indicator_total t using unnest(${buckets.map(({ estateId }) => estateId)}::uuid[], ${buckets.map(({ indicator }) => indicator)}::text[],
    ${buckets.map(({ grain }) => grain)}::text[], ${buckets.map(({ startsOn }) => startsOn)}::date[]) as b (estate_id, indicator, grain, starts_on)
  where t.estate_id = b.estate_id and t.indicator = b.indicator and t.grain = b.grain and t.starts_on = b.starts_on`;
