import { sql, type RawBuilder } from 'kysely';
import type { IndicatorCases } from './indicator-case.sql.ts';

/** One indicator as its two counts; the ratio is null where nothing is counted. @source PLAT-017 */
export interface IndicatorCounts {
  indicator: IndicatorCases['id'];
  numerator: number;
  denominator: number;
}

/** Which cases are counted. */
export interface CountedPeriod {
  /** first wall and estate, over `k` */
  where: RawBuilder<boolean>;
  start: Date;
  end: Date;
  now: Date;
}

/** Counts a handful of indicators over one period straight from their cases, in one statement. @source PLAT-017 */
export const countsOf = (indicators: readonly IndicatorCases[], { where, start, end, now }: CountedPeriod): RawBuilder<IndicatorCounts> =>
  sql<IndicatorCounts>`${sql.join(indicators.map(({ id, cases }) => sql`select ${id}::text as indicator,
      count(*) filter (where k.is_hit)::int as numerator, count(*)::int as denominator
    from (${cases}) k where ${where} and k.at >= ${start} and k.at < ${end} and k.counts_from <= ${now}`), sql` union all `)} order by 1`;
