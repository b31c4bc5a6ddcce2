import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { Inject, Injectable } from '@nestjs/common';
import { STANDARD_BEGINS } from './service-standard.rules.ts';
import { ServiceStandardService } from './service-standard.service.ts';

/** An approved standard takes effect on its day. @source PLAT-014 PLAT-018 */
@Injectable()
export class ServiceStandardConsumer {
  constructor(deadlines: DeadlineWorker, service: ServiceStandardService, @Inject(CLOCK) clock: Clock) {
    deadlines.on(STANDARD_BEGINS, async ({ ref }, tx) => {
      await service.begin(deadlineCall(clock.now(), tx), ref);
    });
  }
}
