import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouse, type House } from '../gateway.fixture.ts';
import { limits } from './limits.ts';

let house: House;
beforeAll(async () => { house = await aHouse({ door: { patience: { headersMs: 400, requestMs: 1_200 } } }); });
afterAll(() => house.close());

const halves = {
  'nothing of it': '',
  'its headers': 'POST /graphql HTTP/1.1\r\nHost: a\r\nX-Slow: ',
  'its body': 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer TOKEN\r\nContent-Length: 100\r\n\r\n{"query":',
};

describe('a request that is sent by half (S2)', () => {
  it('is cut off, whichever half: of its headers, of its body, or none at all', async () => {
    const token = await house.issuer.tokenFor('employee-1');
    // Side by side: each takes as long as the door is patient.
    const answers = await Promise.all(Object.entries(halves).map(async ([name, half]) => {
      const socket = createConnection(Number(new URL(house.url).port), '127.0.0.1');
      socket.write(half.replace('TOKEN', token));
      return [name, await text(socket)] as const;
    }));
    for (const [name, answer] of answers) {
      expect([name, answer]).toEqual([name, expect.stringMatching(/^HTTP\/1\.1 408 .*REQUEST_TIMEOUT/s)]);
      expect(answer).not.toMatch(/server:|x-powered-by/i);
    }
    expect((await house.send({}, '/healthz')).status).toBe(200);
  });

  it('is waited for as long as the limits say, where nothing else is said', async () => {
    const usual = await aHouse();
    const { headersTimeout, requestTimeout } = usual.app.getHttpServer();
    await usual.close();
    expect({ headersMs: headersTimeout, requestMs: requestTimeout }).toEqual({ headersMs: limits.headersMs, requestMs: limits.requestMs });
  });
});
