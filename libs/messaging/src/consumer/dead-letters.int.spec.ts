import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { openEmbedded, type Embedded } from '../embedded.fixture.ts';
import { factOf, houseState, lit } from '../service.fixture.ts';
import type { EventTransport } from '../transport.ts';
import { Consumers } from './consumers.ts';
import { discard, redrive } from './dead-letters.ts';
import { startConsumers } from './start-consumers.ts';

let here: Embedded;
beforeEach(async () => {
  here = await openEmbedded();
  here.clock.at = new Date('2026-03-01T00:00:00Z');
});
afterEach(() => here.close());

const open = () => here.service.query<{ id: string; seq: number }>('select id::text, seq from dead_letter where resolution is null order by seq');
const decision = (id: string) => ({ database: here.service.database, id, now: new Date(), by: 'operator' });
const parked = () => here.service.query<{ seq: number; reason: string }>('select seq, reason from parked_event order by seq');
const inARow = [1, 2, 3, 4, 5];

/** Three of five are no events; the rows in the database are cured afterwards, as an operator would. */
async function threeOfFiveDead() {
  const group = await here.consume();
  await here.transport.publish(inARow.map((seq) => ({ ...factOf(lit, 'a', seq), ...(seq % 2 === 1 ? { value: 'not JSON' } : {}) })));
  await group.idle();
  const letters = await open();
  expect(letters.map(({ seq }) => seq)).toEqual([1, 3, 5]);
  await here.service.query(`update dead_letter set value = convert_to('{"n":' || seq || '}', 'UTF8')`);
  return { group, letters: letters.map(({ id }) => id) };
}

describe('several dead letters of one aggregate (R8)', () => {
  it.each([[[0, 1, 2]], [[2, 1, 0]], [[1, 2, 0]], [[2, 0, 1]]])('come back in the order of their events when redriven as %j', async (order) => {
    const { group, letters } = await threeOfFiveDead();
    for (const at of order) {
      await redrive(decision(letters[at]!));
      await group.idle();
    }
    expect(await here.service.effects()).toEqual({ a: inARow });
    expect([await parked(), await open()]).toEqual([[], []]);
  });

  it('hold up what is redriven behind them, and nobody waits for that', async () => {
    const { group, letters: [, third] } = await threeOfFiveDead();
    await redrive(decision(third!));
    await group.idle();
    expect(await here.service.effects()).toEqual({});
    expect(await parked()).toMatchObject([{ seq: 2 }, { seq: 3 }, { seq: 4 }]);
  });

  it('can be partly given up, and it is kept who decided and why', async () => {
    const { group, letters: [first, third, fifth] } = await threeOfFiveDead();
    await discard({ ...decision(third!), reason: 'sent by mistake' });
    await redrive(decision(fifth!));
    await redrive(decision(first!));
    await group.idle();
    expect(await here.service.effects()).toEqual({ a: [1, 2, 4, 5] });
    expect(await here.service.query(`select resolution, resolution_reason as reason, resolved_by as by from dead_letter where seq = 3`))
      .toEqual([{ resolution: 'DISCARDED', reason: 'sent by mistake', by: 'operator' }]);
  });
});

describe('a dead letter that nobody can read, though its place is known (R8)', () => {
  it('cannot be redriven, and when given up lets what is behind it through', async () => {
    const group = await here.consume();
    await here.transport.publish([{ ...factOf(lit, 'a', 1), value: 'not JSON' }, factOf(lit, 'a', 2)]);
    await group.idle();
    await here.service.query(`update dead_letter set headers = headers - 'ce_time' - 'ce_type'`);
    const [letter] = await open();
    await expect(redrive(decision(letter!.id))).rejects.toMatchObject({ why: 'PLACE_UNKNOWN' });
    await discard({ ...decision(letter!.id), reason: 'unreadable' });
    await group.idle();
    expect([await here.service.effects(), await parked(), await open()]).toEqual([{ a: [2] }, [], []]);
  });
});

describe('a dead letter at the beginning of a history that the transport has forgotten', () => {
  const startForgetful = (isCured: () => boolean) => {
    const { transport, service, clock, log } = here;
    const forgetful: EventTransport = {
      keepsHistory: false, publish: (events) => transport.publish(events), subscribe: (request) => transport.subscribe(request),
      health: () => transport.health(), close: () => transport.close(),
    };
    const consumers = new Consumers<Tx>().on(lit, async ({ aggregateId, data: { n } }, { db }) => {
      if (!isCured()) throw new TypeError('broken');
      await sql`insert into effect (aggregate, n) values (${aggregateId}, ${n})`.execute(db);
    });
    return startConsumers({ group: 'reader', transport: forgetful, database: service.database, consumers, clock, log });
  };

  const isMinuteLater = (): void => {
    here.clock.at = new Date(here.clock.at!.getTime() + 60_000);
  };

  it('is reached by the five attempts, and takes effect when redriven after the cure', async () => {
    let isCured = false;
    const group = await startForgetful(() => isCured);
    await here.transport.publish([factOf(lit, 'a', 7), factOf(lit, 'a', 8)]);
    await group.idle();
    isMinuteLater();
    await group.idle();
    const [letter] = await open();
    expect(letter).toMatchObject({ seq: 7 });
    isCured = true;
    await redrive({ ...decision(letter!.id), now: here.clock.now() });
    await group.idle();
    isMinuteLater();
    await group.idle();
    expect(await here.service.effects()).toEqual({ a: [7, 8] });
    await group.stop();
  });

  it('lets the history begin behind it when it is given up', async () => {
    const group = await startForgetful(() => true);
    await here.transport.publish([{ ...factOf(lit, 'a', 7), value: 'not JSON' }, factOf(lit, 'a', 8)]);
    await group.idle();
    const [letter] = await open();
    await discard({ ...decision(letter!.id), now: here.clock.now(), reason: 'not needed' });
    await group.idle();
    isMinuteLater();
    await group.idle();
    expect(await here.service.effects()).toEqual({ a: [8] });
    expect([await parked(), await open()]).toEqual([[], []]);
    await group.stop();
  });
});

describe('a dead letter of a state topic', () => {
  it('waits for no earlier state when it is given up', async () => {
    const group = await here.consume();
    await here.transport.publish([factOf(houseState, 'h', 3, { n: 3 }), { ...factOf(houseState, 'h', 6), value: 'not JSON' }]);
    await group.idle();
    const [letter] = await open();
    await discard({ ...decision(letter!.id), reason: 'a newer one follows' });
    await group.idle();
    expect(await parked()).toEqual([]);
    await here.transport.publish([factOf(houseState, 'h', 8, { n: 8 })]);
    await group.idle();
    expect(await here.service.query('select n from house order by n')).toEqual([{ n: 3 }, { n: 8 }]);
  });
});
