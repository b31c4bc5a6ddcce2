import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { VacantInspection } from './vacant-inspection.rules.ts';

export const VacantInspectionEntity = defineEntity({
  name: 'VacantInspection',
  tableName: 'vacant_inspection',
  properties: {
    ...aggregateColumns,
    vacantHouseId: p.uuid(),
    unitId: p.uuid(),
    month: p.string(),
    isPlanned: p.boolean(),
    dueLimit: p.json().$type<NonNullable<VacantInspection['dueLimit']>>().nullable(),
    dueAt: p.datetime(6).nullable(),
    checklist: p.json().$type<VacantInspection['checklist']>(),
    condition: p.string().$type<NonNullable<VacantInspection['condition']>>().nullable(),
    conditionBefore: p.string().$type<NonNullable<VacantInspection['conditionBefore']>>().nullable(),
    findings: p.json().$type<VacantInspection['findings']>(),
    inspectedAt: p.datetime(6).nullable(),
    inspectedBy: p.string().nullable(),
    state: p.string().$type<VacantInspection['state']>(),
  },
});
