import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { ServiceOrder } from './service-order.rules.ts';

const text = () => p.text().nullable();
const at = () => p.datetime(6).nullable();
const fen = () => p.bigint('bigint').nullable();

export const ServiceOrderEntity = defineEntity({
  name: 'ServiceOrder',
  tableName: 'service_order',
  properties: {
    ...aggregateColumns,
    number: p.string(),
    itemId: p.uuid(),
    itemCode: p.string(),
    kind: p.string().$type<ServiceOrder['kind']>(),
    businessLine: p.string().$type<ServiceOrder['businessLine']>(),
    unitId: p.uuid(),
    householdId: p.uuid(),
    content: p.text(),
    orderedBy: p.string(),
    startOn: p.date().nullable(),
    endOn: p.date().nullable(),
    state: p.string().$type<ServiceOrder['state']>(),
    unitPriceFen: p.bigint('bigint'),
    quantityHundredths: p.integer().nullable(),
    quoteContent: text(),
    quoteFen: fen(),
    quotedBy: text(),
    quotedAt: at(),
    acceptedBy: text(),
    acceptedQuoteAt: at(),
    appointmentId: p.uuid().nullable(),
    appointmentAt: at(),
    employeeId: p.uuid().nullable(),
    startedAt: at(),
    completedAt: at(),
    result: text(),
    amountFen: fen(),
    satisfaction: p.string().$type<NonNullable<ServiceOrder['satisfaction']>>().nullable(),
    evaluation: text(),
    evaluatedBy: text(),
    evaluatedAt: at(),
    cancelReasonCode: p.string().nullable(),
    cancelledAt: at(),
  },
});
