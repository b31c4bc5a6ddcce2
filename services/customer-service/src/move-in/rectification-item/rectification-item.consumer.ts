import { Inject, Injectable } from '@nestjs/common';
import { findingVerified, ticketClosed } from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker, type Tx } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { DEADLINE } from './rectification-item.rules.ts';
import { RectificationItemService } from './rectification-item.service.ts';

/** What closed tickets, verified findings and the clock make of items of rectification. @source CS-127 */
@Injectable()
export class RectificationItemConsumer {
  constructor(consumers: Consumers<Tx>, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, items: RectificationItemService) {
    consumers
      .on(ticketClosed, (event, tx) => items.markRectified(eventCall(event, tx), { ticketId: event.aggregateId }))
      .on(findingVerified, async (event, tx) => {
        const { sourceType, sourceId } = event.data;
        if (sourceType === 'RECTIFICATION_ITEM' && sourceId) await items.markRectified(eventCall(event, tx), { id: sourceId });
      });
    deadlines.on(DEADLINE, ({ ref }, tx) => items.onDeadline(deadlineCall(clock.now(), tx), ref));
  }
}
