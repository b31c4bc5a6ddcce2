import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { ChargeReversalState, ReversalReason } from './charge-reversal.rules.ts';

export const ChargeReversalEntity = defineEntity({
  name: 'ChargeReversal',
  tableName: 'charge_reversal',
  properties: {
    ...aggregateColumns,
    chargeLineId: p.uuid(),
    reasonCode: p.string().$type<ReversalReason>(),
    reason: p.text(),
    correctAmountFen: p.bigint('bigint').nullable(),
    requesterId: p.string(),
    requestedAt: p.datetime(6),
    deciderId: p.string().nullable(),
    decidedAt: p.datetime(6).nullable(),
    state: p.string().$type<ChargeReversalState>(),
  },
});
