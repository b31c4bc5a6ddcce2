import { defineEntity, p } from '@mikro-orm/core';
import type { PeriodKind } from '@guanjia/domain';
import { aggregateColumns } from '@guanjia/persistence';
import type { Target } from '../catalogue/indicator.words.ts';
import type { Acknowledgement } from './kpi-breach.rules.ts';

export const KpiBreachEntity = defineEntity({
  name: 'KpiBreach',
  tableName: 'kpi_breach',
  properties: {
    ...aggregateColumns,
    indicator: p.string(),
    periodKind: p.string().$type<PeriodKind>(),
    period: p.string(),
    startOn: p.date(),
    endOn: p.date(),
    numerator: p.integer(),
    denominator: p.integer().nullable(),
    target: p.json().$type<Target>(),
    streak: p.integer(),
    breachedAt: p.datetime(6),
    acknowledgements: p.json().$type<Acknowledgement[]>(),
  },
});
