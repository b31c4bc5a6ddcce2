import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@guanjia/testing';
import { openEmbedded, type Embedded } from '../embedded.fixture.ts';
import { dimmed, factOf, houseState, lampConsumers, lit } from '../service.fixture.ts';

let here: Embedded;
beforeEach(async () => {
  here = await openEmbedded();
});
afterEach(() => here.close());

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

describe('the inbox', () => {
  it('lets each event take effect once and in order, delivered three times and shuffled across aggregates (R6)', async () => {
    const aggregates = range(20).map((n) => `lamp-${n}`);
    const events = range(5).flatMap((seq) => aggregates.map((key) => factOf(lit, key, seq)));
    const group = await here.consume();
    for (const order of [7, 3, 11]) {
      const shuffled = aggregates.map((_, at) => aggregates[(at * order) % aggregates.length]!);
      await here.transport.publish(shuffled.flatMap((key) => events.filter((event) => event.key === key)));
    }
    await group.idle();
    expect(await here.service.effects()).toEqual(Object.fromEntries(aggregates.map((key) => [key, range(5)]).sort()));
    expect(await here.service.query('select count(*)::int as rows from inbox')).toEqual([{ rows: 100 }]);
  });

  it('brings 2, 1, 3 into the state that 1, 2, 3 would have made (R7)', async () => {
    const group = await here.consume();
    const [one, two, three] = range(3).map((seq) => factOf(lit, 'a', seq));
    await here.transport.publish([two!]);
    await eventually(async () => expect(await here.service.query('select reason from parked_event')).toEqual([{ reason: 'GAP' }]));
    expect(await here.service.effects()).toEqual({});
    await here.transport.publish([one!, three!]);
    await group.idle();
    expect(await here.service.effects()).toEqual({ a: [1, 2, 3] });
    expect(await here.service.query('select * from parked_event')).toEqual([]);
  });

  it('counts events that nobody handles, so that the handled ones keep their order', async () => {
    await here.transport.publish([factOf(lit, 'a', 1), factOf(dimmed, 'a', 2), factOf(dimmed, 'a', 3), factOf(lit, 'a', 4)]);
    await (await here.consume()).idle();
    expect(await here.service.effects()).toEqual({ a: [1, 4] });
    expect(await here.service.query('select seq from stream_position')).toEqual([{ seq: 4 }]);
    expect(await here.service.query('select count(*)::int as rows from inbox')).toEqual([{ rows: 2 }]);
  });

  it('takes any newer row of a state topic and never an older one', async () => {
    const group = await here.consume();
    await here.transport.publish([factOf(houseState, 'h', 7, { n: 7 }), factOf(houseState, 'h', 5, { n: 5 }), factOf(houseState, 'h', 9, { n: 9 })]);
    await group.idle();
    expect(await here.service.query('select n from house order by n')).toEqual([{ n: 7 }, { n: 9 }]);
  });

  it('undoes a whole chunk when one event fails, and takes in the others one by one', async () => {
    await here.transport.publish(range(30).map((n) => factOf(lit, `lamp-${n}`, 1, { n: n === 15 ? 0 : n })));
    const group = await here.consume();
    await eventually(async () => expect(Object.keys(await here.service.effects())).toHaveLength(29));
    await eventually(async () => expect(await group.lag()).toBe(0));
    expect(await here.service.effects()).not.toHaveProperty('lamp-15');
  });

  it('waits out a lost database without losing or doubling an effect', async () => {
    const group = await here.consume();
    const losing = setInterval(() => void here.service.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename = current_user and datname = current_database()`,
    ).catch(() => undefined), 30);
    for (const seq of range(10)) await here.transport.publish(range(10).map((n) => factOf(lit, `lamp-${n}`, seq)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    clearInterval(losing);
    await eventually(async () => expect(Object.values(await here.service.effects())).toEqual(range(10).map(() => range(10))));
    await group.idle();
  });

  it('gives each group its own effects', async () => {
    await here.transport.publish([factOf(lit, 'a', 1)]);
    await (await here.consume(lampConsumers(), 'one')).idle();
    await (await here.consume(lampConsumers(), 'two')).idle();
    expect(await here.service.effects()).toEqual({ a: [1, 1] });
  });
});
