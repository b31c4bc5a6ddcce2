import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { platformErrors } from '@guanjia/domain';
import { eventually } from '@guanjia/testing';
import { openEmbedded, type Embedded } from '../embedded.fixture.ts';
import { factOf, lampConsumers, lit } from '../service.fixture.ts';
import { anEvent } from '../transport.fixture.ts';
import { discard, redrive } from './dead-letters.ts';

let here: Embedded;
beforeEach(async () => {
  here = await openEmbedded();
});
afterEach(() => here.close());

interface LetterRow {
  id: string;
  aggregate_id: string;
  seq: number | null;
  attempts: number;
  error: string;
  bytes: string;
  headers: Record<string, string>;
}
const letters = () => here.service.query<LetterRow>(
  `select id::text, aggregate_id, seq, attempts, error, convert_from(value, 'UTF8') as bytes, headers from dead_letter where resolution is null order by id`);
const parked = () => here.service.query<{ seq: number; reason: string; attempts: number }>('select seq, reason, attempts from parked_event order by seq');

describe('an event that can never take effect (R8)', () => {
  it('is kept as it came, blocks its aggregate in order and nobody else', async () => {
    const group = await here.consume();
    const broken = { ...factOf(lit, 'bad', 1), value: 'not JSON' };
    await here.transport.publish([broken, factOf(lit, 'bad', 2), factOf(lit, 'bad', 3), factOf(lit, 'good', 1)]);
    await group.idle();
    expect(await here.service.effects()).toEqual({ good: [1] });
    const [letter] = await letters();
    expect(letter).toMatchObject({ aggregate_id: 'bad', seq: 1, attempts: 1, bytes: 'not JSON' });
    expect(letter?.headers['ce_id']).toBe(broken.eventId);
    expect(await parked()).toEqual([{ seq: 2, reason: 'BEHIND', attempts: 0 }, { seq: 3, reason: 'BEHIND', attempts: 0 }]);
  });

  it.each([
    ['a payload outside its contract', { value: '{"n":"one"}' }],
    ['a version that is not known', { type: 'engineering.lamp.lit.v2' }],
  ])('is dead at once for %s', async (_why, broken) => {
    const group = await here.consume();
    await here.transport.publish([{ ...factOf(lit, 'bad', 1), ...broken }, factOf(lit, 'good', 1)]);
    await group.idle();
    expect(await letters()).toMatchObject([{ aggregate_id: 'bad', attempts: 1 }]);
    expect(await here.service.effects()).toEqual({ good: [1] });
  });

  it('is dead at once when a rule refuses it for good', async () => {
    const consumers = lampConsumers().on(lit, async ({ aggregateId }) => {
      if (aggregateId === 'bad') throw platformErrors.error('INVALID_INPUT', { params: { reason: 'no lamp' } });
    });
    const group = await here.consume(consumers);
    await here.transport.publish([factOf(lit, 'bad', 1), factOf(lit, 'good', 1)]);
    await group.idle();
    expect(await letters()).toMatchObject([{ aggregate_id: 'bad', seq: 1, attempts: 1, error: expect.stringContaining('no lamp') }]);
    expect(await here.service.effects()).toEqual({ good: [1] });
  });

  it('stays one letter when it comes again, as after a crash or a replay, and takes effect by a decision alone', async () => {
    let isCured = false;
    const consumers = lampConsumers().on(lit, async ({ aggregateId }) => {
      if (aggregateId === 'bad' && !isCured) throw platformErrors.error('INVALID_INPUT', { params: { reason: 'no lamp' } });
    });
    const group = await here.consume(consumers);
    const events = [1, 2, 3].map((seq) => factOf(lit, 'bad', seq));
    await here.transport.publish(events.slice(0, 2));
    await group.idle();
    isCured = true;
    await here.transport.publish(events);
    await group.idle();
    expect(await here.service.effects()).toEqual({});
    const [letter, ...more] = await letters();
    expect([letter?.seq, more, (await parked()).map(({ seq }) => seq)]).toEqual([1, [], [2, 3]]);
    await redrive({ database: here.service.database, id: letter!.id, now: new Date(), by: 'operator' });
    await group.idle();
    expect(await here.service.effects()).toEqual({ bad: [1, 2, 3] });
  });

  it('follows in order behind a discarded one', async () => {
    const group = await here.consume();
    await here.transport.publish([factOf(lit, 'a', 1), { ...factOf(lit, 'a', 2), value: '[]' }, factOf(lit, 'a', 3), factOf(lit, 'a', 4)]);
    await group.idle();
    const [letter] = await letters();
    await discard({ database: here.service.database, id: letter!.id, now: new Date(), by: 'operator', reason: 'sent by mistake' });
    await group.idle();
    expect(await here.service.effects()).toEqual({ a: [1, 3, 4] });
    expect([await parked(), await letters()]).toEqual([[], []]);
    await expect(discard({ database: here.service.database, id: letter!.id, now: new Date(), by: 'operator', reason: 'again' })).rejects.toThrow('no open dead letter');
  });

  it('can be discarded when it does not even tell its place', async () => {
    const group = await here.consume();
    await here.transport.publish([factOf(lit, 'a', 1), { ...anEvent({ key: 'a' }), seq: 0 }, factOf(lit, 'a', 3)]);
    await group.idle();
    expect(await here.service.effects()).toEqual({ a: [1] });
    const [letter] = await letters();
    expect(letter).toMatchObject({ aggregate_id: 'a', seq: null });
    await discard({ database: here.service.database, id: letter!.id, now: new Date(), by: 'operator', reason: 'foreign' });
    await group.idle();
    expect(await here.service.effects()).toEqual({ a: [1, 3] });
  });
});

describe('an event whose handler always fails (R8)', () => {
  it('is tried five times with growing pauses, others going on, and takes effect when redriven after the cure', async () => {
    let isCured = false;
    const consumers = here.brokenConsumers(() => isCured);
    const group = await here.consume(consumers);
    const started = performance.now();
    await here.transport.publish([factOf(lit, 'bad', 1), factOf(lit, 'bad', 2)]);
    await eventually(async () => expect(await parked()).toMatchObject([{ seq: 1, reason: 'ERROR', attempts: 1 }, { seq: 2, reason: 'BEHIND' }]));
    await here.transport.publish([factOf(lit, 'good', 1)]);
    await eventually(async () => expect(await here.service.effects()).toEqual({ good: [1] }));
    expect(await letters()).toEqual([]);
    const [letter] = await eventually(async () => {
      const found = await letters();
      expect(found).toHaveLength(1);
      return found;
    }, { everyMs: 100 });
    expect(performance.now() - started).toBeGreaterThan(15_000);
    expect(letter).toMatchObject({ aggregate_id: 'bad', seq: 1, attempts: 5, error: expect.stringContaining('broken lamp') });
    isCured = true;
    await redrive({ database: here.service.database, id: letter!.id, now: new Date(), by: 'operator' });
    await group.idle();
    expect(await here.service.effects()).toEqual({ bad: [1, 2], good: [1] });
    expect([await parked(), await letters()]).toEqual([[], []]);
  });

  it('leaves nothing of the event in the log', async () => {
    const group = await here.consume(here.brokenConsumers(() => false));
    await here.transport.publish([factOf(lit, 'bad', 1, { n: 424242 }), { ...factOf(lit, 'worse', 1), value: 'secret 424242' }]);
    await eventually(() => expect(new Set(here.log.lines.map(({ level }) => level))).toEqual(new Set(['error', 'warn'])));
    expect(JSON.stringify(here.log.lines)).not.toContain('424242');
    await group.stop();
  });
});
