import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { DEADLINES } from './lost-item.events.ts';
import { LostItemService } from './lost-item.service.ts';

/** What the clock makes of lost items. @source CS-109 CS-111 */
@Injectable()
export class LostItemConsumer {
  constructor(deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, items: LostItemService) {
    deadlines
      .on(DEADLINES.notice, ({ ref }, tx) => items.apply(deadlineCall(clock.now(), tx), ref, 'markNoticeOverdue'))
      .on(DEADLINES.handOver, ({ ref }, tx) => items.apply(deadlineCall(clock.now(), tx), ref, 'remindHandOver'));
  }
}
