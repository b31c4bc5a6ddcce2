import { Injectable } from '@nestjs/common';
import { workOrderCompleted } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import type { Tx } from '@guanjia/persistence';
import { eventCall } from '@guanjia/subgraph';
import { ChargeLineService } from './charge-line.service.ts';
import { chargeOfWorkOrder } from './work-order-charge.policy.ts';

/** Completed chargeable slips become charge lines of their month, from this event alone. @source BIL-004 */
@Injectable()
export class ChargeLineConsumer {
  constructor(consumers: Consumers<Tx>, service: ChargeLineService) {
    consumers.on(workOrderCompleted, async (event, tx) => {
      const charge = chargeOfWorkOrder(event.aggregateId, event.data);
      if (charge) await service.chargeUnit(eventCall(event, tx), { ...charge, estateId: event.estateId! }, event.data.householdId);
    });
  }
}
