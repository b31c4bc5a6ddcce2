import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';

export const MoveInBatchEntity = defineEntity({
  name: 'MoveInBatch',
  tableName: 'move_in_batch',
  properties: { ...aggregateColumns, planId: p.uuid(), trainingSessionId: p.uuid(), opensAt: p.datetime(6), openedBy: p.string() },
});
