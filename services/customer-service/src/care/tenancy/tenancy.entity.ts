import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { TenancyState } from './tenancy.rules.ts';

export const TenancyEntity = defineEntity({
  name: 'Tenancy',
  tableName: 'tenancy',
  properties: {
    ...aggregateColumns, householdId: p.uuid(), unitId: p.uuid(), tenantRef: p.uuid(), fromOn: p.date(), toOn: p.date().nullable(),
    state: p.string().$type<TenancyState>(), endedOn: p.date().nullable(), endReason: p.text().nullable(),
  },
});
