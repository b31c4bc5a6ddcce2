import { Injectable } from '@nestjs/common';
import { zoneReassigned } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import { eventCall } from '@guanjia/subgraph';
import { handoverOf } from '../../zones/zone-handover.policy.ts';
import { TicketService } from './ticket.service.ts';

/** What a new officer of a zone makes of its open tickets. @source CS-029 */
@Injectable()
export class ZoneConsumer {
  constructor(consumers: Consumers, tickets: TicketService) {
    consumers.on(zoneReassigned, async (event, tx) => {
      const handover = handoverOf(event.data, event.aggregateId);
      if (handover) await tickets.passOn(eventCall(event, tx), handover);
    });
  }
}
