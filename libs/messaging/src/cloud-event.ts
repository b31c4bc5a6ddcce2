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
  const optional = {
    ce_estateid: event.estateId,
    ce_actorid: event.actorId,
    ce_correlationid: event.correlationId,
    ce_causationid: event.causationId,
  };
  return {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: event.eventId,
    ce_type: event.type,
    ce_source: `/${event.topic.replaceAll('.', '/')}`,
    ce_time: event.occurredAt.toISOString(),
    ce_seq: String(event.seq),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
  };
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
  return {
    eventId: required('ce_id'), type: required('ce_type'), topic, aggregateId: key, seq, occurredAt,
    estateId: headers['ce_estateid'] ?? null,
    actorId: headers['ce_actorid'] ?? null,
    correlationId: headers['ce_correlationid'] ?? null,
    causationId: headers['ce_causationid'] ?? null,
    isState: isStateTopic(topic),
    message,
  };
}
