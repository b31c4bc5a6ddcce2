import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@guanjia/testing';
import { openEmbedded, type Embedded } from '../embedded.fixture.ts';
import { factOf, houseState, lit } from '../service.fixture.ts';

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
