import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { MoveIn } from './move-in.rules.ts';

export const MoveInEntity = defineEntity({
  name: 'MoveIn',
  tableName: 'move_in',
  properties: {
    ...aggregateColumns,
    type: p.string().$type<MoveIn['type']>(),
    unitId: p.uuid(),
    householdId: p.uuid(),
    isResidential: p.boolean(),
    batchId: p.uuid().nullable(),
    steps: p.json().$type<MoveIn['steps']>(),
    state: p.string().$type<MoveIn['state']>(),
    keyCount: p.integer().nullable(),
    keySignature: p.uuid().nullable(),
    meterReadings: p.json().$type<MoveIn['meterReadings']>(),
    moveInAt: p.datetime(6).nullable(),
    completedAt: p.datetime(6).nullable(),
    cancelReason: p.string().$type<NonNullable<MoveIn['cancelReason']>>().nullable(),
  },
});
