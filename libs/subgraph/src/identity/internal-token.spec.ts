import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Grant } from '@guanjia/domain';
import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import { bearerToken, systemIdentity, type Identity } from './identity.ts';
import { generateInternalKeys } from './internal-keys.ts';
import { generateEd25519, keyIdOf } from './keys.ts';
import { loadSigner, tokenSigner } from './token-signer.ts';
import { loadVerifier, tokenVerifier } from './token-verifier.ts';

const grants: Grant[] = [
  { role: 'EM', scopeKind: 'ESTATE', scopeId: 'estate-1' },
  { role: 'EM', scopeKind: 'ESTATE', scopeId: 'estate-2' },
  { role: 'RM', scopeKind: 'REGION', scopeId: 'region-1' },
  { role: 'GQ', scopeKind: 'GROUP', scopeId: null },
];
const identity = (): Identity => ({ actor: { id: 'employee-1', kind: 'EMPLOYEE', grants }, requestId: 'request-1', locale: 'en' });
const refused = { code: 'UNAUTHENTICATED' };
const noon = Date.UTC(2026, 10, 21, 4);

describe('the internal token', () => {
  const { privateKey, publicKey } = generateEd25519();
  let time = noon;
  const signer = tokenSigner(privateKey, () => time);
  const verifier = tokenVerifier([publicKey], () => time);

  it('carries person, grants, request and language to the subgraph it was signed for', async () => {
    expect(await verifier.verify(await signer.sign(identity(), 'billing'), 'billing')).toEqual(identity());
  });

  it('is refused by every other subgraph', async () => {
    await expect(verifier.verify(await signer.sign(identity(), 'billing'), 'archives')).rejects.toMatchObject(refused);
  });

  it('is believed for 60 seconds and not one more', async () => {
    const token = await signer.sign(identity(), 'billing');
    time = noon + 59_000;
    await expect(verifier.verify(token, 'billing')).resolves.toBeDefined();
    time = noon + 60_000;
    await expect(verifier.verify(token, 'billing')).rejects.toMatchObject(refused);
    time = noon;
  });

  it('is signed once per request and subgraph', async () => {
    const asked = identity();
    expect(await signer.sign(asked, 'billing')).toBe(await signer.sign(asked, 'billing'));
    expect(decodeJwt(await signer.sign(asked, 'archives')).aud).toBe('archives');
    expect(await signer.sign({ ...identity(), requestId: 'request-2' }, 'billing')).not.toBe(await signer.sign(asked, 'billing'));
  });

  it('is signed anew for a long request before it dies', async () => {
    const asked = identity();
    const first = await signer.sign(asked, 'billing');
    time = noon + 31_000;
    expect(await signer.sign(asked, 'billing')).not.toBe(first);
    time = noon;
  });

  it('lists each role once, however many estates it covers', async () => {
    expect(decodeJwt(await signer.sign(identity(), 'billing')).grants)
      .toEqual([['EM', 'E', 'estate-1', 'estate-2'], ['RM', 'R', 'region-1'], ['GQ', 'G']]);
  });
});

describe('a subgraph refuses', () => {
  const { privateKey, publicKey } = generateEd25519();
  const verifier = tokenVerifier([publicKey], () => noon);
  const iat = noon / 1000;
  const claims = { iss: 'guanjia-gateway', sub: 'e', aud: 'billing', iat, exp: iat + 60, kind: 'EMPLOYEE', grants: [], rid: 'r', loc: 'en' };
  const header = { alg: 'EdDSA', typ: 'guanjia-internal+jwt', kid: keyIdOf(publicKey) };
  const forge = (changed: object, key: KeyObject = privateKey, changedHeader: object = {}): Promise<string> =>
    new SignJWT({ ...claims, ...changed }).setProtectedHeader({ ...header, ...changedHeader }).sign(key);

  it('nothing that is in order (so that the refusals below mean something)', async () => {
    await expect(verifier.verify(await forge({}), 'billing')).resolves.toBeDefined();
  });

  const tokenOfStranger = (): Promise<string> => {
    const stranger = generateEd25519().privateKey;
    return forge({}, stranger, { kid: keyIdOf(stranger) });
  };
  const es256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  it.each<[string, () => Promise<string> | string | undefined]>([
    ['no token', () => undefined],
    ['an empty token', () => ''],
    ['garbage', () => 'a.b.c'],
    ['alg none', () => new UnsecuredJWT(claims).encode()],
    ['another algorithm', () => forge({}, es256, { alg: 'ES256' })],
    ['another key under the name of ours', () => forge({}, generateEd25519().privateKey)],
    ['a key that nobody listed', () => tokenOfStranger()],
    ['a token that names no key', () => forge({}, privateKey, { kid: undefined })],
    ['another type of token', () => forge({}, privateKey, { typ: 'JWT' })],
    ['another issuer', () => forge({ iss: 'guanjia-demo' })],
    ['a token that lives an hour', () => forge({ exp: iat + 3600 })],
    ['a token without expiry', () => forge({ exp: undefined })],
    ['a token without person', () => forge({ sub: undefined })],
    ['an unknown kind of person', () => forge({ kind: 'ROOT' })],
    ['grants of another shape', () => forge({ grants: [['PM', 'X', 'estate-1']] })],
    ['a token without request id', () => forge({ rid: undefined })],
  ])('%s', async (_, token) => {
    await expect(verifier.verify(await token(), 'billing')).rejects.toMatchObject(refused);
  });
});

describe('internal keys', () => {
  it('from memory form a working pair', async () => {
    const { signer, verifier } = generateInternalKeys();
    const asked = systemIdentity('gateway', 'request-9');
    expect(await verifier.verify(await signer.sign(asked, 'hr-training'), 'hr-training')).toEqual(asked);
  });

  it('from PEM files form a working pair', async () => {
    const { privateKey, publicKey } = generateEd25519();
    const signer = loadSigner(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    const verifier = loadVerifier(publicKey.export({ type: 'spki', format: 'pem' }).toString());
    expect(await verifier.verify(await signer.sign(identity(), 'billing'), 'billing')).toEqual(identity());
  });

  it('of another kind are refused at start', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => loadSigner(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())).toThrow(TypeError);
  });

  it('the bearer of a header is read whatever its case, and nothing else is', () => {
    expect(['Bearer a.b.c', 'bearer  a.b.c ', 'Basic a.b.c', 'a.b.c', undefined].map(bearerToken))
      .toEqual(['a.b.c', 'a.b.c', undefined, undefined, undefined]);
  });
});
