import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { noticeKinds } from './contract-terms.rules.ts';
import { ContractService } from './contract.service.ts';

/** A contract comes into force, is about to end, and ends by itself. @source ARC-045 PLAT-018 */
@Injectable()
export class ContractConsumer {
  constructor(deadlines: DeadlineWorker, contracts: ContractService, @Inject(CLOCK) clock: Clock) {
    deadlines.on('contract.begin', ({ ref }, tx) => contracts.onLimit(deadlineCall(clock.now(), tx), ref, { type: 'beginContract' }));
    for (const kind of noticeKinds) {
      deadlines.on(kind, ({ ref }, tx) => contracts.onLimit(deadlineCall(clock.now(), tx), ref, { type: 'giveNotice', kind }));
    }
    deadlines.on('contract.end', ({ ref }, tx) => contracts.onLimit(deadlineCall(clock.now(), tx), ref, { type: 'endContract' }));
  }
}
