import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouse, type House } from '../gateway.fixture.ts';

let house: House;
beforeAll(async () => { house = await aHouse(); });
afterAll(() => house.close());

describe('a request that is sent by half (S2)', () => {
  it.each([
    ['its headers', 'POST /graphql HTTP/1.1\r\nHost: a\r\nX-Slow: '],
    ['its body', 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer TOKEN\r\nContent-Length: 100\r\n\r\n{"query":'],
  ])('is cut off: %s', async (_, half) => {
    const socket = createConnection(Number(new URL(house.url).port), '127.0.0.1');
    socket.write(half.replace('TOKEN', await house.issuer.tokenFor('employee-1')));
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).not.toMatch(/server:|x-powered-by/i);
    expect((await house.send({}, '/healthz')).status).toBe(200);
  }, 60_000);
});
