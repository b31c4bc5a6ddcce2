import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { MATERIALS_DEADLINE } from './activity.events.ts';
import { ActivityService } from './activity.service.ts';

/** What the clock makes of activities. @source CS-139 */
@Injectable()
export class ActivityConsumer {
  constructor(deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, activities: ActivityService) {
    deadlines.on(MATERIALS_DEADLINE, ({ ref }, tx) => activities.alertMaterials(deadlineCall(clock.now(), tx), ref));
  }
}
