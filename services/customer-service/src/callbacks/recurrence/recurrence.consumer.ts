import { Injectable } from '@nestjs/common';
import { ticketRecurrenceDetected, ticketTriaged } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import { appendToOutbox } from '@guanjia/persistence';
import { eventCall } from '@guanjia/subgraph';
import { repairOf } from './recurrence.facts.ts';

/** The same kind of repair is seen as it happens: as soon as a ticket has its category. @source CS-054 */
@Injectable()
export class RecurrenceConsumer {
  constructor(consumers: Consumers) {
    consumers.on(ticketTriaged, async ({ aggregateId, ...event }, tx) => {
      const call = eventCall({ aggregateId, ...event }, tx);
      const repair = await repairOf(tx, aggregateId, call.now);
      if (!repair) return;
      const { estateId, category, unitId, equipmentId, count, limit, ids } = repair;
      const data = { category, unitId, equipmentId, count, limit, ticketIds: ids };
      await appendToOutbox(call.tx, call, [ticketRecurrenceDetected.draft({ id: aggregateId, estateId, at: call.now, data })]);
    });
  }
}
