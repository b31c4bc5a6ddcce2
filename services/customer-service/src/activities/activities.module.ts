import { Module } from '@nestjs/common';
import { ActivityFieldsResolver, ActivityHouseholdResolver, ActivityMaterialResolver, ActivityStaffPartResolver } from './activity/activity-fields.resolver.ts';
import { ActivityConsumer } from './activity/activity.consumer.ts';
import { ActivityReads } from './activity/activity.reads.ts';
import { ActivityResolver } from './activity/activity.resolver.ts';
import { ActivityService } from './activity/activity.service.ts';
import { ParticipationReads } from './participation/participation.reads.ts';
import { ParticipationResolver } from './participation/participation.resolver.ts';
import { ParticipationService } from './participation/participation.service.ts';

/** 社区活动: planned, paid for, prepared, held, evaluated. @source CS-135 CS-136 CS-137 CS-138 CS-139 */
@Module({
  providers: [
    ActivityReads, ActivityService, ActivityConsumer, ActivityResolver, ActivityFieldsResolver, ActivityHouseholdResolver, ActivityMaterialResolver, ActivityStaffPartResolver,
    ParticipationReads, ParticipationService, ParticipationResolver,
  ],
})
export class ActivitiesModule {}
