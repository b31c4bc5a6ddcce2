import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { FeeItem } from '../fee-standard/fee-item.rules.ts';
import type { ChargeLineState, ChargeSource } from './charge-line.rules.ts';
import type { ChargeTrace } from './charge-trace.rules.ts';

export const ChargeLineEntity = defineEntity({
  name: 'ChargeLine',
  tableName: 'charge_line',
  properties: {
    ...aggregateColumns,
    accountId: p.uuid(),
    unitId: p.uuid(),
    householdId: p.uuid().nullable(),
    item: p.string().$type<FeeItem>(),
    period: p.string(),
    sourceType: p.string().$type<ChargeSource>(),
    sourceId: p.uuid(),
    quantityHundredths: p.bigint('number'),
    unitPriceFen: p.bigint('bigint'),
    amountFen: p.bigint('bigint'),
    feeStandardId: p.uuid().nullable(),
    journalEntryId: p.uuid(),
    trace: p.json<ChargeTrace>(),
    postedAt: p.datetime(6),
    state: p.string().$type<ChargeLineState>(),
  },
});
