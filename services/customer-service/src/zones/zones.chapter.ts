import type { Chapter } from '@guanjia/subgraph';
import { Zones } from '../migrations/2026-12-04-ticket-days.ts';
import { ZoneEntity } from './zone/zone.entity.ts';
import { ZonesModule } from './zones.module.ts';

export const zones: Chapter = {
  module: ZonesModule,
  entities: [ZoneEntity],
  migrations: [{ name: '2026-12-04-ticket-days', class: Zones }],
};
