import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { PERMIT_END } from './permit.rules.ts';
import { RenovationWorkPermitService } from './permit.service.ts';

/** The last day of a permit passes. @source CS-131 */
@Injectable()
export class PermitDeadlines {
  constructor(deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, permits: RenovationWorkPermitService) {
    deadlines.on(PERMIT_END, ({ ref }, tx) => permits.expire(deadlineCall(clock.now(), tx), ref));
  }
}
