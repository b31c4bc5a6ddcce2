import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { groupScope } from '@guanjia/domain';
import { eventually } from '@guanjia/testing';
import { openEmbedded, type Embedded } from '../embedded.fixture.ts';
import { factOf, lit } from '../service.fixture.ts';
import { collector } from '../transport.fixture.ts';
import type { EventTransport, OutgoingEvent } from '../transport.ts';
import { startRelay, type Relay } from './relay.ts';

let here: Embedded;
let relays: Relay[];
beforeEach(async () => {
  here = await openEmbedded();
  relays = [];
});
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  await here.close();
});

function relay(transport: EventTransport = here.transport): Relay {
  const one = startRelay({ service: 'reader', url: here.service.url, transport, log: here.log });
  relays.push(one);
  return one;
}

/** The real transport, with something happening around each publish. */
const around = (publish: (events: readonly OutgoingEvent[], go: () => Promise<void>) => Promise<void>): EventTransport =>
  Object.create(here.transport, { publish: { value: (events: readonly OutgoingEvent[]) => publish(events, () => here.transport.publish(events)) } });

/** A transaction that has taken the first position and commits when the first batch is out; its aggregate goes on after. */
function openLate() {
  let begin!: () => void;
  let finish!: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const committed = here.service.database.transaction(groupScope, async ({ db }) => {
    await here.service.emitWithin(db, [factOf(lit, 'late', 1)]);
    begin();
    await finished;
  }).then(() => here.service.emit([factOf(lit, 'late', 2)]));
  return { begun, commit: () => (finish(), committed) };
}

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);
const unpublished = async () => (await here.service.query<{ rows: number }>('select count(*)::int as rows from outbox where published_at is null'))[0]!.rows;

describe('the relay', () => {
  it('publishes what was written before it started and what is written while it runs, in order per aggregate', async () => {
    const reader = collector();
    await here.transport.subscribe(reader.as('any'));
    await here.service.emit([factOf(lit, 'a', 1), factOf(lit, 'b', 1), factOf(lit, 'a', 2)]);
    const one = relay();
    await one.drained();
    await here.service.emit([factOf(lit, 'a', 3)]);
    await eventually(() => expect(reader.seqsOf('a')).toEqual([1, 2, 3]));
    expect(await unpublished()).toBe(0);
    expect(one.published).toBe(4);
  });

  it('carries more than one batch, each event once and in order, whoever commits late meanwhile', async () => {
    const sent: OutgoingEvent[] = [];
    const late = openLate();
    const one = relay(around(async (events) => {
      sent.push(...events);
      await late.commit();
    }));
    await late.begun;
    await here.service.query(`insert into outbox (id, aggregatetype, aggregateid, type, topic, seq, payload, occurred_at)
      select gen_random_uuid(), 'lamp', 'a' || n % 50, '${lit.type}', '${lit.topic}', n / 50 + 1, '{"n":1}', now() from generate_series(0, 4999) n`);
    await one.drained();
    await one.drained();
    expect(sent).toHaveLength(5_002);
    expect(new Set(sent.map(({ eventId }) => eventId)).size).toBe(5_002);
    for (const n of range(50)) expect(sent.filter(({ key }) => key === `a${n - 1}`).map(({ seq }) => seq)).toEqual(range(100));
    expect(sent.filter(({ key }) => key === 'late').map(({ seq }) => seq)).toEqual([1, 2]);
    expect(await unpublished()).toBe(0);
  });

  it('writes the plain row of the contract of events', async () => {
    const reader = collector();
    await here.transport.subscribe(reader.as('any'));
    const event = factOf(lit, 'a', 1, { n: 7 });
    await here.service.emit([event]);
    await relay().drained();
    await eventually(() => expect(reader.messages).toHaveLength(1));
    expect(JSON.parse(reader.messages[0]!.value.toString())).toEqual({
      eventId: event.eventId, occurredAt: '2026-03-02T01:30:00.000Z', estateId: event.estateId, version: 1, n: 7,
    });
  });

  it('delivers twice and has one effect when it dies between publishing and marking (R1)', async () => {
    let crashes = 2;
    const group = await here.consume();
    relay(around(async (_events, go) => {
      await go();
      if (crashes-- > 0) throw new Error('died after the acknowledgement');
    }));
    const seen = collector();
    await here.transport.subscribe(seen.as('any'));
    await here.service.emit(range(10).map((seq) => factOf(lit, 'a', seq)));
    await eventually(async () => expect(await unpublished()).toBe(0));
    await group.idle();
    await eventually(() => expect(seen.messages).toHaveLength(30));
    expect(await here.service.effects()).toEqual({ a: range(10) });
  });

  it('comes back after it lost its database and its transport', async () => {
    let isDown = true;
    const one = relay(around(async (_events, go) => {
      if (isDown) throw Object.assign(new Error('no broker'), { code: 'ECONNREFUSED' });
      await go();
    }));
    await here.service.emit([factOf(lit, 'a', 1)]);
    await eventually(() => expect(here.log.lines.map(({ message }) => message)).toContain('failed, tries again'));
    expect(await unpublished()).toBe(1);
    isDown = false;
    await one.drained();
    await here.service.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'relay reader' and datname = current_database()`);
    await here.service.emit([factOf(lit, 'a', 2)]);
    await one.drained();
    expect(await unpublished()).toBe(0);
  });

  it('lets one work and another take over, and answers both when all is published', async () => {
    const reader = collector();
    await here.transport.subscribe(reader.as('any'));
    const [first, second] = [relay(), relay()];
    for (const seq of range(20)) await here.service.emit(range(5).map((n) => factOf(lit, `a${n}`, seq)));
    await Promise.all([first.drained(), second.drained()]);
    await first.stop();
    await here.service.emit([factOf(lit, 'a1', 21)]);
    await second.drained();
    expect(await unpublished()).toBe(0);
    await eventually(() => expect(reader.seqsOf('a1')).toEqual(range(21)));
    expect(reader.messages).toHaveLength(101);
  });

  it('holds back the aggregate of an event that the transport refuses, and nobody else', async () => {
    const reader = collector();
    await here.transport.subscribe(reader.as('any'));
    const tooLarge = factOf(lit, 'bad', 2);
    await here.service.emit([factOf(lit, 'bad', 1), tooLarge, factOf(lit, 'bad', 3), factOf(lit, 'good', 1)]);
    await here.service.query(`update outbox set payload = jsonb_build_object('n', repeat('x', 1200000)) where id = '${tooLarge.eventId}'`);
    const one = relay();
    await one.drained();
    await here.service.emit([factOf(lit, 'bad', 4), factOf(lit, 'good', 2)]);
    await one.drained();
    await eventually(() => expect([reader.seqsOf('bad'), reader.seqsOf('good')]).toEqual([[1], [1, 2]]));
    expect(await unpublished()).toBe(3);
    expect(here.log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });
});
