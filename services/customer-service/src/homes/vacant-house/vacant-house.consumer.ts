import { Inject, Injectable } from '@nestjs/common';
import { moveInCompleted } from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker, type Tx } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { DEADLINE } from '../vacant-inspection/vacant-inspection.rules.ts';
import { MONTH, VacantInspectionService } from '../vacant-inspection/vacant-inspection.service.ts';
import { CLEANING } from './vacant-house.rules.ts';
import { VacantHouseService } from './vacant-house.service.ts';

/** What moving in and the clock make of vacant houses and their inspections. @source CS-117 CS-118 lifecycles 3.1 VacantHouse */
@Injectable()
export class VacantHouseConsumer {
  constructor(consumers: Consumers<Tx>, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, houses: VacantHouseService, inspections: VacantInspectionService) {
    consumers.on(moveInCompleted, (event, tx) => houses.releaseFor(eventCall(event, tx), event.data.unitId));
    deadlines
      .on(CLEANING, ({ ref }, tx) => houses.onCleaningDue(deadlineCall(clock.now(), tx), ref))
      .on(DEADLINE, ({ ref }, tx) => inspections.onDeadline(deadlineCall(clock.now(), tx), ref))
      .on(MONTH, ({ ref }, tx) => inspections.onMonth(deadlineCall(clock.now(), tx), ref));
  }
}
