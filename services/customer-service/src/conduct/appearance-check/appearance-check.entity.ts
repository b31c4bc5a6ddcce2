import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { AppearanceAnswer } from './appearance-check.rules.ts';

export const AppearanceCheckEntity = defineEntity({
  name: 'AppearanceCheck',
  tableName: 'appearance_check',
  properties: {
    ...aggregateColumns, employeeId: p.uuid(), inspectionId: p.uuid().nullable(), items: p.json().$type<AppearanceAnswer[]>(), isPassed: p.boolean(), checkedBy: p.uuid(),
    checkedAt: p.datetime(6),
  },
});
