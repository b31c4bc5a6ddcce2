import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@guanjia/testing';
import { fastify, type FastifyInstance } from 'fastify';
import { exportJWK, SignJWT } from 'jose';
import { listening } from '../peer.fixture.ts';
import { remoteKeys, type KeyTimes } from './issuer-keys.ts';
import { personVerifier, type PersonVerifier } from './person-verifier.ts';

const made = ['k1', 'k2'].map((kid) => ({ kid, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) }));
const [first, second] = made as [typeof made[0], typeof made[0]];
const refused = { code: 'UNAUTHENTICATED' };

let issuer: FastifyInstance;
let url: string;
let published = [first];
let fetches = 0;
let isAway = false;

beforeEach(async () => {
  [published, fetches, isAway] = [[first], 0, false];
  issuer = fastify({ forceCloseConnections: true });
  issuer.get('/jwks', async (_, reply) => {
    fetches += 1;
    if (isAway) return reply.code(503).send();
    return { keys: await Promise.all(published.map(async ({ kid, publicKey }) => ({ ...await exportJWK(publicKey), kid, alg: 'ES256' }))) };
  });
  url = await listening(issuer);
});
afterEach(() => issuer.close());

const verifierWith = (times: KeyTimes): PersonVerifier =>
  personVerifier({ issuer: 'https://id.example', audience: 'guanjia', algorithms: ['ES256'], keys: remoteKeys(new URL(`${url}/jwks`), times) });
const signedBy = ({ kid, privateKey }: typeof first): Promise<string> =>
  new SignJWT({ iss: 'https://id.example', aud: 'guanjia', sub: 'employee-1' }).setExpirationTime('5 minutes').setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
const shown = async (verifier: PersonVerifier, by: typeof first): Promise<string> => (await verifier.verify(await signedBy(by))).id;

describe('the keys of an issuer that replaces them', () => {
  it('a new key is fetched when its first token comes', async () => {
    const verifier = verifierWith({ cooldown: 0 });
    await shown(verifier, first);
    published = [first, second];
    expect(await shown(verifier, second)).toBe('employee-1');
    expect(await shown(verifier, first)).toBe('employee-1');
    expect(fetches).toBe(2);
  });

  it('tokens with made-up keys do not make the gateway ask the issuer again and again (S7)', async () => {
    const verifier = verifierWith({});
    await shown(verifier, first);
    for (let i = 0; i < 5; i += 1) await expect(shown(verifier, second)).rejects.toMatchObject(refused);
    expect(fetches).toBe(1);
  });

  it('a key that was withdrawn is refused once the keys were fetched again', async () => {
    const verifier = verifierWith({ refresh: 50 });
    await shown(verifier, first);
    published = [second];
    await eventually(() => expect(shown(verifier, first)).rejects.toMatchObject(refused));
    expect(await shown(verifier, second)).toBe('employee-1');
  });

  it('the known keys serve while the issuer is away, and the withdrawn one is found out when it is back', async () => {
    const verifier = verifierWith({ refresh: 10, cooldown: 10 });
    await shown(verifier, first);
    isAway = true;
    await eventually(async () => {
      expect(await shown(verifier, first)).toBe('employee-1');
      expect(fetches).toBeGreaterThan(3);
    });
    [isAway, published] = [false, [second]];
    await eventually(() => expect(shown(verifier, first)).rejects.toMatchObject(refused));
  });

  it('but not for ever', async () => {
    const verifier = verifierWith({ keep: 200 });
    await shown(verifier, first);
    isAway = true;
    await eventually(() => expect(shown(verifier, first)).rejects.toMatchObject({ code: 'UNAVAILABLE' }));
  });
});
