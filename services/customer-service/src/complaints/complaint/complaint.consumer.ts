import { Inject, Injectable } from '@nestjs/common';
import { calendarState, callbackFailed, COMPLAINT_LIMITS, complaintClosed, complaintHandled, recordFiled, zoneReassigned, type ReceivedEvent } from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers, type EventTransaction } from '@guanjia/messaging';
import { DeadlineWorker, type JoinedCall } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { sourceFacts } from '../../callbacks/callback/callback.facts.ts';
import { CallbackTaskService } from '../../callbacks/callback/callback-task.service.ts';
import { handoverOf } from '../../zones/zone-handover.policy.ts';
import { ComplaintCourseService } from './complaint-course.service.ts';
import { again, DEADLINES } from './complaint-limits.rules.ts';
import { onComplaintCallbackFailed, onComplaintHandled, onComplaintRecordFiled, type ComplaintReaction } from './complaint.policy.ts';

/** What handlings, callbacks, records and the clock make of complaints. */
@Injectable()
export class ComplaintConsumer {
  constructor(
    consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock,
    private readonly complaints: ComplaintCourseService, private readonly callbacks: CallbackTaskService,
  ) {
    consumers
      .on(complaintHandled, async (e, tx) => this.#do(e, tx, onComplaintHandled(e.data, await sourceFacts(tx, 'COMPLAINT', e.aggregateId))))
      .on(callbackFailed, async (e, tx) => {
        if (e.data.sourceType !== 'COMPLAINT') return;
        await this.#do(e, tx, onComplaintCallbackFailed(e.data, await sourceFacts(tx, 'COMPLAINT', e.data.sourceId)));
      })
      .on(complaintClosed, (e, tx) => this.callbacks.endWithSource(eventCall(e, tx), e.aggregateId, 'COMPLAINT_CLOSED'))
      .on(recordFiled, (e, tx) => this.#do(e, tx, onComplaintRecordFiled(e.data, e.aggregateId)))
      .on(zoneReassigned, (e, tx) => this.complaints.passOn(eventCall(e, tx), handoverOf(e)))
      .on(calendarState, (e, tx) => this.complaints.recomputeLimits(eventCall(e, tx), e.data));
    for (const limit of COMPLAINT_LIMITS) {
      deadlines.on(DEADLINES[limit], ({ ref }, tx) => this.complaints.onDeadline(deadlineCall(clock.now(), tx), ref, limit, false));
      deadlines.on(again(limit), ({ ref }, tx) => this.complaints.onDeadline(deadlineCall(clock.now(), tx), ref, limit, true));
    }
  }

  async #do(event: ReceivedEvent, transaction: EventTransaction, reactions: readonly ComplaintReaction[]): Promise<void> {
    const call = eventCall(event, transaction);
    for (const reaction of reactions) await this.#react(call, event, reaction);
  }

  async #react(call: JoinedCall, { estateId }: ReceivedEvent, reaction: ComplaintReaction): Promise<void> {
    switch (reaction.do) {
      case 'OPEN_CALLBACK': return this.callbacks.openForCompletion(call, estateId!, reaction.matter);
      case 'AWAIT_CALLBACK': return this.complaints.awaitCallback(call, reaction.complaintId);
      case 'RETURN_TO_HANDLING': return this.complaints.returnToHandling(call, reaction.complaintId);
      case 'MARK_FILED': return this.complaints.markFiled(call, reaction.complaintId, reaction);
    }
  }
}
