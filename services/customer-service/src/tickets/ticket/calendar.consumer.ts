import { Injectable } from '@nestjs/common';
import { calendarState } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import { eventCall } from '@guanjia/subgraph';
import { TicketService } from './ticket.service.ts';

/** A year's calendar was published or corrected; by now the local copy has it. @source PLAT-010 */
@Injectable()
export class CalendarConsumer {
  constructor(consumers: Consumers, tickets: TicketService) {
    consumers.on(calendarState, (event, tx) => tickets.recomputeLimits(eventCall(event, tx), event.data));
  }
}
