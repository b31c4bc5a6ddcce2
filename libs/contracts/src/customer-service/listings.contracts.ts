import { eventContract } from '../contract.ts';
import { code, count, flag, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { sampleId, variants } from '../sample-values.ts';

export const LISTING_SOURCES = ['SERVICE', 'SALES_CENTRE'] as const;
export const LISTING_CAUSES = ['WEEKLY_REVIEW', 'DEAL'] as const;

/** What is to let or for sale was gone through, by the service's own list or by the rental-sales centre's; or a deal took one
 *  off. The aggregate is the review of the week, of a deal the listing. `isNil`: confirmed that there is nothing.
 *  @source CS-105 CS-148 */
export const listingUpdated = eventContract({
  service: 'customer-service', aggregate: 'listing', event: 'updated', zh: '租售信息已更新', en: 'Lease and sale listings were updated',
  rows: ['CS-105', 'CS-148'],
  reactions: {
    'hr-training': { zh: '完成每周租售信息职责', en: 'closes the weekly duty' },
    'customer-service': { zh: '计入当周职责', en: 'counts towards the duty of the week' }, ...projection,
  },
  schema: payload({
    causeCode: oneOf(...LISTING_CAUSES), source: oneOf(...LISTING_SOURCES), week: code(), isNil: flag(), openCount: count(), openedCount: count(),
    changedCount: count(), closedCount: count(), mismatchCount: count(), leadId: nullable(uuid()),
  }),
  samples: variants({
    causeCode: 'WEEKLY_REVIEW', source: 'SERVICE', week: '2026-W10', isNil: false, openCount: 4, openedCount: 1, changedCount: 0, closedCount: 1,
    mismatchCount: 0, leadId: null,
  }, { causeCode: 'DEAL', source: 'SALES_CENTRE', leadId: sampleId(53) }),
});
