import { Injectable } from '@nestjs/common';
import {
  activityCompleted, firstAidEnded, moveInCompleted, serviceOrderCompleted, serviceOrderStarted, takeoverCompleted, type ReceivedEvent,
} from '@guanjia/contracts';
import { Consumers, type EventTransaction } from '@guanjia/messaging';
import { standardInForce } from '@guanjia/persistence';
import { eventCall } from '@guanjia/subgraph';
import {
  onActivityCompleted, onFirstAidEnded, onMoveInCompleted, onServiceOrderCompleted, onServiceOrderStarted, onTakeoverCompleted, type MatterReaction,
} from './callback-matters.policy.ts';
import { householdsOf } from './callback.facts.ts';
import { CallbackTaskService } from './callback-task.service.ts';

/** What else than repairs and complaints is called back about. @source CS-039 CS-040 CS-041 CS-042 CS-043 CS-044 */
@Injectable()
export class CallbackMattersConsumer {
  constructor(consumers: Consumers, private readonly callbacks: CallbackTaskService) {
    consumers
      .on(moveInCompleted, (e, tx) => this.#do(e, tx, onMoveInCompleted(e.data, e.aggregateId)))
      .on(firstAidEnded, (e, tx) => this.#do(e, tx, onFirstAidEnded(e.data, e.aggregateId)))
      .on(activityCompleted, async (e, tx) =>
        this.#do(e, tx, onActivityCompleted(e.data, e.aggregateId, await householdsOf(tx, e.estateId!, e.data.householdIds))))
      .on(takeoverCompleted, async (e, tx) => this.#do(e, tx, onTakeoverCompleted(e.data, e.aggregateId, await householdsOf(tx, e.estateId!, null))))
      .on(serviceOrderStarted, async (e, tx) => {
        const mid = await standardInForce(eventCall(e, tx).tx, 'callback.specialService.mid', e.estateId!, e.occurredAt);
        await this.#do(e, tx, onServiceOrderStarted(e.data, e.aggregateId, mid));
      })
      .on(serviceOrderCompleted, (e, tx) => this.#do(e, tx, onServiceOrderCompleted(e.data, e.aggregateId)));
  }

  async #do(event: ReceivedEvent, tx: EventTransaction, reactions: readonly MatterReaction[]): Promise<void> {
    const call = eventCall(event, tx);
    for (const reaction of reactions) {
      if (reaction.do === 'OPEN_CALLBACK') await this.callbacks.openForCompletion(call, event.estateId!, reaction.matter);
      else await this.callbacks.cancelPending(call, reaction.matterKey, reaction.reasonCode);
    }
  }
}
