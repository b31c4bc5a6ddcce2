import type { Chapter } from '@guanjia/subgraph';
import { Care } from '../migrations/2026-12-06-care.ts';
import { careEntities, careSealed } from './care.entity.ts';
import { CareModule } from './care.module.ts';

export const care: Chapter = {
  module: CareModule,
  entities: careEntities,
  sealedColumns: careSealed,
  migrations: [{ name: '2026-12-06-care', class: Care }],
};
