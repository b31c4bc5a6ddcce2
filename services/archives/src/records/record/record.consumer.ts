import { Inject, Injectable } from '@nestjs/common';
import {
  callbackCompleted, correctiveActionClosed, correctiveActionOpened, householdClosed, householdMoved, householdRegistered, ticketClosed, ticketCompleted,
} from '@guanjia/contracts';
import { dueAt, groupScope, type Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { calendarOf, Database, DeadlineWorker, standardInForce, type Tx } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { RecordService } from './record.service.ts';
import { onCallbackCompleted, onCaseOpened, onHouseholdMoved, onHouseholdRegistered, onTicketCompleted } from './records.policy.ts';

/** Records that draft and file themselves because of what happened elsewhere, and the time limits on them.
 *  @source ARC-002 ARC-008 ARC-018 ARC-019 HR-049 */
@Injectable()
export class RecordConsumer {
  constructor(consumers: Consumers<Tx>, database: Database, deadlines: DeadlineWorker, records: RecordService, @Inject(CLOCK) clock: Clock) {
    consumers.on(ticketCompleted, async (event, tx) => {
      const draft = onTicketCompleted(event);
      if (draft) await records.draftOf(eventCall(event, tx), event.estateId!, draft, null);
    });
    consumers.on(ticketClosed, (event, tx) =>
      records.react(eventCall(event, tx), { sourceType: 'TICKET', sourceId: event.aggregateId }, { type: 'fileDraft' }));
    consumers.on(callbackCompleted, async (event, tx) => {
      const due = await filingDue(tx, event.estateId!, new Date(event.data.completedAt));
      await records.draftOf(eventCall(event, tx), event.estateId!, onCallbackCompleted(event), due);
    });
    consumers.on(correctiveActionOpened, async (event, tx) => {
      await records.draftOf(eventCall(event, tx), event.estateId!, onCaseOpened(event), null);
    });
    consumers.on(correctiveActionClosed, (event, tx) =>
      records.react(eventCall(event, tx), { sourceType: 'CORRECTIVE_ACTION', sourceId: event.aggregateId }, { type: 'fileDraft' }));
    consumers.onMany(householdRegistered, async (events, tx) => {
      await database.setScope(tx, groupScope);
      await records.draftMany(tx, events.map((event) => ({ call: eventCall(event, tx), estateId: event.estateId!, draft: onHouseholdRegistered(event) })));
    });
    consumers.on(householdMoved, async (event, tx) => {
      const draft = onHouseholdMoved(event);
      if (draft) await records.draftOf(eventCall(event, tx), event.estateId!, draft, null);
    });
    consumers.on(householdClosed, (event, tx) =>
      records.react(eventCall(event, tx), { sourceType: 'HOUSEHOLD', sourceId: event.aggregateId }, { type: 'beginRetention', endedOn: event.data.closedOn }));
    deadlines.on('record.filing', ({ ref }, tx) => records.onLimit(deadlineCall(clock.now(), tx), ref, { type: 'missFiling' }));
    deadlines.on('record.retention', ({ ref }, tx) => records.onLimit(deadlineCall(clock.now(), tx), ref, { type: 'expireRetention' }));
  }
}

/** @source ARC-018 */
async function filingDue(tx: Tx, estateId: string, endedAt: Date): Promise<Date> {
  return dueAt(await standardInForce(tx, 'callback.filing', estateId, endedAt), endedAt, await calendarOf(tx, estateId)).dueAt;
}
