import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Tx } from '@guanjia/persistence';
import { eventually } from '@guanjia/testing';
import { sql } from 'kysely';
import { openEmbedded, type Embedded } from '../embedded.fixture.ts';
import { dimmed, factOf, houseState, lit } from '../service.fixture.ts';
import { useTracer, type SpanStart } from '../tracing.ts';
import { Consumers, type ManyEventsHandler } from './consumers.ts';

let here: Embedded;
beforeEach(async () => {
  here = await openEmbedded();
});
afterEach(() => here.close());

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

/** Notes each call as one row per event: which call, in which order. */
const noting = () => {
  const calls: string[][] = [];
  const handle: ManyEventsHandler<Tx, any> = async (events, { db }) => {
    calls.push(events.map(({ aggregateId, seq }) => `${aggregateId}${seq}`));
    for (const { aggregateId, seq } of events) await sql`insert into effect (aggregate, n) values (${aggregateId}, ${seq})`.execute(db);
  };
  return { calls, handle };
};

describe('a handler of many events', () => {
  it('gets all that come in one transaction at once, each once', async () => {
    const { calls, handle } = noting();
    await here.transport.publish(range(40).map((n) => factOf(houseState, `h${n}`, 1)));
    await (await here.consume(new Consumers<Tx>().onMany(houseState, handle))).idle();
    expect(calls.flat()).toHaveLength(40);
    expect(calls.length).toBeLessThan(10);
    expect(Object.keys(await here.service.effects())).toHaveLength(40);
  });

  it('of several types keeps the order of an aggregate', async () => {
    const { calls, handle } = noting();
    await here.transport.publish([factOf(lit, 'a', 1), factOf(dimmed, 'a', 2), factOf(lit, 'a', 3), factOf(dimmed, 'a', 4)]);
    await (await here.consume(new Consumers<Tx>().onMany(lit, handle).onMany(dimmed, handle))).idle();
    expect(calls).toEqual([['a1', 'a2', 'a3', 'a4']]);
  });

  it('is a step of the trace of each event that came from traced work, and ends with its error', async () => {
    const steps: { start: SpanStart; error?: unknown; isEnded: boolean }[] = [];
    useTracer({
      start(start) {
        const step = { start, isEnded: false };
        steps.push(step);
        return { traceparent: start.parent!, end: (error) => void Object.assign(step, { error, isEnded: true }) };
      },
      stop: async () => undefined,
    });
    let isBroken = true;
    const { handle } = noting();
    const group = await here.consume(new Consumers<Tx>().onMany(lit, async (events, tx) => {
      if (isBroken) throw new Error('not yet');
      await handle(events, tx);
    }));
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    await here.transport.publish([{ ...factOf(lit, 'a', 1), traceparent }, factOf(lit, 'b', 1)]);
    await eventually(async () => expect(await here.service.query('select count(*)::int as n from parked_event')).toEqual([{ n: 2 }]));
    isBroken = false;
    await group.idle();
    useTracer(undefined);
    const consumed = steps.filter(({ start }) => start.kind === 'CONSUMER');
    expect(consumed.every(({ start, isEnded }) => isEnded && start.parent === traceparent)).toBe(true);
    expect(consumed[0]!.error).toBeInstanceOf(Error);
    expect(consumed.at(-1)!.error).toBeUndefined();
  });

  it('comes before the handlers of single events, and is undone with them', async () => {
    const { handle } = noting();
    let isBroken = true;
    const consumers = new Consumers<Tx>().onMany(lit, handle).on(lit, async ({ aggregateId }, { db }) => {
      if (isBroken) throw new Error('not yet');
      const found = await sql<{ rows: number }>`select count(*)::int as rows from effect where aggregate = ${aggregateId}`.execute(db);
      await sql`insert into house (n) values (${found.rows[0]!.rows})`.execute(db);
    });
    const group = await here.consume(consumers);
    await here.transport.publish([factOf(lit, 'a', 1)]);
    await eventually(async () => expect(await here.service.query('select reason from parked_event')).toEqual([{ reason: 'ERROR' }]));
    expect(await here.service.effects()).toEqual({});
    isBroken = false;
    await group.idle();
    expect(await here.service.effects()).toEqual({ a: [1] });
    expect(await here.service.query('select n from house')).toEqual([{ n: 1 }]);
  });
});

describe('events of several estates in one transaction', () => {
  it('are each handled within their own, and those of one aggregate in their order', async () => {
    const estates = [randomUUID(), randomUUID(), randomUUID()];
    const seen: string[] = [];
    const consumers = new Consumers<Tx>().on(lit, async ({ estateId, aggregateId, seq }, { db }) => {
      const scope = await sql<{ estates: string }>`select current_setting('app.estates', true) as estates`.execute(db);
      seen.push(`${scope.rows[0]!.estates === estateId ? 'own' : 'foreign'} ${aggregateId}${seq}`);
    });
    const events = range(3).flatMap((seq) => estates.map((estateId, n) => ({ ...factOf(lit, `lamp-${n}-`, seq), estateId })));
    await here.transport.publish(events);
    await (await here.consume(consumers)).idle();
    expect([...seen].sort()).toEqual(range(3).flatMap((seq) => estates.map((_, n) => `own lamp-${n}-${seq}`)).sort());
    for (const n of [0, 1, 2]) expect(seen.filter((line) => line.includes(`lamp-${n}-`))).toEqual(range(3).map((seq) => `own lamp-${n}-${seq}`));
  });
});
