import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import type { Clock } from '@guanjia/domain';
import { Inject, Injectable } from '@nestjs/common';
import { GRANT_ENDS } from './role-grant.rules.ts';
import { RoleGrantService } from './role-grant.service.ts';

/** A grant ends by itself when its term is over. @source HR-026 PLAT-018 */
@Injectable()
export class RoleGrantConsumer {
  constructor(deadlines: DeadlineWorker, service: RoleGrantService, @Inject(CLOCK) clock: Clock) {
    deadlines.on(GRANT_ENDS, async ({ ref }, tx) => {
      await service.end(deadlineCall(clock.now(), tx), ref);
    });
  }
}
