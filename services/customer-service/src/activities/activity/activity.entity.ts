import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Activity } from './activity.rules.ts';

export const ActivityEntity = defineEntity({
  name: 'Activity',
  tableName: 'activity',
  properties: {
    ...aggregateColumns,
    quarter: p.string(),
    kind: p.string().$type<Activity['kind']>(),
    theme: p.text(),
    plan: p.text(),
    organiserId: p.uuid(),
    venue: p.text(),
    startAt: p.datetime(6),
    endAt: p.datetime(6),
    budgetFen: p.bigint('bigint'),
    spentFen: p.bigint('bigint'),
    plannedBy: p.string(),
    approvedBy: p.string().nullable(),
    approvedAt: p.datetime(6).nullable(),
    materials: p.json().$type<Activity['materials']>(),
    heldAt: p.datetime(6).nullable(),
    endedAt: p.datetime(6).nullable(),
    attendedHouseholds: p.integer().nullable(),
    occupiedHouseholds: p.integer().nullable(),
    effect: p.string().$type<NonNullable<Activity['effect']>>().nullable(),
    evaluation: p.text().nullable(),
    isAsPlanned: p.boolean().nullable(),
    staff: p.json().$type<Activity['staff']>(),
    evaluatedBy: p.string().nullable(),
    evaluatedAt: p.datetime(6).nullable(),
    cancelReasonCode: p.string().nullable(),
    cancelledAt: p.datetime(6).nullable(),
    state: p.string().$type<Activity['state']>(),
  },
});
