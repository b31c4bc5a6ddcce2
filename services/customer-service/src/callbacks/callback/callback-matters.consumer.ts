import { Inject, Injectable } from '@nestjs/common';
import {
  activityCompleted, correctiveActionVerified, firstAidEnded, moveInCompleted, serviceOrderCompleted, serviceOrderStarted, takeoverCompleted, type ReceivedEvent,
} from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers, type EventTransaction } from '@guanjia/messaging';
import { DeadlineWorker, setDeadlines, standardInForce, type JoinedCall } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { batchOf, batchRef, householdBatches, householdsOfBatch } from '../../places/household-batch.facts.ts';
import {
  askedAfterTakeover, onActivityCompleted, onCorrectiveActionVerified, onFirstAidEnded, onMoveInCompleted, onServiceOrderCompleted, onServiceOrderStarted, onTakeoverCompleted,
  type MatterReaction,
} from './callback-matters.policy.ts';
import { householdsConcerned, householdsNamed, takenOverAt } from './callback.facts.ts';
import { CallbackTaskService } from './callback-task.service.ts';

/** Part of the households of an estate taken over is to be asked. @source CS-039 PLAT-018 */
export const TAKEOVER_BATCH = 'takeover.callbacks';

/** What else than repairs and complaints is called back about. @source CS-039 CS-040 CS-041 CS-042 CS-043 CS-044 HR-049 */
@Injectable()
export class CallbackMattersConsumer {
  constructor(consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, private readonly callbacks: CallbackTaskService) {
    consumers
      .on(moveInCompleted, (e, tx) => this.#do(e, tx, onMoveInCompleted(e.data, e.aggregateId)))
      .on(firstAidEnded, (e, tx) => this.#do(e, tx, onFirstAidEnded(e.data, e.aggregateId)))
      .on(activityCompleted, async (e, tx) =>
        this.#do(e, tx, onActivityCompleted(e.data, e.aggregateId, await householdsNamed(tx, e.estateId!, e.data.householdIds))))
      .on(takeoverCompleted, async (e, tx) => {
        await this.#do(e, tx, onTakeoverCompleted(e.data, e.aggregateId));
        const batches = await householdBatches(tx, e.estateId!, e.aggregateId);
        await setDeadlines(tx, batches.map((batch) => ({ kind: TAKEOVER_BATCH, ref: batchRef(batch), dueAt: clock.now() })), e.estateId!);
      })
      .on(serviceOrderStarted, async (e, tx) => {
        const mid = await standardInForce(eventCall(e, tx).tx, 'callback.specialService.mid', e.estateId!, e.occurredAt);
        await this.#do(e, tx, onServiceOrderStarted(e.data, e.aggregateId, mid));
      })
      .on(serviceOrderCompleted, (e, tx) => this.#do(e, tx, onServiceOrderCompleted(e.data, e.aggregateId)))
      .on(correctiveActionVerified, async (e, tx) =>
        this.#do(e, tx, onCorrectiveActionVerified(e.data, e.aggregateId, await householdsConcerned(tx, e.estateId!, e.data.sourceRefs))));
    deadlines.on(TAKEOVER_BATCH, async ({ ref, estateId }, tx) => {
      const batch = batchOf(ref);
      const households = await householdsOfBatch(tx, estateId!, batch);
      await this.#react(deadlineCall(clock.now(), tx), estateId!, askedAfterTakeover(batch.matter, await takenOverAt(tx, batch.matter), households));
    });
  }

  #do(event: ReceivedEvent, tx: EventTransaction, reactions: readonly MatterReaction[]): Promise<void> {
    return this.#react(eventCall(event, tx), event.estateId!, reactions);
  }

  async #react(call: JoinedCall, estateId: string, reactions: readonly MatterReaction[]): Promise<void> {
    for (const reaction of reactions) {
      if (reaction.do === 'OPEN_CALLBACK') await this.callbacks.openForCompletion(call, estateId, reaction.matter);
      else await this.callbacks.cancelPending(call, reaction.matterKey, reaction.reasonCode);
    }
  }
}
