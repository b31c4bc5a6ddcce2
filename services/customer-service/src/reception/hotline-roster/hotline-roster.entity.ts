import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { HotlineShift } from './hotline-roster.rules.ts';

export const HotlineRosterEntity = defineEntity({
  name: 'HotlineRoster',
  tableName: 'hotline_roster',
  properties: { ...aggregateColumns, onDate: p.date(), shifts: p.json().$type<HotlineShift[]>() },
});
