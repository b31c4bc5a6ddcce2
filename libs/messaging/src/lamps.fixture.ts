import { randomUUID } from 'node:crypto';
import { eventContract, stateContract, type Contract } from '@guanjia/contracts';
import { Type } from '@sinclair/typebox';
import { sql, type Kysely } from 'kysely';
import { isStateTopic } from './cloud-event.ts';
import { toJsonRow } from './json-row.ts';
import { anEvent } from './transport.fixture.ts';
import type { OutgoingEvent } from './transport.ts';

const lamp = { service: 'engineering', aggregate: 'lamp', rows: ['PLAT-006'], reactions: {}, zh: '灯', en: 'lamp' } as const;
const number = Type.Object({ n: Type.Integer() }, { additionalProperties: false });

export const estateId = '0197a000-0000-7000-8000-000000000001';
/** A lamp was lit; `n` tells how bright. */
export const lit = eventContract({ ...lamp, event: 'lit', schema: number, samples: [{ n: 1 }] });
/** An event of the same topic that nobody handles. */
export const dimmed = eventContract({ ...lamp, event: 'dimmed', schema: number, samples: [{ n: 1 }] });
/** What houses there are; a lamp of house `n` needs house `n`. */
export const houseState = stateContract({ ...lamp, service: 'archives', aggregate: 'house', schema: number, samples: [{ n: 1 }] });

/** An event as the relay would publish it. */
export function factOf(contract: Contract<any>, key: string, seq: number, data: object = { n: seq }): OutgoingEvent {
  const eventId = randomUUID();
  const event = anEvent({ eventId, key, seq, topic: contract.topic, type: contract.type, isState: isStateTopic(contract.topic) });
  return { ...event, value: toJsonRow({ eventId, seq, estateId: event.estateId, occurredAt: event.occurredAt }, data) };
}

/** Writes events into the outbox as a command would, in its transaction. */
export async function insertOutbox(db: Kysely<any>, events: readonly OutgoingEvent[]): Promise<void> {
  for (const event of events) {
    const { eventId, key, type, topic, seq, value, occurredAt } = event;
    const { n } = JSON.parse(value) as { n: number };
    await sql`insert into outbox (id, aggregatetype, aggregateid, type, topic, seq, payload, estate_id, occurred_at, correlation_id)
      values (${eventId}, 'lamp', ${key}, ${type}, ${topic}, ${seq}, ${JSON.stringify({ n })}::jsonb, ${event.estateId},
        ${occurredAt.toISOString()}::timestamptz, 'request-1')`.execute(db);
  }
}
