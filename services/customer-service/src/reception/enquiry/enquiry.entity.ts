import { defineEntity, p } from '@mikro-orm/core';
import type { StampedLimit } from '@guanjia/domain';
import { aggregateColumns } from '@guanjia/persistence';
import { sealedLine, type SealedLine } from '../sealed-line.facts.ts';
import type { EnquiryState } from './enquiry-moves.rules.ts';
import type { Enquiry } from './enquiry.rules.ts';

export const askerName: SealedLine = sealedLine('enquiry', 'asker_name');
export const askerPhone: SealedLine = sealedLine('enquiry', 'asker_phone');

export const EnquiryEntity = defineEntity({
  name: 'Enquiry',
  tableName: 'enquiry',
  properties: {
    ...aggregateColumns,
    kind: p.string().$type<Enquiry['kind']>(),
    channel: p.string().$type<Enquiry['channel']>(),
    topic: p.string().$type<Enquiry['topic']>(),
    askerType: p.string().$type<Enquiry['askerType']>(),
    askerId: p.string().nullable(),
    askerName: p.type(askerName.type).$type<string>(),
    askerPhone: p.type(askerPhone.type).$type<string>().nullable(),
    unitId: p.uuid().nullable(),
    householdId: p.uuid().nullable(),
    question: p.text(),
    askedAt: p.datetime(6),
    state: p.string().$type<EnquiryState>(),
    firstResponderId: p.string().nullable(),
    transferToDeptId: p.uuid().nullable(),
    transferToDeptKind: p.string().$type<NonNullable<Enquiry['transferToDeptKind']>>().nullable(),
    transferToEmployeeId: p.string().nullable(),
    transferredAt: p.datetime(6).nullable(),
    transferAckBy: p.string().nullable(),
    transferAckAt: p.datetime(6).nullable(),
    answer: p.text().nullable(),
    handlerId: p.string().nullable(),
    answeredAt: p.datetime(6).nullable(),
    limit: p.json().$type<StampedLimit>().fieldName('limit_stamp'),
    dueAt: p.datetime(6),
    isDueProvisional: p.boolean(),
    isOverdue: p.boolean(),
    closedAt: p.datetime(6).nullable(),
  },
});
