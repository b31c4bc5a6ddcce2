import { Injectable } from '@nestjs/common';
import { employeeDeparted, employeeTransferred, type ReceivedEvent } from '@guanjia/contracts';
import { groupScope } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { Database, type Tx } from '@guanjia/persistence';
import { eventCall } from '@guanjia/subgraph';
import { DutyShiftService } from '../duty-shift/duty-shift.service.ts';
import { HotlineRosterService } from '../hotline-roster/hotline-roster.service.ts';

/** Who left, or serves in another estate, is on no roster any more, and the gaps show. @source CS-001 CS-005 */
@Injectable()
export class DepartureConsumer {
  constructor(consumers: Consumers<Tx>, database: Database, duties: DutyShiftService, hotline: HotlineRosterService) {
    const gone = async (event: ReceivedEvent, tx: Tx): Promise<void> => {
      const call = eventCall(event, tx);
      await duties.withdrawAllOf(call, event.aggregateId);
      await hotline.strike(call, event.aggregateId);
    };
    consumers.on(employeeDeparted, gone);
    consumers.on(employeeTransferred, async (event, tx) => {
      const { fromEstateId, toEstateId } = event.data;
      if (fromEstateId === toEstateId) return;
      // The rosters are those of the estate that was left.
      await database.setScope(tx, groupScope);
      await gone(event, tx);
    });
  }
}
