import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';

export const CallbackSampleEntity = defineEntity({
  name: 'CallbackSample',
  tableName: 'callback_sample',
  properties: {
    ...aggregateColumns,
    week: p.string(),
    population: p.integer(),
    size: p.integer(),
    seed: p.string(),
    candidateIds: p.json().$type<string[]>(),
    calledIds: p.json().$type<string[]>(),
    ticketIds: p.json().$type<string[]>(),
    drawnBy: p.string(),
    drawnAt: p.datetime(6),
  },
});
