import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';

export const ActivityParticipationEntity = defineEntity({
  name: 'ActivityParticipation',
  tableName: 'activity_participation',
  properties: {
    ...aggregateColumns,
    activityId: p.uuid(),
    householdId: p.uuid(),
    persons: p.integer(),
    signedUpAt: p.datetime(6).nullable(),
    signedUpBy: p.string().nullable(),
    attendedAt: p.datetime(6).nullable(),
    checkedInBy: p.string().nullable(),
  },
});
