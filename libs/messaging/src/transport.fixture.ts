import { randomUUID } from 'node:crypto';
import type { Log } from './log.ts';
import type { IncomingMessage, OutgoingEvent, SubscriptionRequest } from './transport.ts';

/** A complete event; only what matters to the test need be said. */
export function anEvent(some: Partial<OutgoingEvent> = {}): OutgoingEvent {
  return {
    topic: 'guanjia.engineering.lamp', key: 'a', type: 'engineering.lamp.lit.v1', eventId: randomUUID(), seq: 1,
    estateId: '0197a000-0000-7000-8000-000000000001', occurredAt: new Date('2026-03-02T01:30:00.000Z'), actorId: null,
    correlationId: 'request-1', causationId: null, value: '{"n":1}', isState: false, ...some,
  };
}

/** Keeps what a subscription brings. */
export function collector(topics: readonly string[] = ['guanjia.engineering.lamp']) {
  const messages: IncomingMessage[] = [];
  let batches = 0;
  return {
    messages,
    get batches() {
      return batches;
    },
    keys: () => messages.map(({ key }) => key).sort(),
    seqsOf: (key: string) => messages.filter((message) => message.key === key).map(({ headers }) => Number(headers['ce_seq'])),
    as: (group: string): SubscriptionRequest => ({
      group, topics,
      async onBatch(batch) {
        batches += 1;
        messages.push(...batch);
      },
    }),
  };
}

/** A log that can be asked what it was told. */
export function rememberingLog(): Log & { lines: { level: string; fields: object; message: string }[] } {
  const lines: { level: string; fields: object; message: string }[] = [];
  const at = (level: string) => (fields: object, message: string) => void lines.push({ level, fields, message });
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}
