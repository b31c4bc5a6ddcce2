import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { OccupancyState } from './occupancy-moves.rules.ts';
import type { MoveOut, OccupancyPeriod } from './occupancy.rules.ts';

export const OccupancyEntity = defineEntity({
  name: 'Occupancy',
  tableName: 'occupancy',
  properties: {
    ...aggregateColumns,
    unitId: p.uuid(),
    state: p.string().$type<OccupancyState>(),
    subState: p.string().$type<'RENOVATING'>().nullable(),
    since: p.datetime(6),
    tenancyId: p.uuid().nullable(),
    covenantSignedAt: p.datetime(6).nullable(),
    periods: p.json().$type<OccupancyPeriod[]>(),
    moveOuts: p.json().$type<MoveOut[]>(),
  },
});
