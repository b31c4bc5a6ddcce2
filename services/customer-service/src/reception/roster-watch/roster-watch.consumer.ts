import { Inject, Injectable } from '@nestjs/common';
import { estateState } from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { ROSTER_LOOK, RosterWatch } from './roster-watch.service.ts';

/** What the register and the clock make of rosters. @source CS-001 CS-005 */
@Injectable()
export class RosterWatchConsumer {
  constructor(consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, watch: RosterWatch) {
    consumers.on(estateState, (event, tx) => watch.follow(eventCall(event, tx), event.data.id, event.data.state));
    deadlines.on(ROSTER_LOOK, ({ ref }, tx) => watch.look(deadlineCall(clock.now(), tx), ref));
  }
}
