import { Injectable } from '@nestjs/common';
import { callbackCancelled, callbackCompleted, type ReceivedEvent } from '@guanjia/contracts';
import { Consumers, type EventTransaction } from '@guanjia/messaging';
import { eventCall } from '@guanjia/subgraph';
import { planOf } from './callback-plan.facts.ts';
import { onCallbackSettled } from './callback-plan.policy.ts';
import { CallbackPlanService } from './callback-plan.service.ts';

/** A plan is done with its last callback. @source CS-047 */
@Injectable()
export class CallbackPlanConsumer {
  constructor(consumers: Consumers, private readonly plans: CallbackPlanService) {
    consumers
      .on(callbackCompleted, (event, tx) => this.#settle(event, tx))
      .on(callbackCancelled, (event, tx) => this.#settle(event, tx));
  }

  async #settle(event: ReceivedEvent, tx: EventTransaction): Promise<void> {
    for (const { planId } of onCallbackSettled(await planOf(tx, event.aggregateId))) {
      await this.plans.finishByItself(eventCall(event, tx), planId);
    }
  }
}
