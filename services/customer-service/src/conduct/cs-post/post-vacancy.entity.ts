import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';

export const PostVacancyEntity = defineEntity({
  name: 'PostVacancy',
  tableName: 'post_vacancy',
  properties: { ...aggregateColumns, reportedAt: p.datetime(6), filledAt: p.datetime(6).nullable() },
});
