import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { OrganiserRole } from '../callback/callback.rules.ts';
import type { CallbackChannel } from './callback-owner-rule.rules.ts';

export const CallbackOwnerRuleEntity = defineEntity({
  name: 'CallbackOwnerRule',
  tableName: 'callback_owner_rule',
  properties: {
    ...aggregateColumns, channel: p.string().$type<CallbackChannel>(), role: p.string().$type<OrganiserRole>(), employeeId: p.string().nullable(),
  },
});
