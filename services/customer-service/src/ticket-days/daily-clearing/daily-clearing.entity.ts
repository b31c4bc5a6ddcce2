import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { DailyClearing, OpenItem } from './daily-clearing.rules.ts';

export const DailyClearingEntity = defineEntity({
  name: 'DailyClearing',
  tableName: 'daily_clearing',
  properties: {
    ...aggregateColumns, on: p.date().fieldName('on_date'), newTicketIds: p.json().$type<string[]>(), doneTicketIds: p.json().$type<string[]>(),
    openItems: p.json().$type<OpenItem[]>(), newCount: p.integer(), doneCount: p.integer(), openCount: p.integer(), state: p.string().$type<DailyClearing['state']>(),
    confirmedBy: p.string(), confirmedAt: p.datetime(6), isLate: p.boolean(), reportedMeetingId: p.uuid().nullable(), reportedAt: p.datetime(6).nullable(),
    isReportLate: p.boolean(),
  },
});
