import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { lookAtEstates } from '../../places/estate-look.consumer.ts';
import { OVERDUE } from './publication-duty.rules.ts';
import { PUBLICATION_LOOK, PublicationWatch } from './publication-watch.service.ts';

/** What the register and the clock make of what is to be published. @source CS-103 CS-104 CS-105 */
@Injectable()
export class PublicationDutyConsumer {
  constructor(consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, watch: PublicationWatch) {
    lookAtEstates({ consumers, deadlines, clock }, { kind: PUBLICATION_LOOK, look: (call, estateId) => watch.look(call, estateId) });
    deadlines.on(OVERDUE, ({ ref }, tx) => watch.overdue(deadlineCall(clock.now(), tx), ref));
  }
}
