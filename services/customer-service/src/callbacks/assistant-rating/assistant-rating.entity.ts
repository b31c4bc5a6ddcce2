import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { RatingSource, SatisfactionStep } from './assistant-rating.rules.ts';

const step = () => p.string().$type<SatisfactionStep>();

export const AssistantRatingEntity = defineEntity({
  name: 'AssistantRating',
  tableName: 'assistant_rating',
  properties: {
    ...aggregateColumns, employeeId: p.string(), sourceKind: p.string().$type<RatingSource>(), sourceId: p.uuid(), attitude: step(), communication: step(),
    solving: step(), at: p.datetime(6), recordedBy: p.string(),
  },
});
