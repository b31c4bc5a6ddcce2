import { Injectable } from '@nestjs/common';
import { householdState } from '@guanjia/contracts';
import { groupScope } from '@guanjia/domain';
import { Consumers, wavesOf } from '@guanjia/messaging';
import { Database, type Tx } from '@guanjia/persistence';
import { eventCall } from '@guanjia/subgraph';
import { OccupancyService } from './occupancy.service.ts';

/** What the register tells of households: of thousands at once, when an estate is taken over. @source CS-091 ARC-071 */
@Injectable()
export class OccupancyRegisterConsumer {
  constructor(consumers: Consumers<Tx>, database: Database, occupancies: OccupancyService) {
    consumers.onMany(householdState, async (events, tx) => {
      await database.setScope(tx, groupScope);
      for (const wave of wavesOf(events, ({ aggregateId }) => [aggregateId])) {
        await occupancies.follow(tx, wave.map((event) => ({ call: eventCall(event, tx), household: event.data })));
      }
    });
  }
}
