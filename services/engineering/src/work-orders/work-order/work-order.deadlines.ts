import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import type { Limit } from './aftercare.rules.ts';
import { APPROVAL_LIMIT, FINISH_LIMIT, RESPOND_LIMIT } from './follow-up.policy.ts';
import { WorkOrderService } from './work-order.service.ts';

/** Limits that pass. @source ENG-020 ENG-024 PLAT-018 */
@Injectable()
export class WorkOrderDeadlines {
  constructor(deadlines: DeadlineWorker, orders: WorkOrderService, @Inject(CLOCK) clock: Clock) {
    const kinds: Record<string, Limit> = { [RESPOND_LIMIT]: 'RESPOND', [FINISH_LIMIT]: 'FINISH', [APPROVAL_LIMIT]: 'APPROVAL' };
    for (const [kind, limit] of Object.entries(kinds)) {
      deadlines.on(kind, async ({ ref, dueAt }, tx) => void (await orders.run(
        deadlineCall(clock.now(), tx), { id: ref }, { capability: 'order.work', operation: 'passLimit' }, () => ({ type: 'passLimit', limit, dueAt }),
      )));
    }
  }
}
