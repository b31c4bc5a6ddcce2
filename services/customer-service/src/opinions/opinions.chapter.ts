import type { Chapter } from '@guanjia/subgraph';
import { Opinions } from '../migrations/2026-12-06-opinions.ts';
import { opinionsEntities } from './opinions.entity.ts';
import { OpinionsModule } from './opinions.module.ts';

export const opinions: Chapter = {
  module: OpinionsModule,
  entities: opinionsEntities,
  migrations: [{ name: '2026-12-06-opinions', class: Opinions }],
  aggregateNames: { OwnersCommittee: 'committee', OwnersAssembly: 'assembly' },
};
