import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aHouse, nobody, type Answer, type House } from '../gateway.fixture.ts';

const json = { 'content-type': 'application/json' };
const wrongs: Readonly<Record<string, (response: ServerResponse) => void>> = {
  'a 500 of a proxy': (response) => response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>at http://10.0.0.7:4000</h1>'),
  'a 503 in GraphQL': (response) => response.writeHead(503, json).end('{"errors":[{"message":"x","extensions":{"code":"UNAVAILABLE","messageKey":"platform.UNAVAILABLE"}}]}'),
  'half an answer': (response) => response.writeHead(200, json).end('{"data":{"tick'),
  'a page': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>login</h1>'),
  'a cut connection': (response) => response.destroy(),
};
const well = (response: ServerResponse): unknown => response.writeHead(200, json).end('{"data":{"tickets":[{"id":"ticket-1"}]}}');

describe('a sick subgraph', () => {
  let server: Server;
  let respond: (response: ServerResponse) => unknown;
  let asked: number;
  let house: House;
  beforeEach(async () => {
    asked = 0;
    server = createServer((_request, response) => {
      asked += 1;
      respond(response);
    });
    await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
    house = await aHouse({ subgraphs: { 'customer-service': { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` } } });
  });
  afterEach(async () => {
    await house.close();
    await new Promise((done) => { server.close(done).closeAllConnections(); });
  });

  const ask = (): Promise<Answer> => house.ask('{ tickets { id } estates { id } }');
  const codes = ({ body }: Answer): unknown[] => (body.errors ?? []).map(({ extensions }) => extensions['code']);

  it.each(Object.keys(wrongs))('is left alone after five times %s, and the rest is answered (R11)', async (wrong) => {
    respond = wrongs[wrong]!;
    for (let i = 0; i < 8; i += 1) {
      const answer = await ask();
      expect(answer.body.data).toMatchObject({ tickets: null, estates: [{ id: 'estate-1' }, { id: 'estate-2' }] });
      expect(codes(answer)).toEqual([wrong === 'a 503 in GraphQL' && i < 5 ? 'UNAVAILABLE' : 'SUBGRAPH_UNAVAILABLE']);
      expect(answer.text).not.toMatch(/127\.0\.0\.1|10\.0\.0\.7|http|customer-service|<h1>/);
    }
    expect(asked).toBe(5);
    expect(house.logged.filter(({ message }) => message.includes('left alone'))).toHaveLength(1);
  });

  it('is asked again after a rest, by one request, and then by all (R11)', async () => {
    respond = wrongs['a cut connection']!;
    for (let i = 0; i < 6; i += 1) await ask();
    respond = well;
    expect(codes(await ask())).toEqual(['SUBGRAPH_UNAVAILABLE']);
    await pause(3_100);
    expect(codes(await ask())).toEqual([]);
    expect(codes(await ask())).toEqual([]);
    expect(asked).toBe(7);
  });

  it('is none that refuses what it is asked, however often', async () => {
    respond = (response) => response.writeHead(400, json).end('{"errors":[{"message":"no","extensions":{"code":"CONFLICT","messageKey":"platform.CONFLICT"}}]}');
    for (let i = 0; i < 8; i += 1) expect(codes(await ask())).toEqual(['CONFLICT']);
    expect(asked).toBe(8);
  });
});

it('a subgraph at whose address nobody listens costs no time worth mentioning (R11)', async () => {
  const house = await aHouse({ subgraphs: { 'customer-service': { url: await nobody() } } });
  const waits: number[] = [];
  for (let i = 0; i < 12; i += 1) {
    const start = performance.now();
    const { body } = await house.ask('{ tickets { id } estates { id } }');
    waits.push(performance.now() - start);
    expect(body.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
  }
  const middle = (part: readonly number[]): number => [...part].sort((a, b) => a - b)[Math.floor(part.length / 2)]!;
  expect({ refused: middle(waits.slice(1, 5)) <= 200, open: middle(waits.slice(5)) <= 50 }).toEqual({ refused: true, open: true });
  await house.close();
});
