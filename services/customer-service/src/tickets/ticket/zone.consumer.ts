import { Injectable } from '@nestjs/common';
import { zoneReassigned } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import { eventCall } from '@guanjia/subgraph';
import { handoverOf } from '../../zones/zone-handover.policy.ts';
import { TicketService } from './ticket.service.ts';

/** What a new officer or new places of a zone make of open tickets. @source CS-029 */
@Injectable()
export class ZoneConsumer {
  constructor(consumers: Consumers, tickets: TicketService) {
    consumers.on(zoneReassigned, (event, tx) => tickets.passOn(eventCall(event, tx), handoverOf(event)));
  }
}
