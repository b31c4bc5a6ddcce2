import { Injectable } from '@nestjs/common';
import { agreementAttached, householdState, moveInCompleted, renovationAccepted, renovationStarted } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import { eventCall } from '@guanjia/subgraph';
import { onAgreement, onMoveIn } from './occupancy.policy.ts';
import { OccupancyService } from './occupancy.service.ts';

/** What the register, moving in and works make of how households live. @source CS-091 CS-126 ARC-071 */
@Injectable()
export class OccupancyConsumer {
  constructor(consumers: Consumers, occupancies: OccupancyService) {
    consumers.on(householdState, (event, tx) => occupancies.follow(eventCall(event, tx), event.data));
    consumers.on(moveInCompleted, (event, tx) => occupancies.react(eventCall(event, tx), event.data.householdId, onMoveIn(event.data)));
    consumers.on(agreementAttached, (event, tx) => occupancies.react(eventCall(event, tx), event.data.householdId, onAgreement(event.data)));
    consumers.on(renovationStarted, (event, tx) => occupancies.renovate(eventCall(event, tx), event.data, { type: 'startRenovation' }));
    consumers.on(renovationAccepted, (event, tx) => occupancies.renovate(eventCall(event, tx), event.data, { type: 'endRenovation' }));
  }
}
