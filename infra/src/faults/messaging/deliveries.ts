import { randomUUID } from 'node:crypto';
import { estateClosed } from '@guanjia/contracts';
import type { OutgoingEvent } from '@guanjia/messaging';

/** An event as a relay publishes it; only what is special about it need be said. */
export function delivery(aggregate: string, seq: number, special: Partial<OutgoingEvent> = {}): OutgoingEvent {
  const eventId = randomUUID();
  const occurredAt = new Date();
  return {
    topic: estateClosed.topic, type: estateClosed.type, key: aggregate, eventId, seq, estateId: aggregate, occurredAt, actorId: null,
    correlationId: 'fault', causationId: null, isState: false,
    value: JSON.stringify({ eventId, occurredAt, estateId: aggregate, version: seq, closedOn: '2026-03-02' }), ...special,
  };
}

/** 1 … count */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);
