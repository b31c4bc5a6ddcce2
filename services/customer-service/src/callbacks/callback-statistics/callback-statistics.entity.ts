import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { CallbackStatisticsState, KindCounts, Repeated } from './callback-statistics.rules.ts';

export const CallbackStatisticsEntity = defineEntity({
  name: 'CallbackStatistics',
  tableName: 'callback_statistics',
  properties: {
    ...aggregateColumns,
    quarter: p.string(),
    state: p.string().$type<CallbackStatisticsState>(),
    byKind: p.json().$type<KindCounts[]>(),
    failedCount: p.integer(),
    failedCallbackIds: p.json().$type<string[]>(),
    repeatComplaints: p.json().$type<Repeated[]>(),
    repeatRepairs: p.json().$type<Repeated[]>(),
    reportText: p.text(),
    countedUntil: p.datetime(6),
    draftedBy: p.string(),
    draftedAt: p.datetime(6),
    reviewedBy: p.string().nullable(),
    reviewedAt: p.datetime(6).nullable(),
    reviewOpinion: p.text().nullable(),
    publishedAt: p.datetime(6).nullable(),
  },
});
