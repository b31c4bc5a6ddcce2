import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';

export const CrewScheduleEntity = defineEntity({
  name: 'CrewSchedule',
  tableName: 'crew_schedule',
  properties: { ...aggregateColumns, workOn: p.date(), technicianId: p.uuid(), orderIds: p.json().$type<string[]>(), plannedBy: p.string() },
});
