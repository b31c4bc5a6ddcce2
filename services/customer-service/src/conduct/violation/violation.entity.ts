import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Violation } from './violation.rules.ts';

export const ViolationEntity = defineEntity({
  name: 'Violation',
  tableName: 'violation',
  properties: {
    ...aggregateColumns,
    kind: p.string().$type<Violation['kind']>(),
    place: p.string().$type<Violation['place']>(),
    ruleId: p.uuid().nullable(),
    unitId: p.uuid().nullable(),
    subjectId: p.uuid().nullable(),
    description: p.text(),
    state: p.string().$type<Violation['state']>(),
    seenBy: p.uuid().nullable(),
    seenAt: p.datetime(6),
    isEducated: p.boolean(),
    dissuadedAt: p.datetime(6).nullable(),
    dissuadedBy: p.uuid().nullable(),
    reportedTo: p.string().$type<NonNullable<Violation['reportedTo']>>().nullable(),
    reportedAt: p.datetime(6).nullable(),
    reportedBy: p.uuid().nullable(),
    correctedAt: p.datetime(6).nullable(),
  },
});
