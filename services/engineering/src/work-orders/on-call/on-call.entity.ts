import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { OnCallShift } from './on-call.rules.ts';

export const OnCallShiftEntity = defineEntity({
  name: 'OnCallShift',
  tableName: 'on_call_shift',
  properties: { ...aggregateColumns, employeeId: p.uuid(), startAt: p.datetime(6), endAt: p.datetime(6), state: p.string().$type<OnCallShift['state']>() },
});
