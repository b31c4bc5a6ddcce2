import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Confidentiality, RecordClass } from './record-classes.rules.ts';
import type { Location, RecordState, Step } from './record.rules.ts';

export const ArchiveRecordEntity = defineEntity({
  name: 'ArchiveRecord',
  tableName: 'archive_record',
  properties: {
    ...aggregateColumns,
    labelNo: p.string(),
    class: p.string().$type<RecordClass>(),
    title: p.string(),
    confidentiality: p.string().$type<Confidentiality>(),
    state: p.string().$type<RecordState>(),
    subjectType: p.string(),
    subjectId: p.uuid(),
    sourceType: p.string(),
    sourceId: p.uuid(),
    sourceNo: p.integer(),
    ticketId: p.uuid().nullable(),
    location: p.json<Location>().nullable(),
    filingDueAt: p.datetime(6).nullable(),
    filedAt: p.datetime(6).nullable(),
    retainUntil: p.date().nullable(),
    fileId: p.uuid().nullable(),
    sha256: p.string().nullable(),
    history: p.json<Step[]>(),
  },
});
