import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { ContractKind, CounterpartyKind, ExpiringNotice } from './contract-terms.rules.ts';
import type { ContractState } from './contract.rules.ts';

export const ContractEntity = defineEntity({
  name: 'Contract',
  tableName: 'contract',
  properties: {
    ...aggregateColumns,
    no: p.string(),
    kind: p.string().$type<ContractKind>(),
    title: p.string(),
    counterpartyKind: p.string().$type<CounterpartyKind>(),
    counterparty: p.string(),
    contractorId: p.uuid().nullable(),
    startOn: p.date(),
    endOn: p.date(),
    amountFen: p.bigint('bigint').nullable(),
    state: p.string().$type<ContractState>(),
    reviewedById: p.uuid().nullable(),
    signedById: p.uuid().nullable(),
    signedOn: p.date().nullable(),
    expiringNotices: p.json<ExpiringNotice[]>(),
    renewedById: p.uuid().nullable(),
  },
});
