import type { ReceivedEvent } from '@guanjia/contracts';
import type { Envelope } from '../cloud-event.ts';
import { startSpan, traced, type SpanStart } from '../tracing.ts';
import type { ManyEventsHandler } from './consumers.ts';
import type { Burial } from './dead-letters.ts';
import type { GroupContext } from './group-context.ts';
import { scopeOfEvent, type Prepared } from './prepared.ts';
import type { EventTransaction } from './transaction.ts';

/** An event whose turn it is. */
export type Effective<Tx extends EventTransaction> = Prepared<Tx> & { kind: 'EVENT' };

/** Runs the handlers of one transaction: first what takes in many events at once, then event by event, each within the
 *  estate of its event. @param estateId whose scope the transaction began with */
export async function apply<Tx extends EventTransaction>(
  { database, group }: GroupContext<Tx>, tx: Tx, { effects, estateId }: { effects: readonly Effective<Tx>[]; estateId: string | null },
): Promise<void> {
  const many = byManyHandler(effects);
  await stepsOf(effects.filter(({ manyHandlers }) => manyHandlers.length > 0), group, async () => {
    for (const [handle, events] of many) await handle(events, tx);
  });
  // A handler of many may have set a scope of its own.
  let within = many.size > 0 ? undefined : estateId;
  for (const { envelope, event, handlers } of byEstate(effects)) {
    if (handlers.length === 0) continue;
    if (envelope.estateId !== within) await database.setScope(tx, scopeOfEvent(envelope));
    within = envelope.estateId;
    await traced(consumeStep(envelope, group), async (traceparent) => {
      const known = traceparent === null ? event : { ...event, traceparent };
      for (const handle of handlers) await handle(known, tx);
    });
  }
}

/** What takes in many events at once is a step of the trace of each. */
async function stepsOf<Tx extends EventTransaction>(effects: readonly Effective<Tx>[], group: string, work: () => Promise<void>): Promise<void> {
  const spans = effects.map(({ envelope }) => (envelope.traceparent ? startSpan(consumeStep(envelope, group)) : undefined));
  try {
    await work();
    for (const span of spans) span?.end();
  } catch (error) {
    for (const span of spans) span?.end(error);
    throw error;
  }
}

const consumeStep = ({ topic, type, eventId, traceparent }: Envelope, group: string): SpanStart => ({
  name: `consume ${topic}`, kind: 'CONSUMER', parent: traceparent,
  attributes: { 'guanjia.service': group, 'cloudevents.event_type': type, 'cloudevents.event_id': eventId },
});

/** The events of one estate one after the other, so that the scope seldom changes. Those of one aggregate keep their order:
 *  where one of them has moved to another estate, all stay as they came. */
function byEstate<Tx extends EventTransaction>(effects: readonly Effective<Tx>[]): readonly Effective<Tx>[] {
  const estates = new Map<string, string | null>();
  for (const { envelope: { topic, aggregateId, estateId } } of effects) {
    const stream = `${topic}\n${aggregateId}`;
    if (estates.has(stream) && estates.get(stream) !== estateId) return effects;
    estates.set(stream, estateId);
  }
  const key = ({ envelope }: Effective<Tx>): string => envelope.estateId ?? '';
  return effects.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function byManyHandler<Tx extends EventTransaction>(effects: readonly Effective<Tx>[]): Map<ManyEventsHandler<Tx>, ReceivedEvent[]> {
  const events = new Map<ManyEventsHandler<Tx>, ReceivedEvent[]>();
  for (const { event, manyHandlers } of effects) {
    for (const handle of manyHandlers) {
      const known = events.get(handle) ?? [];
      known.push(event);
      events.set(handle, known);
    }
  }
  return events;
}

/** How an event whose place is known goes to the dead letters. */
export const burialOf = ({ eventId, seq, type, message }: Envelope, error: string, attempts: number): Burial => ({
  eventId, seq, type, error, attempts, message,
});
