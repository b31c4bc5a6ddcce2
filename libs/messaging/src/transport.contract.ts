import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@guanjia/testing';
import { anEvent, collector } from './transport.fixture.ts';
import { EventRefused, type EventTransport } from './transport.ts';

export interface TransportUnderTest {
  /** A fresh, empty transport. */
  open(): Promise<EventTransport>;
  /** Another process's view of the one opened last. */
  openSecond(): Promise<EventTransport>;
  /** Removes superseded states now. */
  compact(transport: EventTransport): Promise<void>;
  cleanUp(): Promise<void>;
}

/** What every transport must hold, whatever it is made of. */
export function describeTransport(name: string, subject: TransportUnderTest): void {
  describe(name, () => {
    let transport: EventTransport;

    beforeEach(async () => {
      transport = await subject.open();
    });
    afterEach(async () => {
      await transport.close();
      await subject.cleanUp();
    });

    it('keeps the order of each aggregate', async () => {
      const reader = collector();
      await transport.publish(range(40).map((n) => anEvent({ key: `a${n % 4}`, seq: Math.floor(n / 4) + 1 })));
      await transport.subscribe(reader.as('one'));
      await transport.publish(range(40).map((n) => anEvent({ key: `a${n % 4}`, seq: Math.floor(n / 4) + 11 })));
      await eventually(() => expect(reader.messages).toHaveLength(80));
      for (const key of ['a0', 'a1', 'a2', 'a3']) expect(reader.seqsOf(key)).toEqual(range(20).map((n) => n + 1));
    });

    it('carries the attributes of the event as CloudEvents headers and the value untouched', async () => {
      const reader = collector();
      const event = anEvent({ value: '{"厂":"电梯"}', estateId: null, actorId: 'e1' });
      await transport.publish([event]);
      await transport.subscribe(reader.as('one'));
      const message = await eventually(() => expectOne(reader.messages));
      expect(message.value.toString()).toBe(event.value);
      expect(message).toMatchObject({ topic: event.topic, key: event.key });
      expect(message.headers).toMatchObject({
        ce_specversion: '1.0', ce_id: event.eventId, ce_type: event.type, ce_time: event.occurredAt.toISOString(),
        ce_seq: '1', ce_actorid: 'e1', ce_correlationid: event.correlationId,
      });
      expect(message.headers['ce_source']).toBe('/guanjia/engineering/lamp');
      expect(message.headers).not.toHaveProperty('ce_estateid');
    });

    it('gives every group everything, and a group only the topics it asks for', async () => {
      const [one, two] = [collector(), collector(['guanjia.engineering.other'])];
      await transport.subscribe(one.as('one'));
      await transport.subscribe(two.as('two'));
      await transport.publish([anEvent({ key: 'a' }), anEvent({ key: 'b', topic: 'guanjia.engineering.other' }), anEvent({ key: 'c' })]);
      await eventually(() => expect([one.keys(), two.keys()]).toEqual([['a', 'c'], ['b']]));
    });

    it('goes over topics that a group does not read', async () => {
      const reader = collector(['guanjia.engineering.other']);
      const subscription = await transport.subscribe(reader.as('one'));
      await transport.publish(range(10).map((n) => anEvent({ key: `a${n}` })));
      await eventually(async () => expect(await subscription.lag()).toBe(0));
      expect(reader.messages).toEqual([]);
    });

    it('resumes after a stop where the group was', async () => {
      const [before, after] = [collector(), collector()];
      await transport.publish([anEvent({ key: 'a', seq: 1 })]);
      const subscription = await transport.subscribe(before.as('one'));
      await eventually(async () => expect(await subscription.lag()).toBe(0));
      await subscription.stop();
      await transport.publish([anEvent({ key: 'a', seq: 2 })]);
      const resumed = await transport.subscribe(after.as('one'));
      await resumed.caughtUp();
      expect([before.seqsOf('a'), after.seqsOf('a')]).toEqual([[1], [2]]);
    });

    it('has caught up when it is past what was there at the start', async () => {
      const reader = collector();
      await transport.publish(range(500).map((n) => anEvent({ key: `a${n}` })));
      const subscription = await transport.subscribe(reader.as('one'));
      await subscription.caughtUp();
      expect(new Set(reader.keys()).size).toBe(500);
    });

    it('shares the partitions among the members of a group, and hands nothing to two', async () => {
      const second = await subject.openSecond();
      const [one, two, three] = [collector(), collector(), collector()];
      const members = [await transport.subscribe(one.as('shared')), await transport.subscribe(two.as('shared')), await second.subscribe(three.as('shared'))];
      for (let n = 0; n < 15; n++) await transport.publish(range(20).map((k) => anEvent({ key: `a${k}`, seq: n + 1 })));
      const all = () => [one, two, three].flatMap((reader) => reader.messages.map((message) => message.headers['ce_id']));
      await eventually(() => expect(all().length).toBeGreaterThanOrEqual(300), { timeoutMs: 15_000 });
      await Promise.all(members.map((member) => member.stop()));
      expect(new Set(all()).size).toBe(300);
      expect(all()).toHaveLength(300);
      await second.close();
    });

    it('brings a batch again when its handling fails, and the other partitions meanwhile', async () => {
      const reader = collector();
      let failures = 2;
      await transport.subscribe({
        ...reader.as('one'),
        async onBatch(messages) {
          if (messages.some(({ key }) => key === 'bad') && failures-- > 0) throw new Error('not yet');
          await reader.as('one').onBatch(messages);
        },
      });
      await transport.publish([anEvent({ key: 'bad', seq: 1 }), anEvent({ key: 'bad', seq: 2 }), ...range(16).map((n) => anEvent({ key: `a${n}` }))]);
      await eventually(() => expect(reader.seqsOf('bad')).toEqual([1, 2]), { timeoutMs: 15_000 });
      await eventually(() => expect(new Set(reader.keys()).size).toBe(17));
    });

    it('gives a late group the newest state of each key, whatever was compacted away', async () => {
      const topic = 'guanjia.archives.estate.state';
      for (let seq = 1; seq <= 5; seq++) await transport.publish(range(12).map((n) => anEvent({ key: `e${n}`, seq, topic, isState: true })));
      await subject.compact(transport);
      const reader = collector([topic]);
      await (await transport.subscribe(reader.as('late'))).caughtUp();
      const newest = new Map(reader.messages.map((message) => [message.key, message.headers['ce_seq']]));
      expect(newest).toEqual(new Map(range(12).map((n) => [`e${n}`, '5'])));
    });

    it('brings the history of a topic that a group adds later', async () => {
      await transport.publish([anEvent({ key: 'a' }), anEvent({ key: 'b', topic: 'guanjia.engineering.other' })]);
      const first = await transport.subscribe(collector().as('one'));
      await first.caughtUp();
      await first.stop();
      const reader = collector(['guanjia.engineering.lamp', 'guanjia.engineering.other']);
      await (await transport.subscribe(reader.as('one'))).caughtUp();
      expect(reader.keys()).toContain('b');
    });

    it('takes an event of 900 KB and refuses one that is too large, without losing others', async () => {
      const reader = collector();
      await transport.subscribe(reader.as('one'));
      const large = JSON.stringify({ text: '保'.repeat(300_000) });
      await transport.publish([anEvent({ key: 'large', value: large })]);
      await expect(transport.publish([anEvent({ key: 'huge', value: 'x'.repeat(1_200_000) })])).rejects.toThrow(EventRefused);
      await transport.publish([anEvent({ key: 'small' })]);
      await eventually(() => expect(reader.keys().sort()).toEqual(['large', 'small']));
      expect(reader.messages.find(({ key }) => key === 'large')?.value.toString()).toBe(large);
    });

    it('has nothing to say when nothing was published', async () => {
      await transport.publish([]);
      const reader = collector();
      const subscription = await transport.subscribe(reader.as('one'));
      await subscription.caughtUp();
      expect(await subscription.lag()).toBe(0);
      expect(reader.batches).toBe(0);
    });
  });
}

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

function expectOne<T>(items: readonly T[]): T {
  expect(items).toHaveLength(1);
  return items[0]!;
}
