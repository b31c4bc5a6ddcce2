import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { InfoFailure } from './info-failure.rules.ts';

export const InfoFailureEntity = defineEntity({
  name: 'InfoFailure',
  tableName: 'info_failure',
  properties: {
    ...aggregateColumns,
    kind: p.string().$type<InfoFailure['kind']>(),
    causeCode: p.string().$type<InfoFailure['causeCode']>(),
    consequence: p.string().$type<InfoFailure['consequence']>(),
    subjectType: p.string().$type<InfoFailure['subjectType']>(),
    subjectId: p.uuid().nullable(),
    description: p.text(),
    happenedAt: p.datetime(6),
    recordedBy: p.uuid(),
  },
});
