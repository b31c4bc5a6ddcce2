import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import { sealedLine, type SealedLine } from '../../reception/sealed-line.facts.ts';
import type { CashReceipt, CustomerProperty } from './customer-property.rules.ts';

export const customerName: SealedLine = sealedLine('customer_property', 'customer_name');
export const releasedTo: SealedLine = sealedLine('customer_property', 'released_to');

export const CustomerPropertyEntity = defineEntity({
  name: 'CustomerProperty',
  tableName: 'customer_property',
  properties: {
    ...aggregateColumns,
    number: p.string(),
    kind: p.string().$type<CustomerProperty['kind']>(),
    unitId: p.uuid().nullable(),
    householdId: p.uuid().nullable(),
    customerName: p.type(customerName.type).$type<string>().nullable(),
    description: p.text(),
    qty: p.integer(),
    keeperId: p.string(),
    receivedBy: p.string(),
    receivedAt: p.datetime(6),
    customerSignature: p.uuid(),
    receiverSignature: p.uuid(),
    keptAt: p.datetime(6).nullable(),
    releasedTo: p.type(releasedTo.type).$type<string>().nullable(),
    releasedBy: p.string().nullable(),
    releasedAt: p.datetime(6).nullable(),
    releaseCustomerSignature: p.uuid().nullable(),
    releaserSignature: p.uuid().nullable(),
    state: p.string().$type<CustomerProperty['state']>(),
  },
});

export const CashReceiptEntity = defineEntity({
  name: 'CashReceipt',
  tableName: 'cash_receipt',
  properties: {
    ...aggregateColumns,
    number: p.string(),
    customerPropertyId: p.uuid(),
    amountFen: p.bigint('bigint'),
    kind: p.string().$type<CashReceipt['kind']>(),
    payerRef: p.uuid().nullable(),
    unitId: p.uuid().nullable(),
    takenBy: p.string(),
    receivedAt: p.datetime(6),
  },
});
