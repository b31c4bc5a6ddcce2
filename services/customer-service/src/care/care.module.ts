import { Module } from '@nestjs/common';
import { OccupancyConsumer } from './occupancy/occupancy.consumer.ts';
import { OccupancyReads } from './occupancy/occupancy.reads.ts';
import { MoveOutResolver, OccupancyOfHouseholdResolver, OccupancyPeriodResolver, OccupancyResolver } from './occupancy/occupancy.resolver.ts';
import { OccupancyService } from './occupancy/occupancy.service.ts';

/** 客户关怀: how households live, and how the service keeps in touch with them. @source CS-058 CS-086 … CS-092 CS-165 */
@Module({
  providers: [OccupancyReads, OccupancyService, OccupancyConsumer, OccupancyResolver, OccupancyPeriodResolver, MoveOutResolver, OccupancyOfHouseholdResolver],
  exports: [OccupancyService],
})
export class CareModule {}
