import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { WasteWindow } from './estate-rule.rules.ts';

export const EstateRenovationRuleEntity = defineEntity({
  name: 'EstateRenovationRule',
  tableName: 'estate_renovation_rule',
  properties: { ...aggregateColumns, wasteWindows: p.json().$type<WasteWindow[]>(), wastePlaceCode: p.string().nullable(), inspectEveryDays: p.integer() },
});
