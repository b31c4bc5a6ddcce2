import { request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openLog, Registry, serveMetrics } from '@guanjia/subgraph';
import type { AddressInfo } from 'node:net';
import { aHouse, type House } from '../gateway.fixture.ts';

let house: House;
afterEach(() => house.close());

const phone = '13800138000';
async function logging(options: { metrics?: Registry } = {}): Promise<() => string> {
  let written = '';
  house = await aHouse({ ...options, log: openLog('gateway', { write: (line: string) => void (written += line) }) });
  return () => written;
}
const linesOf = (text: string): Record<string, unknown>[] => text.split('\n').filter(Boolean).map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
const until = async (isDone: () => boolean): Promise<void> => {
  while (!isDone()) await new Promise((done) => { setTimeout(done, 5); });
};

describe('the log of requests', () => {
  it('has a line of JSON per request: who, which operation, how long, with what end', async () => {
    const written = await logging();
    const { headers } = await house.ask('query Names { estates { name } }');
    await house.ask('{ nonsense', { token: null });
    await until(() => linesOf(written()).length === 2);
    expect(linesOf(written())).toMatchObject([
      {
        requestId: headers.get('x-request-id'), personId: 'employee-1', estates: ['estate-1'], operation: 'Names', kind: 'query',
        method: 'POST', route: '/graphql', status: 200, durationMs: expect.any(Number), cost: 10,
      },
      { status: 401, route: '/graphql' },
    ]);
  });

  it('has a line for whoever went away before the answer, and a measurement', async () => {
    const metrics = new Registry();
    const written = await logging({ metrics });
    const asking = request(`${house.url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${await house.issuer.tokenFor('employee-1')}` },
    }).on('error', () => undefined).end(JSON.stringify({ query: 'query Hang { hang }' }));
    await until(() => house.customerService.calls.length > 0);
    asking.destroy();
    await until(() => linesOf(written()).length === 1);
    expect(linesOf(written())).toMatchObject([{ personId: 'employee-1', operation: 'Hang', status: 499, durationMs: expect.any(Number) }]);
    expect(await metrics.metrics()).toContain('guanjia_requests_total{operation="Hang",status="499"} 1');
  });

  it('holds no personal data, wherever a caller writes it (S10)', async () => {
    const written = await logging();
    const create = 'mutation Create($input: TicketInput!) { createTicket(input: $input) { id } }';
    await house.ask(create, { variables: { input: { title: phone, urgency: 'URGENT' } } });
    await house.ask(create, { variables: { input: { title: phone, urgency: phone, minutes: phone } } });
    await house.ask(`query P${phone} { estate(id: "${phone}") { name ${phone} } }`);
    await house.ask(`query P${phone} { estate(id: "${phone}") { name } }`);
    await house.ask(`{ phoneBug(phone: "${phone}") }`);
    await house.send({ method: 'PUT', body: 'x' }, `/uploads/archives/${phone}`);
    await house.send({}, `/${phone}?phone=${phone}`);
    await until(() => linesOf(written()).length === 7);
    expect(written()).toContain('a bug answered a request');
    expect(written()).not.toContain(phone);
  });
});

describe('measurements', () => {
  it('tell requests by operation and status, and calls of subgraphs, on a port of their own', async () => {
    const metrics = new Registry();
    house = await aHouse({ metrics });
    await house.ask('query Names { estates { name } }');
    await house.ask('{ nonsense }', { headers: { accept: 'application/graphql-response+json' } });
    for (let i = 0; i < 205; i += 1) await house.ask(`query Q${i} { __typename }`);
    const server = await serveMetrics(metrics, { port: 0, host: '127.0.0.1' });
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`);
    const text = await response.text();
    server.close();
    expect(text).toContain('guanjia_requests_total{operation="Names",status="200"} 1');
    expect(text).toContain('guanjia_requests_total{operation="unnamed",status="400"} 1');
    expect(text).toContain('guanjia_requests_total{operation="other",status="200"} 7');
    expect(text).toMatch(/guanjia_subgraph_call_seconds_count\{subgraph="archives",outcome="answered"\} 1/);
    expect((await house.send({}, '/metrics')).status).toBe(404);
  });
});
