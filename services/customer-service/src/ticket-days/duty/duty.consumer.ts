import { Inject, Injectable } from '@nestjs/common';
import { estateState, zoneReassigned } from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { DAY_LOOK, DutyWatch } from './duty-watch.service.ts';
import { DUTY_DEADLINES, onDutyDue, passOnFollowUp } from './duty.service.ts';

/** What the register and the clock make of the duties of an estate. @source CS-020 … CS-027 */
@Injectable()
export class DutyConsumer {
  constructor(consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, watch: DutyWatch) {
    consumers.on(estateState, (event, tx) => watch.follow(eventCall(event, tx), event.data.id, event.data.state));
    consumers.on(zoneReassigned, (event, tx) => passOnFollowUp(eventCall(event, tx), event.aggregateId, event.data.leaderId));
    deadlines.on(DAY_LOOK, ({ ref }, tx) => watch.look(deadlineCall(clock.now(), tx), ref));
    for (const kind of Object.values(DUTY_DEADLINES)) deadlines.on(kind, ({ ref }, tx) => onDutyDue(deadlineCall(clock.now(), tx), ref));
  }
}
