import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openKafka, type IncomingMessage, type Log } from '@guanjia/messaging';
import { measureWork, Registry } from '@guanjia/subgraph';
import { eventually, person, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { startTestKafka } from '@guanjia/testing/kafka';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';
import { enter, kitchenLeak } from './ticket-journey.fixture.ts';

const kafka = await startTestKafka();
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const patience = { timeoutMs: 120_000 };

async function metricsOf({ subgraph: { database, consumers }, clock }: SubgraphHarness): Promise<string> {
  const registry = new Registry();
  measureWork(registry, [{ service: 'customer-service', database, consumers, clock }]);
  return registry.metrics();
}

(kafka ? describe : describe.skip)('tickets of a service on Kafka', () => {
  let h: SubgraphHarness;
  let place: EstatePlace;
  let officer: Client;
  const created: IncomingMessage[] = [];

  beforeAll(async () => {
    const transport = await openKafka({ brokers: kafka!.brokers, clientId: 'test', log: silent, topics: { partitions: 2 } });
    h = await startSubgraph(customerService, { transport, log: silent });
    await tellStandards(h);
    place = await anEstate(h);
    officer = h.as(person('CSR', place.estateId, place.officerId));
    await transport.subscribe({
      group: 'watcher', topics: ['guanjia.customer-service.ticket'],
      onBatch: async (messages) => void created.push(...messages.filter(({ headers }) => headers['ce_type'] === 'customer-service.ticket.created.v1')),
    });
  });
  afterAll(async () => {
    await h.stop();
    await kafka!.stop();
  });

  const enterSome = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) ids.push((await enter(officer, kitchenLeak(place))).id);
    return ids;
  };
  const keys = () => [...new Set(created.map(({ key }) => key))].sort();

  it('are told of, and the service is ready', async () => {
    const ids = await enterSome(3);
    await eventually(() => expect(keys()).toEqual([...ids].sort()), patience);
    await eventually(async () => expect((await officer.get('/readyz')).status).toBe(200), patience);
  });

  (kafka?.outage ? it : it.skip)('are entered while the broker is away, and told of when it is back; meanwhile the service says what it lacks (R5)', async () => {
    const before = keys();
    await kafka!.outage!.kill();
    const during = await enterSome(10);
    const words = expect.stringContaining('group customer-service cannot read');
    await eventually(async () => expect(await officer.get('/readyz')).toMatchObject({ status: 503, body: { status: words } }), patience);
    expect(keys()).toEqual(before);
    const measured = await metricsOf(h);
    expect(measured).toMatch(/^guanjia_outbox_events\{service="customer-service"\} [1-9]/m);
    expect(measured).toMatch(/^guanjia_outbox_age_seconds\{service="customer-service"\} \d/m);
    expect(measured).not.toMatch(/^guanjia_event_lag\{/m);
    const idle = h.subgraph.consumers.idle();
    await kafka!.outage!.start();
    await eventually(() => expect(keys()).toEqual([...before, ...during].sort()), patience);
    await eventually(async () => expect((await officer.get('/readyz')).status).toBe(200), patience);
    await idle;
    await eventually(async () => expect(await metricsOf(h)).toMatch(/^guanjia_event_lag\{service="customer-service"\} 0$/m), patience);
    const events = await h.sql('select count(*)::int as pending from outbox where published_at is null');
    expect(events).toEqual([{ pending: 0 }]);
  });
});
