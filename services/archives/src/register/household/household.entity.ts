import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Household, Member } from './household.rules.ts';

export const HouseholdEntity = defineEntity({
  name: 'Household',
  tableName: 'household',
  properties: {
    ...aggregateColumns,
    unitId: p.uuid(),
    members: p.json<Member[]>(),
    state: p.string().$type<Household['state']>(),
  },
});
