import { describe, expect, it } from '@jest/globals';
import { ContractViolation, eventContract } from '@guanjia/contracts';
import { Type } from '@sinclair/typebox';
import { readEnvelope, toHeaders, UnreadableEvent } from './cloud-event.ts';
import { parseJsonRow, toJsonRow } from './json-row.ts';
import { anEvent } from './transport.fixture.ts';

const about = { service: 'billing', aggregate: 'tariff', rows: ['PLAT-004'], reactions: {}, zh: '费率', en: 'tariff' } as const;
const revised = eventContract({
  ...about, event: 'revised', samples: [],
  schema: Type.Object({ version: Type.Integer(), rate: Type.Integer() }, { additionalProperties: false }),
});
const message = (value: string | Buffer, headers: Record<string, string> = {}) => {
  const event = anEvent({ type: revised.type, topic: revised.topic });
  return { topic: event.topic, key: event.key, partition: 0, position: '1', headers: { ...toHeaders(event), ...headers }, value: Buffer.from(value) };
};
const parse = (value: string | Buffer) => parseJsonRow(revised, readEnvelope(message(value)));

describe('the plain row of an event (PLAT-004)', () => {
  const head = { eventId: 'e1', occurredAt: new Date('2026-03-02T01:30:00Z'), estateId: null, seq: 8 };

  it('has the envelope beside the payload, and gives the payload back', () => {
    const row = toJsonRow(head, { rate: 5 });
    expect(JSON.parse(row)).toEqual({ eventId: 'e1', occurredAt: '2026-03-02T01:30:00.000Z', estateId: null, version: 8, rate: 5 });
    expect(parse(toJsonRow(head, { rate: 5, version: 2 }))).toEqual({ rate: 5, version: 2 });
  });

  it('leaves a field of the payload alone that is called like one of the envelope', () => {
    expect(JSON.parse(toJsonRow(head, { version: 2 }))).toMatchObject({ version: 2 });
  });

  it.each([['text', 'hello'], ['a list', '[]'], ['null', 'null'], ['nothing', ''], ['broken UTF-8', Buffer.from([0x7b, 0xff, 0x7d])], ['another shape', '{"rate":"5","version":1}']])(
    'breaks its contract as %s', (_what, value) => {
      expect(() => parse(value)).toThrow(ContractViolation);
    });
});

describe('the headers of an event', () => {
  it('say what was said when it was published', () => {
    const event = anEvent({ actorId: 'e1', causationId: 'c1', estateId: null, seq: 3 });
    const { isState: _isState, key, value, ...rest } = event;
    expect(readEnvelope({ topic: event.topic, key, partition: 0, position: '1', headers: toHeaders(event), value: Buffer.from(value) }))
      .toMatchObject({ ...rest, aggregateId: key, isState: false });
  });

  it.each([{ ce_id: '' }, { ce_type: '' }, { ce_seq: '0' }, { ce_seq: 'one' }, { ce_seq: '1.5' }, { ce_time: 'yesterday' }])('make no event with %j', (headers) => {
    expect(() => readEnvelope(message('{}', headers as unknown as Record<string, string>))).toThrow(UnreadableEvent);
  });
});
