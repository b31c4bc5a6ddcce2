import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { PAPER_END } from './shop.rules.ts';
import { ShopService } from './shop.service.ts';

/** The last day of a paper passes. @source CS-152 */
@Injectable()
export class ShopDeadlines {
  constructor(deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, shops: ShopService) {
    deadlines.on(PAPER_END, ({ ref }, tx) => shops.noticeExpiry(deadlineCall(clock.now(), tx), ref));
  }
}
