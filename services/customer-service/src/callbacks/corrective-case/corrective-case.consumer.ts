import { Injectable } from '@nestjs/common';
import { correctiveActionClosed, correctiveActionOpened } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import { closeCase, linkCase } from './corrective-case.facts.ts';

/** Which tickets, complaints and callbacks a case came from, while hr-training sees to it. @source HR-049 CS-054 */
@Injectable()
export class CorrectiveCaseConsumer {
  constructor(consumers: Consumers) {
    consumers
      .on(correctiveActionOpened, (e, tx) => linkCase(tx, { id: e.aggregateId, estateId: e.estateId!, ...e.data }))
      .on(correctiveActionClosed, (e, tx) => closeCase(tx, e.aggregateId, e.data.closedAt));
  }
}
