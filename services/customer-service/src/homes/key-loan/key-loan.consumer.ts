import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { DEADLINE } from './key-loan.rules.ts';
import { KeyLoanService } from './key-loan.service.ts';

/** What the clock makes of loans. @source CS-116 */
@Injectable()
export class KeyLoanConsumer {
  constructor(deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, loans: KeyLoanService) {
    deadlines.on(DEADLINE, ({ ref }, tx) => loans.onDeadline(deadlineCall(clock.now(), tx), ref));
  }
}
