import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { STATISTICS_DEADLINE } from './callback-statistics.rules.ts';
import { CallbackStatisticsService } from './callback-statistics.service.ts';

/** What was reviewed early is published at the end of the quarter. @source CS-053 PLAT-018 */
@Injectable()
export class CallbackStatisticsConsumer {
  constructor(deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, statistics: CallbackStatisticsService) {
    deadlines.on(STATISTICS_DEADLINE, ({ ref }, tx) => statistics.publish(deadlineCall(clock.now(), tx), ref));
  }
}
