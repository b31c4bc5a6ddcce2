import { Inject, Injectable } from '@nestjs/common';
import { calendarState } from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { VIOLATION_DUE } from './violation.rules.ts';
import { RenovationViolationService } from './violation.service.ts';

/** Limits of violations pass, or are counted again. @source CS-132 PLAT-010 */
@Injectable()
export class ViolationConsumer {
  constructor(consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, violations: RenovationViolationService) {
    deadlines.on(VIOLATION_DUE, ({ ref }, tx) => violations.countOverdue(deadlineCall(clock.now(), tx), ref));
    consumers.on(calendarState, (event, tx) => violations.recount(eventCall(event, tx), event.data.regionId));
  }
}
