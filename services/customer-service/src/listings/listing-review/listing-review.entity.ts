import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { ListingReview } from './listing-review.rules.ts';

export const ListingReviewEntity = defineEntity({
  name: 'ListingReview',
  tableName: 'listing_review',
  properties: {
    ...aggregateColumns,
    source: p.string().$type<ListingReview['source']>(),
    week: p.string(),
    isNil: p.boolean(),
    openCount: p.integer(),
    openedCount: p.integer(),
    changedCount: p.integer(),
    closedCount: p.integer(),
    mismatchCount: p.integer(),
    reviewedBy: p.uuid(),
    reviewedAt: p.datetime(6),
  },
});
