import { defineEntity, p } from '@mikro-orm/core';
import { staffColumns } from '../../staff-columns.entity.ts';
import type { TrainingSession } from './training-session.rules.ts';

export const TrainingSessionEntity = defineEntity({
  name: 'TrainingSession',
  tableName: 'training_session',
  properties: {
    ...staffColumns,
    topic: p.string().$type<TrainingSession['topic']>(),
    audience: p.string().$type<TrainingSession['audience']>(),
    title: p.string(),
    startsAt: p.datetime(6),
    endsAt: p.datetime(6),
    records: p.json().$type<TrainingSession['records']>(),
    state: p.string().$type<TrainingSession['state']>(),
    heldAt: p.datetime(6).nullable(),
    assessedAt: p.datetime(6).nullable(),
    closedAt: p.datetime(6).nullable(),
  },
});
