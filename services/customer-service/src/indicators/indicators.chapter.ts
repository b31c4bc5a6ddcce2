import type { Chapter } from '@guanjia/subgraph';
import { Indicators } from '../migrations/2026-12-13-indicators.ts';
import { KpiBreachEntity } from './breach/kpi-breach.entity.ts';
import { IndicatorsModule } from './indicators.module.ts';

export const indicatorsChapter: Chapter = {
  module: IndicatorsModule,
  entities: [KpiBreachEntity],
  migrations: [{ name: '2026-12-13-indicators', class: Indicators }],
  aggregateNames: { KpiBreach: 'kpi' },
};
