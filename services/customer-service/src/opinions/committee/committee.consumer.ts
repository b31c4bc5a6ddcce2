import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { CommitteeService } from './committee.service.ts';
import { COMMITTEE_DEADLINE } from './owners-committee.rules.ts';

/** What the clock makes of committees. @source CS-150 */
@Injectable()
export class CommitteeConsumer {
  constructor(deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, committees: CommitteeService) {
    deadlines.on(COMMITTEE_DEADLINE, ({ ref }, tx) => committees.expire(deadlineCall(clock.now(), tx), ref));
  }
}
