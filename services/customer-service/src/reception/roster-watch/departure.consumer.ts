import { Injectable } from '@nestjs/common';
import { employeeDeparted } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import { eventCall } from '@guanjia/subgraph';
import { DutyShiftService } from '../duty-shift/duty-shift.service.ts';
import { HotlineRosterService } from '../hotline-roster/hotline-roster.service.ts';

/** Who left is on no roster any more, and the gaps show. @source CS-001 CS-005 */
@Injectable()
export class DepartureConsumer {
  constructor(consumers: Consumers, duties: DutyShiftService, hotline: HotlineRosterService) {
    consumers.on(employeeDeparted, async (event, tx) => {
      const call = eventCall(event, tx);
      await duties.withdrawAllOf(call, event.aggregateId);
      await hotline.strike(call, event.aggregateId);
    });
  }
}
