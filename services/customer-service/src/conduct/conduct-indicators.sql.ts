import { sql } from 'kysely';
import type { IndicatorCases } from '../indicators/indicator-case.sql.ts';

/** Information errors with consequences: what came of nothing is logged and does not count. @source K62 CS-156 */
export const informationErrors: IndicatorCases = {
  id: 'K62',
  kind: 'COUNT',
  period: 'MONTH',
  cases: sql`select f.estate_id, f.id as subject_id, f.happened_at as at, f.happened_at as counts_from, (f.consequence <> 'NONE') as is_hit
    from info_failure f`,
};

export const conductIndicators: readonly IndicatorCases[] = [informationErrors];
