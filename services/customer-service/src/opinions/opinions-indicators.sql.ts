import { sql } from 'kysely';
import type { IndicatorCase, IndicatorCases } from '../indicators/indicator-case.sql.ts';

/** Owner satisfaction: valid replies, satisfied or very satisfied. @source K11 CS-096 CS-097 */
export const k11: IndicatorCases = { id: 'K11', kind: 'RATIO', period: 'YEAR', cases: sql<IndicatorCase>`select r.estate_id, r.id as subject_id, r.replied_at as at,
    r.replied_at as counts_from, r.satisfaction in ('SATISFIED', 'VERY_SATISFIED') as is_hit
  from survey_reply r where r.satisfaction is not null` };

/** Opinion rounds closed. @source K27 CS-094 */
export const k27: IndicatorCases = { id: 'K27', kind: 'COUNT', period: 'YEAR', cases: sql<IndicatorCase>`select s.estate_id, s.id as subject_id, s.closed_at as at,
    s.closed_at as counts_from, true as is_hit
  from survey s where s.kind = 'OPINION' and s.state = 'CLOSED'` };

/** Surveys closed with analysis; one of the opinion rounds does. @source K28 CS-095 C-05 */
export const k28: IndicatorCases = { id: 'K28', kind: 'COUNT', period: 'YEAR', cases: sql<IndicatorCase>`select s.estate_id, s.id as subject_id, s.closed_at as at,
    s.closed_at as counts_from, s.analysis is not null as is_hit
  from survey s where s.state = 'CLOSED'` };

/** Owner forums held, with minutes. @source K29 CS-098 */
export const k29: IndicatorCases = { id: 'K29', kind: 'COUNT', period: 'HALF_YEAR', cases: sql<IndicatorCase>`select f.estate_id, f.id as subject_id, f.held_at as at,
    f.minuted_at as counts_from, f.state = 'MINUTED' as is_hit
  from owner_forum f where f.held_at is not null` };

export const opinionIndicators = [k11, k27, k28, k29] as const;
