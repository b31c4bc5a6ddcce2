import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workOrderCompleted } from '@guanjia/contracts';
import { measureWork, openLog, Registry, serveMetrics } from '@guanjia/subgraph';
import { headquarters, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import type { AddressInfo } from 'node:net';
import { billing } from './index.ts';

let written = '';
let house: SubgraphHarness;
beforeAll(async () => {
  house = await startSubgraph(billing, { log: openLog('billing', { write: (line: string) => void (written += line) }) });
});
afterAll(() => house.stop());

async function measured(): Promise<string> {
  const registry = new Registry();
  const { database, consumers } = house.subgraph;
  measureWork(registry, [{ service: 'billing', database, consumers, clock: house.clock }]);
  const server = await serveMetrics(registry, { port: 0, host: '127.0.0.1' });
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`);
  const nothing = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  expect([answer.status, nothing.status]).toEqual([200, 404]);
  const text = await answer.text();
  await new Promise((done) => { server.close(done); });
  return text;
}

describe('a service that is looked after', () => {
  it('measures what waits: events out and in, dead letters, overdue limits, connections', async () => {
    expect(await measured()).toContain('guanjia_dead_letters{service="billing"} 0');
    const { type, topic } = workOrderCompleted;
    await house.transport.publish([{
      type, topic, key: randomUUID(), eventId: randomUUID(), seq: 1, estateId: null, occurredAt: house.clock.now(), actorId: null,
      correlationId: null, causationId: null, value: 'not JSON', isState: false,
    }]);
    await house.settle();
    const hourAgo = new Date(house.clock.now().getTime() - 3_600_000);
    await house.sql(`insert into deadline (ref, kind, due_at) values ('a', 'HELD_BACK', $1), ('b', 'HELD_BACK', $1), ('c', 'LATER', $2)`,
      [hourAgo, new Date(house.clock.now().getTime() + 3_600_000)]);
    const text = await measured();
    expect(text).toContain('guanjia_dead_letters{service="billing"} 1');
    expect(text).toContain('guanjia_overdue_work{service="billing",kind="HELD_BACK"} 2');
    expect(text).not.toContain('LATER');
    expect(text).toContain('guanjia_outbox_events{service="billing"} 0');
    expect(text).toContain('guanjia_outbox_age_seconds{service="billing"} 0');
    expect(text).toContain('guanjia_event_lag{service="billing"} 0');
    expect(text).toMatch(/guanjia_database_connections\{service="billing",use="idle"\} \d/);
    expect(text).toContain('# TYPE guanjia_parked_events gauge');
  });

  it('logs each request by who and which operation, without what was asked (S10)', async () => {
    const who = headquarters('GA');
    await house.as(who).run('query ($name: String!) { __type(name: $name) { name } }', { name: '13800138000' });
    await house.as(who).run('{ accounts(after: "13800138000") { nodes { id } } }');
    while (written.split('"request"').length < 3) await new Promise((done) => { setTimeout(done, 5); });
    const lines = written.trim().split('\n').map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
    expect(lines).toMatchObject([
      { service: 'billing', personId: who.id, requestId: expect.any(String), operation: 'unnamed', route: '/graphql', status: 200, durationMs: expect.any(Number) },
      { service: 'billing', route: '/graphql' },
    ]);
    expect(written).not.toContain('13800138000');
  });

  it('is ready when its migrations are there, and says how old its outbox is', async () => {
    expect(await house.as(headquarters('GA')).get('/readyz')).toEqual({ status: 200, body: { status: 'ready', outboxAgeSeconds: 0 } });
    await house.sql('update schema_migration set name = name || $1', ['-undone']);
    expect(await house.as(headquarters('GA')).get('/readyz')).toMatchObject({ status: 503, body: { status: 'migrations missing', missing: billing.migrations.map(({ name }) => name) } });
    await house.sql(`update schema_migration set name = replace(name, '-undone', '')`);
  });
});
