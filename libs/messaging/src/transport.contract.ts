import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@guanjia/testing';
import { describeBrokenTransport } from './transport-faults.contract.ts';
import { describeMembers } from './transport-members.contract.ts';
import { anEvent, collector } from './transport.fixture.ts';
import { EventRefused, type EventTransport, type OutgoingEvent } from './transport.ts';

export interface TransportUnderTest {
  /** Another process's view of the same log or broker. Each test has topics and groups of its own. */
  open(): Promise<EventTransport>;
  /** Removes the superseded states of a topic now. */
  compact(transport: EventTransport, topic: string): Promise<void>;
  /** What carries the events goes away without a farewell and comes back; undefined where it is not ours to break. */
  restart: (() => Promise<void>) | undefined;
  /** A member that says nothing for so long is taken for dead; 0 where nobody asks. */
  silenceMs: number;
}

/** One test's own place: a transport, topics that nobody else uses, groups that nobody else is in. */
export class Place {
  readonly #name = randomBytes(4).toString('hex');
  readonly #opened: EventTransport[] = [];
  readonly lamp = `guanjia.test-${this.#name}.lamp`;
  readonly other = `guanjia.test-${this.#name}.other`;
  readonly state = `guanjia.test-${this.#name}.lamp.state`;

  constructor(readonly subject: TransportUnderTest) {}

  async open(): Promise<EventTransport> {
    const transport = await this.subject.open();
    this.#opened.push(transport);
    return transport;
  }

  group = (name: string): string => `${name}-${this.#name}`;
  event = (some: Partial<OutgoingEvent> = {}): OutgoingEvent => anEvent({ topic: this.lamp, ...some });
  reader = (topics: readonly string[] = [this.lamp]) => collector(topics);

  async close(): Promise<void> {
    await Promise.all(this.#opened.map((one) => one.close()));
  }
}

/** A broker's group needs a moment to come together. */
export const PATIENCE = { timeoutMs: 120_000 };

/** What every transport must hold, whatever it is made of. */
export function describeTransport(name: string, subject: TransportUnderTest): void {
  describe(name, () => {
    describeDelivery(subject);
    describeMembers(subject);
    describeBrokenTransport(subject);
  });
}

function describeDelivery(subject: TransportUnderTest): void {
  let place: Place;
  let transport: EventTransport;

  beforeEach(async () => {
    place = new Place(subject);
    transport = await place.open();
  });
  afterEach(() => place.close());

  it('keeps the order of each aggregate', async () => {
    const reader = place.reader();
    await transport.publish(range(40).map((n) => place.event({ key: `a${n % 4}`, seq: Math.floor(n / 4) + 1 })));
    await transport.subscribe(reader.as(place.group('one')));
    await transport.publish(range(40).map((n) => place.event({ key: `a${n % 4}`, seq: Math.floor(n / 4) + 11 })));
    await eventually(() => expect(reader.messages).toHaveLength(80), PATIENCE);
    for (const key of ['a0', 'a1', 'a2', 'a3']) expect(reader.seqsOf(key)).toEqual(range(20).map((n) => n + 1));
  });

  it('keeps it when many publish at once', async () => {
    const reader = place.reader();
    await Promise.all(range(8).map(async (n) => {
      for (let seq = 1; seq <= 10; seq++) await transport.publish([place.event({ key: `a${n}`, seq })]);
    }));
    await transport.subscribe(reader.as(place.group('one')));
    await eventually(() => expect(reader.messages).toHaveLength(80), PATIENCE);
    for (const n of range(8)) expect(reader.seqsOf(`a${n}`)).toEqual(range(10).map((seq) => seq + 1));
  });

  it('carries the attributes of the event as CloudEvents headers and the value untouched', async () => {
    const reader = place.reader();
    const event = place.event({ value: '{"厂":"电梯"}', estateId: null, actorId: 'e1' });
    await transport.publish([event]);
    await transport.subscribe(reader.as(place.group('one')));
    const message = await eventually(() => expectOne(reader.messages), PATIENCE);
    expect(message.value.toString()).toBe(event.value);
    expect(message).toMatchObject({ topic: event.topic, key: event.key });
    expect(message.headers).toMatchObject({
      ce_specversion: '1.0', ce_id: event.eventId, ce_type: event.type, ce_time: event.occurredAt.toISOString(),
      ce_seq: '1', ce_actorid: 'e1', ce_correlationid: event.correlationId,
    });
    expect(message.headers['ce_source']).toBe(`/${place.lamp.replaceAll('.', '/')}`);
    expect(message.headers).not.toHaveProperty('ce_estateid');
  });

  it('gives every group everything, and a group only the topics it asks for', async () => {
    const [one, two] = [place.reader(), place.reader([place.other])];
    await transport.subscribe(one.as(place.group('one')));
    await transport.subscribe(two.as(place.group('two')));
    await transport.publish([place.event({ key: 'a' }), place.event({ key: 'b', topic: place.other }), place.event({ key: 'c' })]);
    await eventually(() => expect([one.keys(), two.keys()]).toEqual([['a', 'c'], ['b']]), PATIENCE);
  });

  it('goes over topics that a group does not read', async () => {
    const reader = place.reader([place.other]);
    const subscription = await transport.subscribe(reader.as(place.group('one')));
    await transport.publish(range(10).map((n) => place.event({ key: `a${n}` })));
    await eventually(async () => expect(await subscription.lag()).toBe(0), PATIENCE);
    expect(reader.messages).toEqual([]);
  });

  it('resumes after a stop where the group was', async () => {
    const [before, after] = [place.reader(), place.reader()];
    await transport.publish([place.event({ key: 'a', seq: 1 })]);
    const subscription = await transport.subscribe(before.as(place.group('one')));
    await eventually(async () => expect(await subscription.lag()).toBe(0), PATIENCE);
    await subscription.stop();
    await transport.publish([place.event({ key: 'a', seq: 2 })]);
    const resumed = await transport.subscribe(after.as(place.group('one')));
    await resumed.caughtUp();
    expect([before.seqsOf('a'), after.seqsOf('a')]).toEqual([[1], [2]]);
  });

  it('has caught up, and is up, when it is past what was there at the start', async () => {
    const reader = place.reader();
    await transport.publish(range(500).map((n) => place.event({ key: `a${n}` })));
    const subscription = await transport.subscribe(reader.as(place.group('one')));
    expect(transport.health()).toMatchObject({ down: expect.stringContaining(place.group('one')) });
    await subscription.caughtUp();
    expect(new Set(reader.keys()).size).toBe(500);
    expect(transport.health()).toBe('up');
  });

  it('gives a new group the whole history again', async () => {
    const [first, second] = [place.reader(), place.reader()];
    await transport.publish(range(30).map((n) => place.event({ key: `a${n % 3}`, seq: Math.floor(n / 3) + 1 })));
    await (await transport.subscribe(first.as(place.group('one')))).caughtUp();
    await (await transport.subscribe(second.as(place.group('two')))).caughtUp();
    for (const key of ['a0', 'a1', 'a2']) {
      expect([first.seqsOf(key), second.seqsOf(key)]).toEqual([range(10).map((n) => n + 1), range(10).map((n) => n + 1)]);
    }
  });

  it('gives a late group the newest state of each key, whatever was compacted away', async () => {
    const topic = place.state;
    for (let seq = 1; seq <= 5; seq++) await transport.publish(range(12).map((n) => place.event({ key: `e${n}`, seq, topic, isState: true })));
    await subject.compact(transport, topic);
    const reader = place.reader([topic]);
    const subscription = await transport.subscribe(reader.as(place.group('late')));
    await subscription.caughtUp();
    const newest = new Map(reader.messages.map((message) => [message.key, message.headers['ce_seq']]));
    expect(newest).toEqual(new Map(range(12).map((n) => [`e${n}`, '5'])));
    expect(reader.messages.length).toBeLessThan(60);
    await eventually(async () => expect(await subscription.lag()).toBe(0), PATIENCE);
  });

  it('gives a new group all state of reference data before the events that lean on it', async () => {
    await transport.publish(range(20).map((n) => place.event({ key: `a${n}` })));
    for (let seq = 1; seq <= 3; seq++) {
      await transport.publish(range(20).map((n) => place.event({ key: `e${n}`, seq, topic: place.state, isState: true })));
    }
    const reader = place.reader([place.lamp, place.state]);
    await (await transport.subscribe(reader.as(place.group('late')))).caughtUp();
    const topics = reader.messages.map(({ topic }) => topic);
    const newest = new Map(reader.messages.slice(0, topics.indexOf(place.lamp)).map(({ key, headers }) => [key, headers['ce_seq']]));
    expect(newest).toEqual(new Map(range(20).map((n) => [`e${n}`, '3'])));
    expect(new Set(reader.keys()).size).toBe(40);
  });

  it('brings the history of a topic that a group adds later', async () => {
    await transport.publish([place.event({ key: 'a' }), place.event({ key: 'b', topic: place.other })]);
    const first = await transport.subscribe(place.reader().as(place.group('one')));
    await first.caughtUp();
    await first.stop();
    const reader = place.reader([place.lamp, place.other]);
    await (await transport.subscribe(reader.as(place.group('one')))).caughtUp();
    expect(reader.keys()).toContain('b');
  });

  it('brings what came on a topic while a group had left it', async () => {
    const both = [place.lamp, place.other];
    await transport.publish([place.event({ key: 'a' }), place.event({ key: 'b', topic: place.other })]);
    for (const [topics, next] of [[both, 'c'], [[place.lamp], 'd']] as const) {
      const subscription = await transport.subscribe(place.reader(topics).as(place.group('one')));
      await subscription.caughtUp();
      await subscription.stop();
      await transport.publish([place.event({ key: next, topic: place.other }), place.event({ key: next })]);
    }
    const reader = place.reader(both);
    await (await transport.subscribe(reader.as(place.group('one')))).caughtUp();
    const ofOther = reader.messages.filter(({ topic }) => topic === place.other).map(({ key }) => key);
    expect(ofOther).toEqual(expect.arrayContaining(['c', 'd']));
    expect(reader.messages.filter(({ topic }) => topic === place.lamp).map(({ key }) => key)).toContain('d');
  });

  it('takes an event of 900 KB and refuses one that is too large, without losing others', async () => {
    const reader = place.reader();
    await transport.subscribe(reader.as(place.group('one')));
    const large = JSON.stringify({ text: '保'.repeat(300_000) });
    await transport.publish([place.event({ key: 'large', value: large })]);
    await expect(transport.publish([place.event({ key: 'huge', value: 'x'.repeat(1_200_000) })])).rejects.toThrow(EventRefused);
    await transport.publish([place.event({ key: 'small' })]);
    await eventually(() => expect(reader.keys().sort()).toEqual(['large', 'small']), PATIENCE);
    expect(reader.messages.find(({ key }) => key === 'large')?.value.toString()).toBe(large);
  });

  it('takes more at once than one request may hold', async () => {
    const reader = place.reader();
    const value = JSON.stringify({ text: 'x'.repeat(100_000) });
    await transport.publish(range(30).map((n) => place.event({ key: 'a', seq: n + 1, value })));
    await (await transport.subscribe(reader.as(place.group('one')))).caughtUp();
    expect(reader.seqsOf('a')).toEqual(range(30).map((n) => n + 1));
  });

  it('has nothing to say when nothing was published', async () => {
    await transport.publish([]);
    const reader = place.reader();
    const subscription = await transport.subscribe(reader.as(place.group('one')));
    await subscription.caughtUp();
    await eventually(async () => expect(await subscription.lag()).toBe(0), PATIENCE);
    expect(reader.batches).toBe(0);
  });
}

export const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

function expectOne<T>(items: readonly T[]): T {
  expect(items).toHaveLength(1);
  return items[0]!;
}
