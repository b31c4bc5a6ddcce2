import { defineEntity, p } from '@mikro-orm/core';
import type { StampedLimit } from '@guanjia/domain';
import { aggregateColumns } from '@guanjia/persistence';
import { sealedLine, type SealedLine } from '../sealed-line.facts.ts';
import type { CallKind, CallRecordType, CallTransfer } from './call-log.rules.ts';

export const callerNo: SealedLine = sealedLine('call_log', 'caller_no');
export const callerName: SealedLine = sealedLine('call_log', 'caller_name');

export const CallLogEntity = defineEntity({
  name: 'CallLog',
  tableName: 'call_log',
  properties: {
    ...aggregateColumns,
    callerNo: p.type(callerNo.type).$type<string>(),
    callerName: p.type(callerName.type).$type<string>().nullable(),
    calledAt: p.datetime(6),
    kind: p.string().$type<CallKind>(),
    linkedType: p.string().$type<CallRecordType>().nullable(),
    linkedId: p.uuid().nullable(),
    entryLimit: p.json().$type<StampedLimit>().nullable(),
    entryDueAt: p.datetime(6).nullable(),
    operatorId: p.string(),
    transfers: p.json().$type<CallTransfer[]>(),
  },
});
