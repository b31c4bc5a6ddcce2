import { sql, type RawBuilder } from 'kysely';
import type { IndicatorCase, IndicatorCases } from '../indicators/indicator-case.sql.ts';
import { householdYears } from './interview-plan/households-due.sql.ts';

const endOfYear = sql`make_timestamptz(y.year + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')`;
const lastMoment = sql`${endOfYear} - interval '1 second'`;

/** A household stands in the year it ends with, from when it had what it needs, or the year is over. */
const covered = (category: 'OCCUPIED' | 'NOT_MOVED_IN'): RawBuilder<IndicatorCase> => sql<IndicatorCase>`select y.estate_id, y.household_id as subject_id, ${lastMoment} as at,
    least(y.reached_at, ${endOfYear}) as counts_from, y.made >= y.required as is_hit
  from (${householdYears}) y where y.category = ${sql.lit(category)} and y.required >= 1`;

/** Interview coverage of households lived in. @source K17 CS-086 CS-089 CS-165 */
export const k17: IndicatorCases = { id: 'K17', kind: 'RATIO', period: 'YEAR', cases: covered('OCCUPIED') };

/** Households lived in that were met face to face. @source K18 CS-087 */
export const k18: IndicatorCases = { id: 'K18', kind: 'RATIO', period: 'YEAR', cases: sql<IndicatorCase>`select y.estate_id, y.household_id as subject_id, ${lastMoment} as at,
    least(y.faced_at, ${endOfYear}) as counts_from, y.faced_at is not null as is_hit
  from (${householdYears}) y where y.category = 'OCCUPIED'` };

/** Interview coverage of homes delivered and not moved into. @source K19 CS-088 */
export const k19: IndicatorCases = { id: 'K19', kind: 'RATIO', period: 'YEAR', cases: covered('NOT_MOVED_IN') };

export const careIndicators = [k17, k18, k19] as const;
