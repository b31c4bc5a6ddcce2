import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Tx } from '@guanjia/persistence';
import { eventually } from '@guanjia/testing';
import { sql } from 'kysely';
import { openEmbedded, type Embedded } from '../embedded.fixture.ts';
import { factOf, houseState, lit } from '../service.fixture.ts';
import { Consumers } from './consumers.ts';
import { redrive } from './dead-letters.ts';
import { MissingFact } from './missing-fact.ts';

let here: Embedded;
beforeEach(async () => {
  here = await openEmbedded();
});
afterEach(() => here.close());

const parked = () => here.service.query<{ seq: number; reason: string }>('select seq, reason from parked_event order by seq');

describe('a fact that has not arrived yet', () => {
  it('parks the event and what follows it, and lets them take effect when it comes', async () => {
    const group = await here.consume();
    await here.transport.publish([factOf(lit, 'needs-4', 1), factOf(lit, 'needs-4', 2), factOf(lit, 'other', 1)]);
    await group.idle();
    expect(await here.service.effects()).toEqual({ other: [1] });
    expect(await parked()).toEqual([{ seq: 1, reason: 'MISSING_FACT' }, { seq: 2, reason: 'BEHIND' }]);
    await here.transport.publish([factOf(houseState, 'h', 1, { n: 4 })]);
    await eventually(async () => expect(await here.service.effects()).toEqual({ 'needs-4': [1, 2], other: [1] }));
    expect(await parked()).toEqual([]);
  });

  it('is not poison: however often it is missed, the event waits', async () => {
    const group = await here.consume();
    await here.transport.publish([factOf(lit, 'needs-4', 1)]);
    for (let n = 1; n <= 7; n++) {
      await here.transport.publish([factOf(houseState, `h${n}`, 1, { n: 100 + n })]);
      await group.idle();
    }
    expect(await parked()).toEqual([{ seq: 1, reason: 'MISSING_FACT' }]);
    expect(await here.service.query('select * from dead_letter')).toEqual([]);
  });

  it('holds up a dead letter that was redriven behind it, and nobody waits for that', async () => {
    const group = await here.consume();
    await here.transport.publish([factOf(lit, 'needs-4', 1), { ...factOf(lit, 'needs-4', 2), value: 'not JSON' }]);
    await group.idle();
    await here.service.query(`update dead_letter set value = convert_to('{"n":2}', 'UTF8')`);
    const [letter] = await here.service.query<{ id: string }>('select id::text from dead_letter');
    await redrive({ database: here.service.database, id: letter!.id, now: here.clock.now(), by: 'operator' });
    await group.idle();
    expect(await parked()).toEqual([{ seq: 1, reason: 'MISSING_FACT' }, { seq: 2, reason: 'ERROR' }]);
    await here.transport.publish([factOf(houseState, 'h', 1, { n: 4 })]);
    await eventually(async () => expect(await here.service.effects()).toEqual({ 'needs-4': [1, 2] }));
  });

  it('of an older state holds up no newer one', async () => {
    let failures = 1;
    const group = await here.consume(new Consumers<Tx>().on(houseState, async ({ data: { n } }, { db }) => {
      if (n === 1) throw new MissingFact('what never comes');
      if (failures-- > 0) throw new TypeError('not yet');
      await sql`insert into house (n) values (${n})`.execute(db);
    }));
    await here.transport.publish([factOf(houseState, 'h', 1, { n: 1 })]);
    await group.idle();
    await here.transport.publish([factOf(houseState, 'h', 2, { n: 2 })]);
    await eventually(async () => expect(await here.service.query('select n from house')).toEqual([{ n: 2 }]));
    await group.idle();
    expect(await parked()).toEqual([]);
  });

  it('raises an alert once when it is a day late', async () => {
    const group = await here.consume();
    here.clock.at = new Date('2026-03-01T00:00:00Z');
    await here.transport.publish([factOf(lit, 'needs-4', 1)]);
    await group.idle();
    await group.stop();
    here.clock.at = new Date('2026-03-02T00:00:01Z');
    for (let restart = 1; restart <= 2; restart++) {
      const again = await here.consume();
      await again.idle();
      await again.stop();
      expect(here.log.lines.filter(({ level }) => level === 'error').map(({ message }) => message))
        .toEqual(['event has waited for more than 24 hours']);
    }
  });

  it('is there before the events that lean on it when a group starts late', async () => {
    await here.transport.publish(Array.from({ length: 20 }, (_, n) => factOf(lit, `needs-${n}`, 1)));
    await here.transport.publish(Array.from({ length: 20 }, (_, n) => factOf(houseState, `h${n}`, 1, { n })));
    const group = await here.consume();
    await group.caughtUp();
    expect(Object.keys(await here.service.effects())).toHaveLength(20);
    expect(here.log.lines).toEqual([]);
  });
});
