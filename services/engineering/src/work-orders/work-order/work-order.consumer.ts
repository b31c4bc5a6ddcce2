import { Injectable } from '@nestjs/common';
import { ticketClosed, ticketDispatched, ticketReopened, vacantHouseDefectFound } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import type { Tx } from '@guanjia/persistence';
import { eventCall } from '@guanjia/subgraph';
import { CreationService } from './creation.service.ts';
import { TicketFollowUp } from './ticket-follow-up.service.ts';

/** What tickets, and problems found in vacant houses, mean for work orders. @source ENG-019 CS-018 CS-019 CS-118 */
@Injectable()
export class TicketConsumer {
  constructor(consumers: Consumers<Tx>, creation: CreationService, followUp: TicketFollowUp) {
    consumers.on(ticketDispatched, async (event, tx) => void (await creation.fromDispatch(eventCall(event, tx), event)));
    consumers.on(vacantHouseDefectFound, async (event, tx) => void (await creation.fromVacantHouse(eventCall(event, tx), event)));
    consumers.on(ticketReopened, (event, tx) => followUp.reopened(eventCall(event, tx), event));
    consumers.on(ticketClosed, (event, tx) => followUp.closed(eventCall(event, tx), event));
  }
}
