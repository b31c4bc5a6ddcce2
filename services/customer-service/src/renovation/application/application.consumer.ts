import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { EXPIRY } from './application-approval.rules.ts';
import { RenovationApplicationService } from './application.service.ts';
import { INSPECTION } from './inspection-due.rules.ts';

/** What the clock makes of renovations. @source CS-134 lifecycles 3.1 RenovationApplication */
@Injectable()
export class RenovationDeadlines {
  constructor(deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, applications: RenovationApplicationService) {
    deadlines.on(EXPIRY, ({ ref }, tx) => applications.elapsed(deadlineCall(clock.now(), tx), ref, 'expireRenovation'));
    deadlines.on(INSPECTION, ({ ref }, tx) => applications.elapsed(deadlineCall(clock.now(), tx), ref, 'missInspection'));
  }
}
