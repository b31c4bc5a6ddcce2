import { Inject, Injectable } from '@nestjs/common';
import { employeeDeparted, employeeOnboarded, employeeTransferred, estateState, positionChanged } from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { CsPostService, POST_LOOK } from './cs-post.service.ts';

/** What the registers of places and people make of posts. @source CS-154 */
@Injectable()
export class CsPostConsumer {
  constructor(consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, posts: CsPostService) {
    consumers.on(positionChanged, (event, tx) => posts.keep(eventCall(event, tx), event.aggregateId, event.data));
    consumers.on(estateState, (event, tx) => posts.lookSoon(eventCall(event, tx), event.data.id));
    consumers.on(employeeOnboarded, (event, tx) => posts.lookSoon(eventCall(event, tx), event.estateId));
    consumers.on(employeeDeparted, (event, tx) => posts.lookSoon(eventCall(event, tx), event.estateId));
    consumers.on(employeeTransferred, async (event, tx) => {
      for (const estateId of new Set([event.data.fromEstateId, event.data.toEstateId])) await posts.lookSoon(eventCall(event, tx), estateId);
    });
    deadlines.on(POST_LOOK, ({ ref }, tx) => posts.look(deadlineCall(clock.now(), tx), ref));
  }
}
