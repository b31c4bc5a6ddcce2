import type { Chapter } from '@guanjia/subgraph';
import { Duties } from '../migrations/2026-12-15-duties.ts';
import { DutiesModule } from './duties.module.ts';

export const dutiesChapter: Chapter = {
  module: DutiesModule,
  entities: [],
  migrations: [{ name: '2026-12-15-duties', class: Duties }],
};
