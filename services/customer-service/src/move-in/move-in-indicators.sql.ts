import { sql } from 'kysely';
import type { IndicatorCases } from '../indicators/indicator-case.sql.ts';
import { deliveredHomes } from './agreement/delivered-homes.sql.ts';

/** Residential households of new deliveries, by the month in which they took their homes over, and whether a covenant is signed.
 *  @source K70 CS-126 */
export const signedCovenants: IndicatorCases = {
  id: 'K70', kind: 'RATIO', period: 'MONTH',
  cases: sql`select d.estate_id, d.household_id as subject_id, d.delivered_at as at, d.delivered_at as counts_from, d.covenant_signed_at is not null as is_hit
    from (${deliveredHomes}) d`,
};
