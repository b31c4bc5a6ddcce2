import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { DEADLINE } from './visitor-pass.rules.ts';
import { VisitorPassService } from './visitor-pass.service.ts';

/** What the clock makes of visitor passes. @source CS-009 */
@Injectable()
export class VisitorPassConsumer {
  constructor(deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, passes: VisitorPassService) {
    deadlines.on(DEADLINE, ({ ref }, tx) => passes.expire(deadlineCall(clock.now(), tx), ref));
  }
}
