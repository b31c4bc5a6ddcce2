import { sql } from 'kysely';
import type { IndicatorCase, IndicatorCases } from '../indicators/indicator-case.sql.ts';

/** Of all agreed visits that were made or missed, those made within the minutes. @source K32 CS-142 */
export const k32: IndicatorCases = {
  id: 'K32', kind: 'RATIO', period: 'MONTH',
  cases: sql<IndicatorCase>`select a.estate_id, a.id as subject_id, a.at, coalesce(a.arrived_at, a.missed_at) as counts_from, coalesce(a.is_on_time, false) as is_hit
    from appointment a where a.state in ('ATTENDED', 'MISSED')`,
};
