import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { SampleStandard } from './rework-sample.rules.ts';

export const ReworkSampleEntity = defineEntity({
  name: 'ReworkSample',
  tableName: 'rework_sample',
  properties: {
    ...aggregateColumns, month: p.string(), seed: p.string(), population: p.integer(), orderIds: p.json().$type<string[]>(), standard: p.json().$type<SampleStandard>(), drawnBy: p.string(),
  },
});
