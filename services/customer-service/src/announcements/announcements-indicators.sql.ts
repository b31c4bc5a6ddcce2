import { sql } from 'kysely';
import type { IndicatorCases } from '../indicators/indicator-case.sql.ts';

/** Listing updates: weeks with an update or a nil confirmation; a week counts once it was done, or has ended.
 *  @source K25 CS-105 */
export const listingUpdates: IndicatorCases = {
  id: 'K25',
  kind: 'RATIO',
  period: 'QUARTER',
  cases: sql`select d.estate_id, d.id as subject_id, (d.from_on::timestamp at time zone 'Asia/Shanghai') as at, least(d.done_at, d.due_at) as counts_from,
      d.state = 'DONE' as is_hit
    from periodic_duty d where d.kind = 'LISTING_UPDATE'`,
};

/** Service bulletins published. @source K30 CS-103 */
export const serviceBulletins: IndicatorCases = {
  id: 'K30',
  kind: 'COUNT',
  period: 'QUARTER',
  cases: sql`select a.estate_id, a.id as subject_id, a.published_at as at, a.published_at as counts_from, true as is_hit
    from announcement a where a.kind = 'SERVICE_BULLETIN' and a.published_at is not null`,
};

export const announcementIndicators: readonly IndicatorCases[] = [listingUpdates, serviceBulletins];
