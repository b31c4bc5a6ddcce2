import { sql } from 'kysely';
import type { IndicatorCase, IndicatorCases } from '../indicators/indicator-case.sql.ts';

/** Clearances that were published, or found nothing. @source K73 CS-110 */
const k73: IndicatorCases = {
  id: 'K73', kind: 'COUNT', period: 'QUARTER',
  cases: sql<IndicatorCase>`select c.estate_id, c.id as subject_id, c.run_at as at, c.run_at as counts_from, (c.notice_id is not null or c.item_ids = '[]') as is_hit
    from lost_item_clearance c`,
};

export const lostItemIndicators: readonly IndicatorCases[] = [k73];
