import { defineEntity, p } from '@mikro-orm/core';
import { staffColumns } from '../../staff-columns.entity.ts';

export const BusinessCalendarEntity = defineEntity({
  name: 'BusinessCalendar',
  tableName: 'business_calendar',
  properties: {
    ...staffColumns,
    regionId: p.uuid().nullable(),
    year: p.integer(),
    holidays: p.array(),
    workdays: p.array(),
  },
});
