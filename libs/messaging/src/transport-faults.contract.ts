import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@guanjia/testing';
import { PATIENCE, Place, range, type TransportUnderTest } from './transport.contract.ts';
import type { EventTransport, OutgoingEvent } from './transport.ts';

/** What holds when handlers fail or the carrier goes away. */
export function describeBrokenTransport(subject: TransportUnderTest): void {
  describe('when something fails', () => {
    let place: Place;
    let transport: EventTransport;

    beforeEach(async () => {
      place = new Place(subject);
      transport = await place.open();
    });
    afterEach(() => place.close());

    it('brings a batch again when its handling fails', async () => {
      const reader = place.reader();
      let failures = 2;
      await transport.subscribe({
        ...reader.as(place.group('one')),
        async onBatch(messages) {
          if (messages.some(({ key }) => key === 'bad') && failures-- > 0) throw new Error('not yet');
          await reader.as(place.group('one')).onBatch(messages);
        },
      });
      await transport.publish([place.event({ key: 'bad', seq: 1 }), place.event({ key: 'bad', seq: 2 }), ...range(16).map((n) => place.event({ key: `a${n}` }))]);
      await eventually(() => expect(reader.seqsOf('bad')).toEqual([1, 2]), PATIENCE);
      await eventually(() => expect(new Set(reader.keys()).size).toBe(17), PATIENCE);
    });

    it('lets a batch that always fails hold up its own partition alone (R8)', async () => {
      const [healthy, poisoned] = [place.reader(), place.reader()];
      await transport.publish(['bad', ...range(30).map((n) => `a${n}`)].map((key) => place.event({ key })));
      await (await transport.subscribe(healthy.as(place.group('healthy')))).caughtUp();
      const partitionOf = new Map(healthy.messages.map(({ key, partition }) => [key, partition]));
      const elsewhere = [...partitionOf].filter(([, partition]) => partition !== partitionOf.get('bad')).map(([key]) => key).sort();
      expect(elsewhere.length).toBeGreaterThan(5);
      const subscription = await transport.subscribe({
        ...poisoned.as(place.group('poisoned')),
        async onBatch(messages) {
          if (messages.some(({ key }) => key === 'bad')) throw new Error('never');
          await poisoned.as(place.group('poisoned')).onBatch(messages);
        },
      });
      await eventually(() => expect(poisoned.keys()).toEqual(expect.arrayContaining(elsewhere)), PATIENCE);
      await transport.publish(elsewhere.map((key) => place.event({ key, seq: 2 })));
      await eventually(() => elsewhere.forEach((key) => expect(poisoned.seqsOf(key)).toEqual([1, 2])), PATIENCE);
      await eventually(async () => expect(await subscription.lag()).toBeGreaterThan(0), PATIENCE);
      expect(poisoned.keys()).not.toContain('bad');
    });

    (subject.restart ? it : it.skip)('goes on by itself after what carries the events was gone (R5)', async () => {
      const reader = place.reader();
      const subscription = await transport.subscribe(reader.as(place.group('one')));
      for (let seq = 1; seq <= 5; seq++) await publishUntilTaken(transport, range(6).map((n) => place.event({ key: `a${n}`, seq })));
      await eventually(() => expect(new Set(reader.keys()).size).toBe(6), PATIENCE);
      const publishing = (async () => {
        for (let seq = 6; seq <= 30; seq++) {
          await publishUntilTaken(transport, range(6).map((n) => place.event({ key: `a${n}`, seq })));
          await pause(20);
        }
      })();
      await subject.restart!();
      await publishing;
      const seqs = range(30).map((n) => n + 1);
      await eventually(() => range(6).forEach((n) => expect(firstTimes(reader.seqsOf(`a${n}`))).toEqual(seqs)), { timeoutMs: 120_000 });
      await eventually(async () => expect(await subscription.lag()).toBe(0), PATIENCE);
      await eventually(() => expect(transport.health()).toBe('up'), PATIENCE);
    });
  });
}

/** As the relay does: what was not taken is offered again, before anything later. */
async function publishUntilTaken(transport: EventTransport, events: readonly OutgoingEvent[]): Promise<void> {
  for (;;) {
    try {
      return await transport.publish(events);
    } catch {
      await pause(200);
    }
  }
}

/** Without what came again. */
const firstTimes = (seqs: readonly number[]): number[] => seqs.filter((seq, index) => seqs.indexOf(seq) === index);
