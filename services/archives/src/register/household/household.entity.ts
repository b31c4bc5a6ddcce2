import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns, SealedJson } from '@guanjia/persistence';
import type { Household, Member } from './household.rules.ts';
import { openedMembers, storedMembers, type StoredMember } from './members.facts.ts';

export const HouseholdEntity = defineEntity({
  name: 'Household',
  tableName: 'household',
  properties: {
    ...aggregateColumns,
    unitId: p.uuid(),
    members: p.type(new SealedJson<Member[]>({ toStored: storedMembers, fromStored: (stored) => openedMembers(stored as StoredMember[]) })).$type<Member[]>(),
    state: p.string().$type<Household['state']>(),
  },
});
