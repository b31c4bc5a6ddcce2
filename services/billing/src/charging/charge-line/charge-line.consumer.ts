import { Injectable } from '@nestjs/common';
import { serviceOrderCompleted, workOrderCompleted } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import type { Tx } from '@guanjia/persistence';
import { eventCall } from '@guanjia/subgraph';
import { ChargeLineService } from './charge-line.service.ts';
import { chargeOfServiceOrder } from './service-order-charge.policy.ts';
import { chargeOfWorkOrder } from './work-order-charge.policy.ts';

/** Completed chargeable slips and service orders become charge lines of their month, from these events alone. @source BIL-004 CS-145 */
@Injectable()
export class ChargeLineConsumer {
  constructor(consumers: Consumers<Tx>, service: ChargeLineService) {
    consumers.on(workOrderCompleted, async (event, tx) => {
      const charge = chargeOfWorkOrder(event.aggregateId, event.data);
      if (charge) await service.chargeUnit(eventCall(event, tx), { ...charge, estateId: event.estateId! }, event.data.householdId);
    });
    consumers.on(serviceOrderCompleted, async (event, tx) => {
      const charge = chargeOfServiceOrder(event.aggregateId, event.data);
      if (charge) await service.chargeUnit(eventCall(event, tx), { ...charge, estateId: event.estateId! }, event.data.householdId);
    });
  }
}
