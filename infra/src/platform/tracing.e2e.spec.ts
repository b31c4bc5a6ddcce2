import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLog, startTelemetry } from '@guanjia/subgraph';
import { openOwnOffice } from '../journeys/own-office.fixture.ts';

interface Told {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: { stringValue?: string } }[];
}
interface Export {
  resourceSpans: { scopeSpans: { spans: Told[] }[] }[];
}

/** A collector of OTLP over HTTP that keeps what it is told. */
async function aCollector() {
  const spans: Told[] = [];
  const server: Server = createServer(async (request, response) => {
    const { resourceSpans } = await json(request) as Export;
    if (request.url === '/v1/traces') spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  return {
    spans, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((done) => { server.close(done).closeAllConnections(); }),
  };
}

let written = '';
let office: Awaited<ReturnType<typeof openOwnOffice>>;
let collector: Awaited<ReturnType<typeof aCollector>>;

beforeAll(async () => {
  office = await openOwnOffice({ estates: 1, units: 10, tickets: 0 }, { log: openLog('guanjia', { write: (line: string) => void (written += line) }) });
  collector = await aCollector();
});
afterAll(async () => {
  await collector?.close();
  await office?.stop();
});

describe('with a collector named', () => {
  it('one trace goes from the gateway through the subgraph, the outbox and the relay to whoever takes the event in, and on from there', async () => {
    const frontDesk = office.as(office.idOf('FD'));
    const estateId = (await frontDesk('{ estates(first: 1) { nodes { id } } }')).estates.nodes[0].id;
    const now = new Date().toISOString();
    const input = {
      estateId, channel: 'PATROL', reporterType: 'STAFF', contactName: '李师傅', contactPhone: '13987654321', content: '大堂灯不亮',
      locationScope: 'PUBLIC', areaCode: 'LOBBY-1', reportedAt: now, receivedAt: now,
    };
    const { createTicket: { id } } = await frontDesk(`mutation ($input: CreateTicketInput!, $key: IdempotencyKey!) {
      createTicket(input: $input, idempotencyKey: $key) { id } }`, { input, key: randomUUID() });
    await frontDesk('mutation ($id: ID!) { triageTicket(id: $id, input: { category: ELECTRICAL, urgency: URGENT }) { state } }', { id });

    const stopTelemetry = await startTelemetry('guanjia', collector.url);
    await frontDesk('mutation ($id: ID!) { dispatchTicket(id: $id, input: {}) { version } }', { id });
    await office.platform.settled();
    await stopTelemetry();

    const { spans } = collector;
    const first = spans.filter(({ name }) => name === 'gateway operation');
    expect(first).toHaveLength(1);
    const ofTrace = spans.filter(({ traceId }) => traceId === first[0]!.traceId);
    const way = (span: Told): string[] => {
      const before = ofTrace.find(({ spanId }) => spanId === span.parentSpanId);
      return [...before ? way(before) : [], span.name];
    };
    const serviceOf = ({ attributes }: Told): string | undefined => attributes.find(({ key }) => key === 'guanjia.service')?.value.stringValue;
    const toEngineering = ofTrace.find((span) => span.name === 'consume guanjia.customer-service.ticket' && serviceOf(span) === 'engineering')!;
    const begin = ['gateway operation', 'call customer-service', 'customer-service operation'];
    expect(way(toEngineering)).toEqual([...begin, 'publish guanjia.customer-service.ticket', 'consume guanjia.customer-service.ticket']);
    const workOrders = ofTrace.find(({ name }) => name === 'publish guanjia.engineering.work-order')!;
    expect(way(workOrders)).toEqual([...way(toEngineering), 'publish guanjia.engineering.work-order']);
    expect(JSON.stringify(spans)).not.toMatch(/李师傅|13987654321|大堂/);
  });
});

describe('the log of the whole platform', () => {
  it('says who did what, and nothing of what people wrote, wherever they wrote it (S10)', async () => {
    const desk = office.idOf('FD');
    const personal = ['13987654321', '李师傅', '11010519491231002X'];
    const create = 'mutation CreateTicket($input: CreateTicketInput!, $key: IdempotencyKey!) { createTicket(input: $input, idempotencyKey: $key) { id } }';
    for (const text of personal) {
      await office.once(desk, create, { input: { estateId: text, channel: 'PHONE', contactPhone: text, contactName: text, content: text, reportedAt: text }, key: text });
      await office.once(desk, `query Of${/^\w+$/.test(text) ? text : 'Name'}($id: ID!) { ticket(id: $id) { content } }`, { id: text });
      await office.once(desk, `{ searchRegister(text: "${text}") { __typename } tickets(after: "${text}") { nodes { id } } }`);
      await office.once(desk, `{ ticket(id: "${text}") { nothing } }`, { phone: text }, { 'x-phone': encodeURIComponent(text), 'accept-language': 'en' });
    }
    const lines = written.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ msg, route, personId }) => msg === 'request' && route === '/graphql' && personId === desk).length).toBeGreaterThan(3 * personal.length);
    expect(lines.filter(({ unsaid }) => unsaid !== undefined)).toEqual([]);
    expect(lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    for (const text of [...personal, '大堂']) expect(written).not.toContain(text);
  });
});
