import { startSpan, type SpanStart } from '../tracing.ts';
import { EventRefused, type EventTransport, type OutgoingEvent } from '../transport.ts';
import type { OutboxRow } from './outbox.ts';

export interface PublishOutcome {
  published: readonly OutboxRow[];
  /** The first row of each aggregate that the transport refuses; what follows in that aggregate waits behind it. */
  refused: readonly { row: OutboxRow; reason: string }[];
}

/** Publishes all rows at once; when one is refused, aggregate by aggregate, so that the refused row holds up its own
 *  aggregate alone. */
export async function publishRows(transport: EventTransport, rows: readonly OutboxRow[]): Promise<PublishOutcome> {
  if ((await tryPublish(transport, rows)) === undefined) return { published: rows, refused: [] };
  const published: OutboxRow[] = [];
  const refused: { row: OutboxRow; reason: string }[] = [];
  for (const ofAggregate of byAggregate(rows)) {
    const outcome = await publishInTurn(transport, ofAggregate);
    published.push(...outcome.published);
    refused.push(...outcome.refused);
  }
  return { published, refused };
}

async function publishInTurn(transport: EventTransport, rows: readonly OutboxRow[]): Promise<PublishOutcome> {
  if ((await tryPublish(transport, rows)) === undefined) return { published: rows, refused: [] };
  for (const [index, row] of rows.entries()) {
    const reason = await tryPublish(transport, [row]);
    if (reason !== undefined) return { published: rows.slice(0, index), refused: [{ row, reason }] };
  }
  return { published: rows, refused: [] };
}

function byAggregate(rows: readonly OutboxRow[]): Iterable<OutboxRow[]> {
  const groups = new Map<string, OutboxRow[]>();
  for (const row of rows) groups.set(row.aggregate, [...(groups.get(row.aggregate) ?? []), row]);
  return groups.values();
}

/** undefined: taken. Text: refused, and why. Any other error is not about these rows, and goes up. */
async function tryPublish(transport: EventTransport, rows: readonly OutboxRow[]): Promise<string | undefined> {
  try {
    await publishTraced(transport, rows.map((row) => row.event));
    return undefined;
  } catch (error) {
    if (error instanceof EventRefused) return error.reason;
    throw error;
  }
}

/** Each event as a step of its own trace; those that come from no traced work begin none. */
async function publishTraced(transport: EventTransport, events: readonly OutgoingEvent[]): Promise<void> {
  const steps = events.map((event) => ({ event, span: event.traceparent ? startSpan(publishStep(event)) : undefined }));
  try {
    await transport.publish(steps.map(({ event, span }) => (span ? { ...event, traceparent: span.traceparent } : event)));
    for (const { span } of steps) span?.end();
  } catch (error) {
    for (const { span } of steps) span?.end(error);
    throw error;
  }
}

const publishStep = ({ topic, type, eventId, traceparent }: OutgoingEvent): SpanStart => ({
  name: `publish ${topic}`, kind: 'PRODUCER', parent: traceparent, attributes: { 'messaging.destination.name': topic, 'cloudevents.event_type': type, 'cloudevents.event_id': eventId },
});
