import type { Chapter } from '@guanjia/subgraph';
import { MoveIns } from '../migrations/2026-12-11-move-in.ts';
import { moveInEntities } from './move-in.entity.ts';
import { MoveInModule } from './move-in.module.ts';

export const moveIn: Chapter = {
  module: MoveInModule,
  entities: moveInEntities,
  migrations: [{ name: '2026-12-11-move-in', class: MoveIns }],
};
