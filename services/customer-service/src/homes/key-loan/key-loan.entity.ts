import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import { sealedLine, type SealedLine } from '../../reception/sealed-line.facts.ts';
import type { KeyLoan } from './key-loan.rules.ts';

export const borrower: SealedLine = sealedLine('key_loan', 'borrower');
export const returnedBy: SealedLine = sealedLine('key_loan', 'returned_by');

export const KeyLoanEntity = defineEntity({
  name: 'KeyLoan',
  tableName: 'key_loan',
  properties: {
    ...aggregateColumns,
    keyId: p.uuid(),
    holding: p.string().$type<KeyLoan['holding']>(),
    unitId: p.uuid().nullable(),
    borrower: p.type(borrower.type).$type<string>(),
    org: p.string().nullable(),
    purpose: p.text(),
    requestedBy: p.string(),
    dutySignerId: p.string().nullable(),
    approvedAt: p.datetime(6).nullable(),
    borrowerSignature: p.uuid().nullable(),
    takenAt: p.datetime(6).nullable(),
    dueLimit: p.json().$type<NonNullable<KeyLoan['dueLimit']>>().nullable(),
    dueAt: p.datetime(6).nullable(),
    isOverdue: p.boolean(),
    returnedBy: p.type(returnedBy.type).$type<string>().nullable(),
    returnSignature: p.uuid().nullable(),
    returnedAt: p.datetime(6).nullable(),
    state: p.string().$type<KeyLoan['state']>(),
  },
});
