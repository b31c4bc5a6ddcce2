import { readTraceparent } from './tracing.ts';
import type { IncomingMessage, OutgoingEvent } from './transport.ts';

/** A message whose envelope can be read; the payload has not been looked at. */
export interface Envelope {
  eventId: string;
  type: string;
  topic: string;
  aggregateId: string;
  seq: number;
  estateId: string | null;
  occurredAt: Date;
  actorId: string | null;
  correlationId: string | null;
  causationId: string | null;
  traceparent?: string;
  isState: boolean;
  message: IncomingMessage;
}

/** A message that is no event of ours: an attribute is missing or makes no sense. */
export class UnreadableEvent extends Error {
  constructor(readonly reason: string) {
    super(`not an event: ${reason}`);
    this.name = 'UnreadableEvent';
  }
}

export const isStateTopic = (topic: string): boolean => topic.endsWith('.state');

/** CloudEvents 1.0, binary mode: the attributes as headers, the value untouched. @source PLAT-004 */
export function toHeaders(event: OutgoingEvent): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: event.eventId,
    ce_type: event.type,
    ce_source: `/${event.topic.replaceAll('.', '/')}`,
    ce_time: event.occurredAt.toISOString(),
    ce_seq: String(event.seq),
  };
  if (event.estateId !== null) headers['ce_estateid'] = event.estateId;
  if (event.actorId !== null) headers['ce_actorid'] = event.actorId;
  if (event.correlationId !== null) headers['ce_correlationid'] = event.correlationId;
  if (event.causationId !== null) headers['ce_causationid'] = event.causationId;
  if (event.traceparent) headers['ce_traceparent'] = event.traceparent;
  return headers;
}

/** Reads the envelope of a message. @throws UnreadableEvent */
export function readEnvelope(message: IncomingMessage): Envelope {
  const { headers, topic, key } = message;
  const required = (name: string): string => {
    const value = headers[name];
    if (!value) throw new UnreadableEvent(`${name} is missing`);
    return value;
  };
  const seq = Number(required('ce_seq'));
  if (!Number.isSafeInteger(seq) || seq < 1) throw new UnreadableEvent('ce_seq is not a number from 1');
  const occurredAt = new Date(required('ce_time'));
  if (Number.isNaN(occurredAt.getTime())) throw new UnreadableEvent('ce_time is not a time');
  if (!key) throw new UnreadableEvent('the key is missing');
  const traceparent = readTraceparent(headers['ce_traceparent']);
  return {
    eventId: required('ce_id'), type: required('ce_type'), topic, aggregateId: key, seq, occurredAt,
    estateId: headers['ce_estateid'] ?? null,
    actorId: headers['ce_actorid'] ?? null,
    correlationId: headers['ce_correlationid'] ?? null,
    causationId: headers['ce_causationid'] ?? null,
    ...(traceparent ? { traceparent } : {}),
    isState: isStateTopic(topic),
    message,
  };
}
