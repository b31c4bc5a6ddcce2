import type { Chapter } from '@guanjia/subgraph';
import { Renovation } from '../migrations/2026-12-12-renovation.ts';
import { renovationEntities, renovationSealed } from './renovation.entity.ts';
import { RenovationModule } from './renovation.module.ts';

export const renovation: Chapter = {
  module: RenovationModule,
  entities: renovationEntities,
  migrations: [{ name: '2026-12-12-renovation', class: Renovation }],
  aggregateNames: { RenovationApplication: 'renovation' },
  sealedColumns: renovationSealed,
};
