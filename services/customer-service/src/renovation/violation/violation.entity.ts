import { defineEntity, p } from '@mikro-orm/core';
import type { StampedLimit } from '@guanjia/domain';
import { aggregateColumns } from '@guanjia/persistence';
import type { RenovationViolation } from './violation.rules.ts';

export const RenovationViolationEntity = defineEntity({
  name: 'RenovationViolation',
  tableName: 'renovation_violation',
  properties: {
    ...aggregateColumns,
    applicationId: p.uuid(),
    unitId: p.uuid(),
    householdId: p.uuid().nullable(),
    inspectionId: p.uuid(),
    check: p.string().$type<RenovationViolation['check']>().fieldName('check_code'),
    sourceType: p.string().$type<RenovationViolation['sourceType']>(),
    repeatNo: p.integer(),
    supervisorId: p.uuid().nullable(),
    foundAt: p.datetime(6),
    foundBy: p.string(),
    limitStamp: p.json().$type<StampedLimit>(),
    dueAt: p.datetime(6),
    isDueProvisional: p.boolean(),
    isOverdue: p.boolean(),
    state: p.string().$type<RenovationViolation['state']>(),
    clearedAt: p.datetime(6).nullable(),
    clearedBy: p.string().nullable(),
    clearNote: p.text().nullable(),
  },
});
