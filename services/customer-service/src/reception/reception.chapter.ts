import type { Chapter } from '@guanjia/subgraph';
import { Reception } from '../migrations/2026-12-03-reception.ts';
import { receptionEntities, receptionSealed } from './reception.entity.ts';
import { ReceptionModule } from './reception.module.ts';

export const reception: Chapter = {
  module: ReceptionModule,
  entities: receptionEntities,
  migrations: [{ name: '2026-12-03-reception', class: Reception }],
  aggregateNames: { AccessEntry: 'access' },
  sealedColumns: receptionSealed,
};
