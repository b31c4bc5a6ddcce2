import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { MonthlyAnalysis, StatsSnapshot } from './monthly-analysis.rules.ts';

export const MonthlyAnalysisEntity = defineEntity({
  name: 'MonthlyAnalysis',
  tableName: 'monthly_analysis',
  properties: {
    ...aggregateColumns, kind: p.string().$type<MonthlyAnalysis['kind']>(), month: p.string(), state: p.string().$type<MonthlyAnalysis['state']>(),
    openedBy: p.string(), openedAt: p.datetime(6), meetingAt: p.datetime(6), prepareBy: p.datetime(6), preClearedAt: p.datetime(6).nullable(),
    preparedBy: p.string().nullable(), isPreparedLate: p.boolean(), analysis: p.text().nullable(), departmentIds: p.json().$type<string[]>(),
    meetingId: p.uuid().nullable(), conclusion: p.text().nullable(), heldBy: p.string().nullable(), heldAt: p.datetime(6).nullable(), isLate: p.boolean(),
    statsSnapshot: p.json().$type<StatsSnapshot>().nullable(),
  },
});
