import { Injectable } from '@nestjs/common';
import { ticketClosed, ticketDispatched, ticketReopened } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import type { Tx } from '@guanjia/persistence';
import { eventCall } from '@guanjia/subgraph';
import { CreationService } from './creation.service.ts';
import { TicketFollowUp } from './ticket-follow-up.service.ts';

/** What tickets mean for work orders. @source ENG-019 CS-018 CS-019 */
@Injectable()
export class TicketConsumer {
  constructor(consumers: Consumers<Tx>, creation: CreationService, followUp: TicketFollowUp) {
    consumers.on(ticketDispatched, async (event, tx) => void (await creation.fromDispatch(eventCall(event, tx), event)));
    consumers.on(ticketReopened, (event, tx) => followUp.reopened(eventCall(event, tx), event));
    consumers.on(ticketClosed, (event, tx) => followUp.closed(eventCall(event, tx), event));
  }
}
