import { Inject, Injectable } from '@nestjs/common';
import { appointmentBooked, callbackCancelled, callbackCompleted } from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker, type Tx } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { callbackVisit } from './appointment.facts.ts';
import { DEADLINE } from './appointment.rules.ts';
import { AppointmentService } from './appointment.service.ts';

/** Visits that other chapters agreed are kept beside our own; a callback tells by itself who came. @source CS-049 CS-142 */
@Injectable()
export class AppointmentConsumer {
  constructor(consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, appointments: AppointmentService) {
    consumers
      .on(appointmentBooked, async (event, tx) => {
        const { aggregateId: id, estateId, actorId, data: { appointmentAt, ...about } } = event;
        if (about.sourceType === 'SERVICE_ORDER') return;
        const { assigneeId } = await callbackVisit(tx as Tx, about.sourceId);
        const visit = { id, estateId: estateId!, ...about, employeeId: assigneeId, at: new Date(appointmentAt), confirmedBy: actorId ?? 'system' };
        await appointments.book(eventCall(event, tx), visit, true);
        await appointments.followCallback(eventCall(event, tx), about.sourceId);
      })
      .on(callbackCompleted, (event, tx) => appointments.followCallback(eventCall(event, tx), event.aggregateId))
      .on(callbackCancelled, (event, tx) => appointments.followCallback(eventCall(event, tx), event.aggregateId));
    deadlines.on(DEADLINE, ({ ref }, tx) => appointments.endDay(deadlineCall(clock.now(), tx), ref));
  }
}
