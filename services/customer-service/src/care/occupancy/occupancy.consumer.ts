import { Injectable } from '@nestjs/common';
import { householdState } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import { eventCall } from '@guanjia/subgraph';
import { OccupancyService } from './occupancy.service.ts';

/** What the register makes of how households live. @source CS-091 ARC-071 */
@Injectable()
export class OccupancyConsumer {
  constructor(consumers: Consumers, occupancies: OccupancyService) {
    consumers.on(householdState, (event, tx) => occupancies.follow(eventCall(event, tx), event.data));
  }
}
