import { Inject, Injectable } from '@nestjs/common';
import {
  calendarState, callbackCompleted, callbackFailed, callbackRectificationOrdered, recordFiled, ticketCompleted, ticketReopened, type ReceivedEvent,
} from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers, type EventTransaction } from '@guanjia/messaging';
import { DeadlineWorker, type JoinedCall } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { TicketService } from '../../tickets/ticket/ticket.service.ts';
import { attemptsOf, sourceFacts } from './callback.facts.ts';
import { DEADLINES } from './callback.events.ts';
import { CallbackTaskService } from './callback-task.service.ts';
import {
  onCallbackCompleted, onCallbackFailed, onRecordFiled, onRectificationOrdered, onTicketCompleted, onTicketReopened, type Reaction,
} from './callback.policy.ts';
import type { CallbackSource } from './callback.rules.ts';

/** What tickets, callbacks, records and the clock make of callbacks. */
@Injectable()
export class CallbackConsumer {
  constructor(
    consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock,
    private readonly callbacks: CallbackTaskService, private readonly tickets: TicketService,
  ) {
    consumers
      .on(ticketCompleted, async (e, tx) => this.#do(e, tx, onTicketCompleted(e.data, await sourceFacts(tx, 'TICKET', e.aggregateId))))
      .on(ticketReopened, (e, tx) => this.#do(e, tx, onTicketReopened(e.data, e.aggregateId)))
      .on(callbackCompleted, async (e, tx) => {
        const attempts = await attemptsOf(tx, e.aggregateId);
        await this.#do(e, tx, onCallbackCompleted(e.data, attempts, await sourceFacts(tx, attempts.sourceType, attempts.sourceId)));
      })
      .on(callbackFailed, async (e, tx) => this.#do(e, tx, onCallbackFailed(e.data, await sourceFacts(tx, e.data.sourceType as CallbackSource, e.data.sourceId))))
      .on(callbackRectificationOrdered, async (e, tx) => {
        const attempts = await attemptsOf(tx, e.aggregateId);
        await this.#do(e, tx, onRectificationOrdered(e.data, attempts, await sourceFacts(tx, attempts.sourceType, attempts.sourceId)));
      })
      .on(recordFiled, (e, tx) => this.#do(e, tx, onRecordFiled(e.data)))
      .on(calendarState, (e, tx) => this.callbacks.recomputeLimits(eventCall(e, tx), e.data));
    deadlines
      .on(DEADLINES.open, ({ ref }, tx) => this.callbacks.onDeadline(deadlineCall(clock.now(), tx), ref, 'openWindow'))
      .on(DEADLINES.due, ({ ref }, tx) => this.callbacks.onDeadline(deadlineCall(clock.now(), tx), ref, 'markOverdue'));
  }

  async #do(event: ReceivedEvent, transaction: EventTransaction, reactions: readonly Reaction[]): Promise<void> {
    const call = eventCall(event, transaction);
    for (const reaction of reactions) await this.#react(call, event, reaction);
  }

  async #react(call: JoinedCall, { estateId }: ReceivedEvent, reaction: Reaction): Promise<void> {
    switch (reaction.do) {
      case 'OPEN_CALLBACK': return this.callbacks.openForCompletion(call, estateId!, reaction.matter);
      case 'AWAIT_CALLBACK': return void await this.tickets.run(call, reaction.ticketId, { type: 'awaitCallback' }, {});
      case 'CANCEL_PENDING': return this.callbacks.cancelPending(call, reaction.ticketId, reaction.reasonCode);
      case 'OPEN_NEXT_ATTEMPT': return this.callbacks.openNext(call, reaction.callbackId, reaction.from);
      case 'REOPEN_TICKET': return void await this.tickets.reopen(call, reaction.ticketId, { reasonCode: reaction.reasonCode }, {});
      case 'MARK_FILED': return this.callbacks.markFiled(call, reaction.callbackId, reaction.filedAt);
    }
  }
}
