import { OccupancyEntity } from './occupancy/occupancy.entity.ts';

/** The chapter's tables. */
export const careEntities = [OccupancyEntity] as const;
