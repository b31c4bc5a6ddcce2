import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { DutyShift } from './duty-shift.rules.ts';

export const DutyShiftEntity = defineEntity({
  name: 'DutyShift',
  tableName: 'duty_shift',
  properties: {
    ...aggregateColumns,
    post: p.string().$type<DutyShift['post']>(),
    startAt: p.datetime(6),
    endAt: p.datetime(6),
    employeeId: p.uuid(),
    state: p.string().$type<DutyShift['state']>(),
    withdrawnAt: p.datetime(6).nullable(),
    withdrawReason: p.string().$type<NonNullable<DutyShift['withdrawReason']>>().nullable(),
  },
});
