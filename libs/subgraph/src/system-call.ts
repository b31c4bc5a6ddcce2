import type { ReceivedEvent } from '@guanjia/contracts';
import { derivedId } from '@guanjia/domain';
import type { EventTransaction } from '@guanjia/messaging';
import { systemActor, type Call, type JoinedCall, type Tx } from '@guanjia/persistence';
import { newId } from './request-call.ts';

/** The platform acting on its own: the effect of an event is dated by the event, in the consumer's transaction, and what
 *  it makes has ids derived from the event, so that doing it again makes the same.
 *  @source PLAT-006 */
export function eventCall(event: ReceivedEvent, transaction: EventTransaction): JoinedCall {
  const tx = transaction as Tx; // a service's consumers run on its own Database
  return {
    actor: systemActor, now: event.occurredAt, newId: () => idOfEffect(event, tx), requestId: event.correlationId ?? event.eventId,
    tx, causationId: event.eventId, ...(event.correlationId ? { correlationId: event.correlationId } : {}),
    ...(event.traceparent ? { traceparent: event.traceparent } : {}),
  };
}

const effects = new WeakMap<Tx, Map<string, number>>();

/** Several handlers of one event count on together. */
function idOfEffect({ eventId }: ReceivedEvent, tx: Tx): string {
  const counts = effects.get(tx) ?? new Map<string, number>();
  effects.set(tx, counts);
  const count = counts.get(eventId) ?? 0;
  counts.set(eventId, count + 1);
  return derivedId(`effect in ${tx.service}`, `${eventId}/${count}`);
}

/** A deadline that has passed, in the transaction that marks it fired. */
export function deadlineCall(now: Date, tx: Tx): JoinedCall {
  return { actor: systemActor, now, newId, requestId: newId(), tx };
}

/** A command of the platform with a transaction of its own: jobs, imports. */
export const systemCall = (now: Date): Call => ({ actor: systemActor, now, newId, requestId: newId() });
