import { Inject, Injectable } from '@nestjs/common';
import { zoneReassigned } from '@guanjia/contracts';
import { localDateOf, type Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { lookAtEstates } from '../../places/estate-look.consumer.ts';
import { DUTY_KINDS, dutyPeriod, termsOf, type DutyKind } from './duty-kinds.rules.ts';
import { DUTY_LOOKS, DutyWatch, openByStandard } from './duty-watch.service.ts';
import { DUTY_DEADLINES } from './duty.rules.ts';
import { dutyDone, onDutyDue, passOnFollowUp } from './duty.service.ts';

/** What the register, the clock and the evidence make of the duties of an estate. @source CS-020 … CS-027 CS-103 … CS-105 */
@Injectable()
export class DutyConsumer {
  constructor(consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, watch: DutyWatch) {
    lookAtEstates({ consumers, deadlines, clock }, { kind: DUTY_LOOKS.day, look: (call, estateId) => watch.look(call, estateId) });
    lookAtEstates({ consumers, deadlines, clock }, { kind: DUTY_LOOKS.standards, look: (call, estateId) => watch.lookAtStandards(call, estateId) });
    consumers.on(zoneReassigned, (event, tx) => passOnFollowUp(eventCall(event, tx), event.aggregateId, event.data.leaderId));
    for (const kind of Object.values(DUTY_DEADLINES)) deadlines.on(kind, ({ ref }, tx) => onDutyDue(deadlineCall(clock.now(), tx), ref));
    for (const kind of DUTY_KINDS) takeEvidence(consumers, kind);
  }
}

/** What shows a duty counts towards the period in which it happened. */
function takeEvidence(consumers: Consumers, kind: DutyKind): void {
  const { evidence } = termsOf(kind);
  if (!evidence) return;
  consumers.on(evidence.contract, async (event, tx) => {
    const { estateId, occurredAt, aggregateId: by, data } = event;
    if (!estateId || !evidence.is(data)) return;
    const [call, on] = [eventCall(event, tx), localDateOf(occurredAt)];
    await openByStandard(call, estateId, { kind, on });
    await dutyDone(call, estateId, { kind, period: dutyPeriod(kind, on).text, by });
  });
}
