import { Inject, Injectable } from '@nestjs/common';
import { estateState } from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { OVERDUE } from './publication-duty.rules.ts';
import { PUBLICATION_LOOK, PublicationWatch } from './publication-watch.service.ts';

/** What the register and the clock make of what is to be published. @source CS-103 CS-104 CS-105 */
@Injectable()
export class PublicationDutyConsumer {
  constructor(consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, watch: PublicationWatch) {
    consumers.on(estateState, (event, tx) => watch.follow(eventCall(event, tx), event.data.id, event.data.state));
    deadlines.on(PUBLICATION_LOOK, ({ ref }, tx) => watch.look(deadlineCall(clock.now(), tx), ref));
    deadlines.on(OVERDUE, ({ ref }, tx) => watch.overdue(deadlineCall(clock.now(), tx), ref));
  }
}
