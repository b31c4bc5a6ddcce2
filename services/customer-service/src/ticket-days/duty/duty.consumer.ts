import { Inject, Injectable } from '@nestjs/common';
import { zoneReassigned } from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { lookAtEstates } from '../../places/estate-look.consumer.ts';
import { DAY_LOOK, DutyWatch } from './duty-watch.service.ts';
import { DUTY_DEADLINES, onDutyDue, passOnFollowUp } from './duty.service.ts';

/** What the register and the clock make of the duties of an estate. @source CS-020 … CS-027 */
@Injectable()
export class DutyConsumer {
  constructor(consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, watch: DutyWatch) {
    lookAtEstates({ consumers, deadlines, clock }, { kind: DAY_LOOK, look: (call, estateId) => watch.look(call, estateId) });
    consumers.on(zoneReassigned, (event, tx) => passOnFollowUp(eventCall(event, tx), event.aggregateId, event.data.leaderId));
    for (const kind of Object.values(DUTY_DEADLINES)) deadlines.on(kind, ({ ref }, tx) => onDutyDue(deadlineCall(clock.now(), tx), ref));
  }
}
