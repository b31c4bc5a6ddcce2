import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { exportJWK, SignJWT } from 'jose';
import { nobody } from '../gateway.fixture.ts';
import { listening } from '../peer.fixture.ts';
import { remoteKeys } from './issuer-keys.ts';
import { personVerifier, type PersonVerifier } from './person-verifier.ts';

const now = Math.floor(Date.now() / 1000);

describe('tokens of an OIDC issuer', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let issuer: FastifyInstance;
  let fetches = 0;
  let url: string;
  let verifier: PersonVerifier;

  beforeAll(async () => {
    issuer = fastify({ forceCloseConnections: true });
    issuer.get('/jwks', async () => {
      fetches += 1;
      return { keys: [{ ...await exportJWK(publicKey), kid: 'k1', alg: 'RS256', use: 'sig' }] };
    });
    url = await listening(issuer);
    verifier = verifierOf(`${url}/jwks`);
  });
  afterAll(() => issuer.close());

  const verifierOf = (address: string): PersonVerifier =>
    personVerifier({ issuer: 'https://id.example', audience: 'guanjia', algorithms: ['RS256'], keys: remoteKeys(new URL(address)) });
  const make = (changed: object = {}, { kid = 'k1', alg = 'RS256', key = privateKey as KeyObject | Uint8Array } = {}) =>
    new SignJWT({ iss: 'https://id.example', aud: 'guanjia', sub: 'employee-1', exp: now + 300, ...changed }).setProtectedHeader({ alg, kid }).sign(key);

  it('are checked by its published keys, which are fetched once', async () => {
    for (let i = 0; i < 3; i++) expect(await verifier.verify(await make())).toMatchObject({ id: 'employee-1' });
    expect(fetches).toBe(1);
  });

  it('name a person and no powers, whatever else they say', async () => {
    expect(await verifier.verify(await make({ roles: ['GA'], grants: [{ role: 'GA' }] }))).toMatchObject({ id: 'employee-1' });
  });

  it('are still good for clocks that differ by half a minute (R12)', async () => {
    for (const claims of [{ exp: now - 20 }, { nbf: now + 20 }]) await expect(verifier.verify(await make(claims))).resolves.toBeDefined();
    for (const claims of [{ exp: now - 60 }, { nbf: now + 60 }]) await expect(verifier.verify(await make(claims))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each<[string, () => Promise<string>]>([
    ['an unknown key', () => make({}, { kid: 'k2' })],
    ['the public key as a shared secret', () => make({}, { alg: 'HS256', key: publicKey.export({ type: 'spki', format: 'der' }) })],
    ['another algorithm of the same key', () => make({}, { alg: 'PS256' })],
    ['an endless name', () => make({ sub: 'x'.repeat(201) })],
    ['a token that is not valid yet', () => make({ nbf: now + 3600 })],
  ])('with %s are refused', async (_, token) => {
    await expect(verifier.verify(await token())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('cannot be judged while the issuer’s keys cannot be had; that is not the caller’s fault', async () => {
    for (const address of [`${await nobody()}/jwks`, `${url}/nothing-here`]) {
      await expect(verifierOf(address).verify(await make())).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    }
  });
});
