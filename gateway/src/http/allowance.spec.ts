import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { aHouse, type House } from '../gateway.fixture.ts';
import { personVerifier } from '../person/person-verifier.ts';
import { Allowance } from './allowance.ts';
import { BoundedMap } from './bounded-map.ts';

describe('an allowance of 60 points a minute', () => {
  it('is spent, and comes back by the second', () => {
    let now = 0;
    const allowance = new Allowance(60, () => now);
    expect(allowance.take('a', 60)).toBe(0);
    expect(allowance.take('a', 5)).toBe(5);
    now = 4_000;
    expect(allowance.take('a', 5)).toBe(1);
    now = 5_000;
    expect(allowance.take('a', 5)).toBe(0);
    expect(allowance.take('a', 1)).toBe(1);
  });

  it('is never more than one minute of it', () => {
    let now = 0;
    const allowance = new Allowance(60, () => now);
    allowance.take('a', 1);
    now = 3_600_000;
    expect([allowance.take('a', 60), allowance.take('a', 1)]).toEqual([0, 1]);
  });

  it("is each one's own, and lets what costs more than a minute pass when it is full", () => {
    const allowance = new Allowance(60, () => 0);
    expect([allowance.take('a', 1_000), allowance.take('a', 1), allowance.take('b', 60)]).toEqual([0, 1, 0]);
  });

  it('remembers so many and no more, the last ones', () => {
    const map = new BoundedMap<number>(3);
    for (let i = 0; i < 100; i += 1) {
      map.set(`k${i}`, i);
      map.get('k0');
    }
    expect([map.size, map.get('k0'), map.get('k99'), map.get('k50')]).toEqual([3, 0, 99, undefined]);
  });
});

describe('at the door', () => {
  let house: House;
  afterEach(() => house.close());

  it('a person who asked for too much waits, in both languages; others do not (S12)', async () => {
    house = await aHouse({ door: { pointsPerMinute: 300 } });
    const costly = '{ a: ticketPage(first: 100) { nodes { id } } b: ticketPage(first: 100) { nodes { id } } }';
    expect((await house.ask(costly)).status).toBe(200);
    const before = house.customerService.calls.length;
    const limited = await house.ask(costly, { headers: { 'accept-language': 'en' } });
    expect(limited).toMatchObject({ status: 429, body: { errors: [{ extensions: { code: 'RATE_LIMITED', retriable: true, messages: { zh: expect.stringContaining('秒后重试') } } }] } });
    const seconds = Number(limited.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(10);
    expect(limited.body.errors![0]!.message).toContain(`${seconds} seconds`);
    expect(house.customerService.calls.length).toBe(before);
    expect((await house.ask('{ estates { id } }')).status).toBe(200);
    expect((await house.ask(costly, { token: await house.issuer.tokenFor('employee-2') })).status).toBe(200);
  });

  it('each alias counts (S12)', async () => {
    house = await aHouse({ door: { pointsPerMinute: 50 } });
    const aliases = `{${Array.from({ length: 24 }, (_, i) => `a${i}: __typename`).join(' ')}}`;
    expect([(await house.ask(aliases)).status, (await house.ask(aliases)).status, (await house.ask(aliases)).status]).toEqual([200, 200, 429]);
  });

  it('who tries tokens waits, and a right token from the same address passes (S12)', async () => {
    house = await aHouse({ door: { wrongTokensPerMinute: 20 } });
    const tried: number[] = [];
    for (let i = 0; i < 22; i += 1) tried.push((await house.ask('{ estates { id } }', { token: `wrong-${i}` })).status);
    expect(tried).toEqual([...Array.from({ length: 20 }, () => 401), 429, 429]);
    expect((await house.ask('{ estates { id } }')).status).toBe(200);
    expect((await house.ask('{ estates { id } }', { token: null })).status).toBe(401);
  });

  it('a token that was right until it ended is not one that was tried: a whole office may come back with theirs (S12)', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    house = await aHouse({
      door: { wrongTokensPerMinute: 1 }, personVerifier: personVerifier({ issuer: 'https://id.example', audience: 'guanjia', algorithms: ['ES256'], keys: async () => publicKey }),
    });
    const token = (issuer: string) => new SignJWT({ iss: issuer, aud: 'guanjia', sub: 'employee-1' }).setExpirationTime('-1 hour').setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
    const ended = await token('https://id.example');
    for (let i = 0; i < 5; i += 1) {
      expect(await house.ask('{ estates { id } }', { token: ended })).toMatchObject({ status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED', params: { reason: 'ENDED' } } }] } });
    }
    const wrong = await token('https://evil.example');
    expect([(await house.ask('{ estates { id } }', { token: wrong })).status, (await house.ask('{ estates { id } }', { token: wrong })).status]).toEqual([401, 429]);
  });

  it.each([[['127.0.0.1'], [401, 401]], [[], [401, 429]]])('addresses are told apart by the word of the proxies %j alone', async (trustedProxies, statuses) => {
    house = await aHouse({ door: { wrongTokensPerMinute: 1, trustedProxies } });
    const from = (address: string) => house.ask('{ estates { id } }', { token: 'wrong', headers: { 'x-forwarded-for': address } });
    expect([(await from('203.0.113.1')).status, (await from('203.0.113.2')).status]).toEqual(statuses);
  });
});
