import type { ReceivedEvent } from '@guanjia/contracts';
import type { Envelope } from '../cloud-event.ts';
import type { ManyEventsHandler } from './consumers.ts';
import type { Burial } from './dead-letters.ts';
import type { GroupContext } from './group-context.ts';
import { scopeOfEvent, type Prepared } from './prepared.ts';
import type { EventTransaction } from './transaction.ts';

type Effective<Tx extends EventTransaction> = Prepared<Tx> & { kind: 'EVENT' };

/** Runs the handlers of one transaction: first what takes in many events at once, then event by event, each within the
 *  estate of its event. @param estateId whose scope the transaction began with */
export async function apply<Tx extends EventTransaction>(
  { database }: GroupContext<Tx>, tx: Tx, { effects, estateId }: { effects: readonly Effective<Tx>[]; estateId: string | null },
): Promise<void> {
  for (const [handle, events] of byManyHandler(effects)) await handle(events, tx);
  let within = estateId;
  for (const { envelope, event, handlers } of effects) {
    if (handlers.length === 0) continue;
    if (envelope.estateId !== within) await database.setScope(tx, scopeOfEvent(envelope));
    within = envelope.estateId;
    for (const handle of handlers) await handle(event, tx);
  }
}

function byManyHandler<Tx extends EventTransaction>(effects: readonly Effective<Tx>[]): Map<ManyEventsHandler<Tx>, ReceivedEvent[]> {
  const events = new Map<ManyEventsHandler<Tx>, ReceivedEvent[]>();
  for (const { event, manyHandlers } of effects) {
    for (const handle of manyHandlers) events.set(handle, [...(events.get(handle) ?? []), event]);
  }
  return events;
}

/** How an event whose place is known goes to the dead letters. */
export const burialOf = ({ eventId, seq, type, message }: Envelope, error: string, attempts: number): Burial => ({
  eventId, seq, type, error, attempts, message,
});
