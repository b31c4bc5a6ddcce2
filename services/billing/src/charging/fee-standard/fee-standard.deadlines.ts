import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { Inject, Injectable } from '@nestjs/common';
import { deadlineKinds } from './fee-standard.rules.ts';
import { FeeStandardService } from './fee-standard.service.ts';

/** A standard comes into force on its first day and is superseded after its last. @source BIL-001 PLAT-018 */
@Injectable()
export class FeeStandardDeadlines {
  constructor(deadlines: DeadlineWorker, service: FeeStandardService, @Inject(CLOCK) clock: Clock) {
    const { begins, ends } = deadlineKinds;
    deadlines.on(begins, ({ ref }, tx) => service.onDay(deadlineCall(clock.now(), tx), ref, 'bringIntoForce'));
    deadlines.on(ends, ({ ref }, tx) => service.onDay(deadlineCall(clock.now(), tx), ref, 'supersedeFeeStandard'));
  }
}
