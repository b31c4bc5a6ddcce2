import { Inject, Injectable } from '@nestjs/common';
import { agreementAttached, moveInCompleted, renovationAccepted, renovationStarted, takeoverCompleted } from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { EstateResidenceService, RESIDENCE_BATCH } from './estate-residence.service.ts';
import { onAgreement, onMoveIn, residenceAfterTakeover } from './occupancy.policy.ts';
import { OccupancyService } from './occupancy.service.ts';

/** What moving in, taking over and works make of how households live. @source CS-091 CS-126 */
@Injectable()
export class OccupancyConsumer {
  constructor(
    consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, occupancies: OccupancyService, residence: EstateResidenceService,
  ) {
    consumers.on(moveInCompleted, (event, tx) => occupancies.react(eventCall(event, tx), event.data.householdId, onMoveIn(event.data)));
    consumers.on(agreementAttached, (event, tx) => occupancies.react(eventCall(event, tx), event.data.householdId, onAgreement(event.data)));
    consumers.on(takeoverCompleted, async (event, tx) => {
      const since = residenceAfterTakeover(event.data);
      if (since) await residence.begin(eventCall(event, tx), event.estateId!, since);
    });
    deadlines.on(RESIDENCE_BATCH, ({ ref, estateId }, tx) => residence.enter(deadlineCall(clock.now(), tx), estateId!, ref));
    consumers.on(renovationStarted, (event, tx) => occupancies.renovate(eventCall(event, tx), event.data, { type: 'startRenovation' }));
    consumers.on(renovationAccepted, (event, tx) => occupancies.renovate(eventCall(event, tx), event.data, { type: 'endRenovation' }));
  }
}
