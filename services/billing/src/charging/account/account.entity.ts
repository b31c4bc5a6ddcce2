import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { AccountState } from './account.rules.ts';

export const AccountEntity = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    ...aggregateColumns,
    unitId: p.uuid(),
    householdId: p.uuid().nullable(),
    openedOn: p.date(),
    state: p.string().$type<AccountState>(),
  },
});
