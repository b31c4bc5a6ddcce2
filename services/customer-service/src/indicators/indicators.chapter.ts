import type { Chapter } from '@guanjia/subgraph';
import { Indicators } from '../migrations/2026-12-13-indicators.ts';
import { RecountedPlaces } from '../migrations/2026-12-16-recounted-places.ts';
import { KpiBreachEntity } from './breach/kpi-breach.entity.ts';
import { IndicatorsModule } from './indicators.module.ts';

export const indicatorsChapter: Chapter = {
  module: IndicatorsModule,
  entities: [KpiBreachEntity],
  migrations: [{ name: '2026-12-13-indicators', class: Indicators }, { name: '2026-12-16-recounted-places', class: RecountedPlaces }],
  aggregateNames: { KpiBreach: 'kpi' },
};
