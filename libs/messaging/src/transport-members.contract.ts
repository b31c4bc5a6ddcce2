import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@guanjia/testing';
import { PATIENCE, Place, range, type TransportUnderTest } from './transport.contract.ts';
import type { collector } from './transport.fixture.ts';
import type { EventTransport } from './transport.ts';

const KEYS = 20;
const idsOf = (readers: readonly ReturnType<typeof collector>[]) =>
  readers.flatMap((reader) => reader.messages.map((message) => message.headers['ce_id']));

/** What holds for several members of one group. */
export function describeMembers(subject: TransportUnderTest): void {
  describe('among the members of a group', () => {
    let place: Place;
    let transport: EventTransport;

    beforeEach(async () => {
      place = new Place(subject);
      transport = await place.open();
    });
    afterEach(() => place.close());

    const publishRound = (seq: number) => transport.publish(range(KEYS).map((k) => place.event({ key: `a${k}`, seq })));

    it('shares the partitions, and hands nothing to two while nobody comes or goes', async () => {
      const second = await place.open();
      const readers = [place.reader(), place.reader(), place.reader()];
      const members = await Promise.all(readers.map((reader, n) => (n < 2 ? transport : second).subscribe(reader.as(place.group('shared')))));
      await Promise.all(members.map((member) => member.caughtUp()));
      await eventually(() => expect([transport.health(), second.health()]).toEqual(['up', 'up']), PATIENCE);
      for (let seq = 1; seq <= 15; seq++) await publishRound(seq);
      await eventually(() => expect(idsOf(readers).length).toBeGreaterThanOrEqual(15 * KEYS), PATIENCE);
      await Promise.all(members.map((member) => member.stop()));
      expect(new Set(idsOf(readers)).size).toBe(15 * KEYS);
    });

    it('loses nothing and keeps the order while one joins late and one leaves', async () => {
      const [early, late] = [place.reader(), place.reader()];
      const second = await place.open();
      const first = await transport.subscribe(early.as(place.group('shared')));
      for (let seq = 1; seq <= 5; seq++) await publishRound(seq);
      await eventually(() => expect(early.messages.length).toBeGreaterThan(0), PATIENCE);
      const other = await second.subscribe(late.as(place.group('shared')));
      await other.caughtUp();
      for (let seq = 6; seq <= 10; seq++) await publishRound(seq);
      await first.stop();
      for (let seq = 11; seq <= 15; seq++) await publishRound(seq);
      await eventually(() => expect(new Set(idsOf([early, late])).size).toBe(15 * KEYS), PATIENCE);
      for (const k of range(KEYS)) {
        for (const reader of [early, late]) expect(firstTimes(reader.seqsOf(`a${k}`))).toEqual([...new Set(reader.seqsOf(`a${k}`))].sort((a, b) => a - b));
      }
      await other.stop();
    });

    // A broker that was itself silent for as long has every member taken for dead: then it is looked at once more.
    it('waits for a handler that takes longer than a member may be silent, and has it do its work once, while another joins (R9)',
      () => eventually(() => expectPatience(subject)));
  });
}

async function expectPatience(subject: TransportUnderTest): Promise<void> {
  const place = new Place(subject);
  const [transport, second] = [await place.open(), await place.open()];
  const [slow, late] = [place.reader(), place.reader()];
  const gate = Promise.withResolvers<void>();
  let begun = 0;
  try {
    await transport.subscribe({
      ...slow.as(place.group('shared')),
      async onBatch(messages) {
        begun += 1;
        await gate.promise;
        await slow.as(place.group('shared')).onBatch(messages);
      },
    });
    await transport.publish([place.event({ key: 'a' })]);
    await eventually(() => expect(begun).toBe(1), PATIENCE);
    await second.subscribe(late.as(place.group('shared')));
    await transport.publish([place.event({ key: 'a', seq: 2 })]);
    await pause(subject.silenceMs * 1.3);
    gate.resolve();
    const seqs = () => [...slow.seqsOf('a'), ...late.seqsOf('a')].sort();
    await eventually(() => expect(seqs()).toContain(2), PATIENCE);
    expect(seqs()).toEqual([1, 2]);
  } finally {
    gate.resolve();
    await place.close();
  }
}

/** Without what came again. */
const firstTimes = (seqs: readonly number[]): number[] => seqs.filter((seq, index) => seqs.indexOf(seq) === index);
