import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouse, type Answer, type House } from '../gateway.fixture.ts';

const listed = 'https://app.example.com';
const query = '{ estates { id } }';
let house: House;
beforeAll(async () => { house = await aHouse({ door: { origins: [listed] } }); });
afterAll(() => house.close());

const ask = (origin: string): Promise<Answer> => house.ask(query, { headers: { origin } });
const preflight = (origin: string): Promise<Answer> =>
  house.send({ method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization, content-type' } });

describe('pages in browsers (S4)', () => {
  it('of a listed origin may ask and read the answer', async () => {
    const { status, headers } = await ask(listed);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({ 'access-control-allow-origin': listed, vary: 'Origin', 'access-control-expose-headers': expect.stringContaining('x-request-id') });
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('of a listed origin are told so beforehand, without a token', async () => {
    const { status, headers, text } = await preflight(listed);
    expect({ status, text }).toEqual({ status: 204, text: '' });
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': listed, 'access-control-allow-methods': 'POST, PUT', 'access-control-allow-headers': expect.stringContaining('authorization'),
    });
  });

  it('of our own origin may ask, as programs without one may', async () => {
    expect((await ask(house.url)).status).toBe(200);
    expect((await house.ask(query)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([`${listed}.evil.example`, 'https://evil.example', 'http://app.example.com', `${listed}:8443`, 'null', '*', ''])('of %p may not, before anything is looked at', async (origin) => {
    const before = house.archives.calls.length;
    for (const answer of [await ask(origin), await preflight(origin), await house.send({ method: 'PUT', headers: { origin }, body: 'x' }, '/uploads/archives/ticket')]) {
      expect(answer).toMatchObject({ status: 403, body: { errors: [{ extensions: { code: 'ORIGIN_NOT_ALLOWED' } }] } });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(house.archives.calls.length).toBe(before);
  });
});
