import { Inject, Injectable } from '@nestjs/common';
import { estateState } from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { KPI_JUDGE, KpiBreachService } from './kpi-breach.service.ts';

/** What the register and the clock make of indicators. @source CS-060 */
@Injectable()
export class KpiBreachConsumer {
  constructor(consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, breaches: KpiBreachService) {
    consumers.on(estateState, (event, tx) => breaches.follow(eventCall(event, tx), event.data.id, event.data.state));
    deadlines.on(KPI_JUDGE, ({ ref }, tx) => breaches.judge(deadlineCall(clock.now(), tx), ref));
  }
}
