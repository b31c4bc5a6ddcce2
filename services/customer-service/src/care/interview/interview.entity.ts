import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Interview } from './interview.rules.ts';

const word = <K extends keyof Interview>() => p.string().$type<NonNullable<Interview[K]>>();

export const InterviewEntity = defineEntity({
  name: 'Interview',
  tableName: 'interview',
  properties: {
    ...aggregateColumns, planId: p.uuid().nullable(), kind: word<'kind'>(), householdId: p.uuid(), unitId: p.uuid(), zoneId: p.uuid().nullable(),
    assigneeId: p.string().nullable(), plannedMonth: p.string().nullable(), state: word<'state'>(), bookedAt: p.datetime(6).nullable(), misses: p.integer(),
    mode: word<'mode'>().nullable(), at: p.datetime(6).nullable(), by: p.string().nullable().fieldName('made_by'), occupancy: word<'occupancy'>().nullable(),
    needs: p.text().nullable(), satisfaction: word<'satisfaction'>().nullable(),
  },
});
