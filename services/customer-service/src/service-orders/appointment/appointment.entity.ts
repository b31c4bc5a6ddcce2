import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Appointment } from './appointment.rules.ts';

export const AppointmentEntity = defineEntity({
  name: 'Appointment',
  tableName: 'appointment',
  properties: {
    ...aggregateColumns,
    sourceType: p.string(),
    sourceId: p.uuid(),
    unitId: p.uuid().nullable(),
    householdId: p.uuid().nullable(),
    employeeId: p.uuid().nullable(),
    at: p.datetime(6),
    earlyMinutes: p.integer(),
    lateMinutes: p.integer(),
    confirmedBy: p.string(),
    state: p.string().$type<Appointment['state']>(),
    arrivedAt: p.datetime(6).nullable(),
    deviationMin: p.integer().nullable(),
    isOnTime: p.boolean().nullable(),
    missedAt: p.datetime(6).nullable(),
  },
});
