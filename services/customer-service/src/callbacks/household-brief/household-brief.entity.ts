import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { BriefPurpose } from './household-brief.rules.ts';

export const HouseholdBriefEntity = defineEntity({
  name: 'HouseholdBrief',
  tableName: 'household_brief',
  properties: {
    ...aggregateColumns, householdId: p.uuid(), unitId: p.uuid().nullable(), purpose: p.string().$type<BriefPurpose>(), reason: p.text().nullable(),
    openedBy: p.string(), openedAt: p.datetime(6),
  },
});
