import type { Chapter } from '@guanjia/subgraph';
import { ZoneEntity } from './zone/zone.entity.ts';
import { ZonesModule } from './zones.module.ts';

export const zones: Chapter = {
  module: ZonesModule,
  entities: [ZoneEntity],
  // Its tables are made with those of the days of tickets.
  migrations: [],
};
