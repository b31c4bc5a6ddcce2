import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { TicketCategory } from '../category/category.rules.ts';

export const RoutingRuleEntity = defineEntity({
  name: 'RoutingRule',
  tableName: 'routing_rule',
  properties: { ...aggregateColumns, category: p.string().$type<TicketCategory>(), departmentId: p.uuid() },
});
