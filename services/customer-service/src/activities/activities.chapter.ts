import type { Chapter } from '@guanjia/subgraph';
import { Activities } from '../migrations/2026-12-08-activities.ts';
import { ActivitiesModule } from './activities.module.ts';
import { ActivityEntity } from './activity/activity.entity.ts';
import { ActivityParticipationEntity } from './participation/participation.entity.ts';

export const activities: Chapter = {
  module: ActivitiesModule,
  entities: [ActivityEntity, ActivityParticipationEntity],
  migrations: [{ name: '2026-12-08-activities', class: Activities }],
};
