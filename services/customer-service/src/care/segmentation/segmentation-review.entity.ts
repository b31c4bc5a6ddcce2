import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Participant, SegmentationState } from './segmentation-review.rules.ts';

export const SegmentationReviewEntity = defineEntity({
  name: 'SegmentationReview',
  tableName: 'segmentation_review',
  properties: {
    ...aggregateColumns, year: p.integer(), half: p.integer(), state: p.string().$type<SegmentationState>(), participants: p.json().$type<Participant[]>(),
    households: p.integer(), assessed: p.integer(), openedBy: p.string(), confirmedBy: p.string().nullable(), confirmedAt: p.datetime(6).nullable(),
  },
});
