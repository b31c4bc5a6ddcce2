import { groupScope } from '@guanjia/domain';
import { bury } from './dead-letters.ts';
import { errorText } from './failure.ts';
import type { GroupContext } from './group-context.ts';
import { apply, burialOf } from './applying.ts';
import { lockParked, parkAgain, unpark, type ParkedHead } from './parked-events.ts';
import { scopeOfEvent, type Prepared } from './prepared.ts';
import { StreamState } from './stream-state.ts';
import type { EventTransaction } from './transaction.ts';

/** One attempt at the first waiting event of an aggregate. True: it waits no longer. */
export async function retryHead<Tx extends EventTransaction>(
  context: GroupContext<Tx>, head: ParkedHead, one: Prepared<Tx>,
): Promise<boolean> {
  // Only what had a readable envelope is ever parked.
  if (one.kind === 'UNREADABLE') throw one.error;
  const { group: consumer, database, clock, log } = context;
  const { envelope } = one;
  const { eventId, reason, attempts } = head;
  return database.transaction(one.kind === 'EVENT' ? scopeOfEvent(envelope) : groupScope, async (tx) => {
    if (!(await lockParked(tx.db, consumer, head))) return false;
    const state = await StreamState.load(tx.db, consumer, [envelope]);
    let placement = state.place(envelope, { asHead: true });
    if (placement === 'GAP') {
      // What failed at the beginning of a history fails there again; what was redriven waits for its beginning like others.
      const mayBegin = !context.keepsHistory && !state.isKnown(envelope) && (reason !== 'ERROR' || attempts > 0);
      if (!mayBegin) {
        if (reason === 'ERROR') await parkAgain(tx.db, consumer, eventId, { reason: 'GAP' });
        return false;
      }
      log.warn({ group: consumer, eventId, type: envelope.type, seq: envelope.seq }, 'history begins here, earlier events are gone');
      placement = state.isSeen(envelope) ? 'SEEN' : 'APPLY';
    }
    if (one.kind === 'POISON' && placement === 'APPLY') {
      await bury(tx.db, { consumer, now: clock.now() }, burialOf(envelope, errorText(one.error), 1));
      log.error({ group: consumer, eventId, type: envelope.type }, 'event is dead, its aggregate waits for a decision');
    } else if (placement !== 'OLD') {
      if (one.kind === 'EVENT' && placement !== 'SEEN') {
        await apply(context, tx, { effects: [one], estateId: envelope.estateId });
        state.markTaken(envelope);
      }
      state.advance(envelope);
      await state.save();
    }
    await unpark(tx.db, consumer, eventId);
    return true;
  });
}
