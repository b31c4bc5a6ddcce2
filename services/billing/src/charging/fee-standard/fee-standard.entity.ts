import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { FeeBasis, FeeItem } from './fee-item.rules.ts';
import type { FeeStandardState } from './fee-standard.rules.ts';

export const FeeStandardEntity = defineEntity({
  name: 'FeeStandard',
  tableName: 'fee_standard',
  properties: {
    ...aggregateColumns,
    item: p.string().$type<FeeItem>(),
    basis: p.string().$type<FeeBasis>(),
    unitPriceFen: p.bigint('bigint'),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    state: p.string().$type<FeeStandardState>(),
    authorId: p.string(),
    approverId: p.string().nullable(),
    approvedAt: p.datetime(6).nullable(),
  },
});
