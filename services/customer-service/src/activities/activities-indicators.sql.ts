import { sql } from 'kysely';
import type { IndicatorCase, IndicatorCases } from '../indicators/indicator-case.sql.ts';

const over = sql<boolean>`a.state in ('COMPLETED', 'EVALUATED')`;

/** Activities of residential estates, by when they ended. @source K26 CS-135 */
export const k26: IndicatorCases = {
  id: 'K26', kind: 'COUNT', period: 'QUARTER',
  cases: sql<IndicatorCase>`select a.estate_id, a.id as subject_id, a.ended_at as at, a.ended_at as counts_from, true as is_hit
    from activity a join reference_copy e on e.kind = 'estate' and e.id = a.estate_id::text and e.data->>'kind' = 'RESIDENTIAL' where ${over}`,
};

/** Of the activities held, those whose effect is evaluated and in which an assistant of the estate had a part. @source K63 HR-041 */
export const k63: IndicatorCases = {
  id: 'K63', kind: 'RATIO', period: 'QUARTER',
  cases: sql<IndicatorCase>`select a.estate_id, a.id as subject_id, a.ended_at as at, a.ended_at as counts_from,
      (a.effect is not null and a.staff @> '[{"isAssistant": true}]') as is_hit
    from activity a where ${over}`,
};

/** Of the households that lived there when an activity ended, those that came. @source K78 CS-138 */
export const k78: IndicatorCases = {
  id: 'K78', kind: 'RATIO', period: 'QUARTER',
  cases: sql<IndicatorCase>`select h.estate_id, h.id as subject_id, h.ended_at as at, h.ended_at as counts_from, h.has_attended as is_hit from activity_household h`,
};
