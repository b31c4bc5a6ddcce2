import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { PublicationDuty, StampedStandard } from './publication-duty.rules.ts';

export const PublicationDutyEntity = defineEntity({
  name: 'PublicationDuty',
  tableName: 'publication_duty',
  properties: {
    ...aggregateColumns,
    kind: p.string().$type<PublicationDuty['kind']>(),
    periodCode: p.string(),
    fromOn: p.string(),
    standard: p.json().$type<StampedStandard>().fieldName('standard_stamp'),
    required: p.integer(),
    done: p.integer(),
    dueAt: p.datetime(6),
    fulfilledAt: p.datetime(6).nullable(),
    isOverdue: p.boolean(),
    settledAt: p.datetime(6).nullable(),
  },
});
