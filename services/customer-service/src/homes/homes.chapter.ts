import type { Chapter } from '@guanjia/subgraph';
import { Homes } from '../migrations/2026-12-10-homes.ts';
import { homesEntities, homesSealed } from './homes.entity.ts';
import { HomesModule } from './homes.module.ts';

export const homes: Chapter = {
  module: HomesModule,
  entities: homesEntities,
  migrations: [{ name: '2026-12-10-homes', class: Homes }],
  aggregateNames: { CashReceipt: 'cash' },
  sealedColumns: homesSealed,
};
