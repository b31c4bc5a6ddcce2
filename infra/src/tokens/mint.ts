import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { demoTokens } from '@guanjia/gateway';
import type { TokenOptions } from './token-options.ts';

interface Minting extends Pick<TokenOptions, 'expires' | 'audience' | 'issuer' | 'algorithm' | 'key'> {
  personId: string;
  /** the demo issuer's */
  issuerKey: KeyObject;
  /** milliseconds since 1970 */
  now: number;
}

/** A token as asked for, right or wrong on purpose. */
export async function mintToken({ personId, issuerKey, now, ...asked }: Minting): Promise<string> {
  const issuedAt = Math.floor(now / 1_000) + Math.min(0, asked.expires);
  const claims = { iss: asked.issuer, aud: asked.audience, sub: personId, iat: issuedAt, exp: Math.floor(now / 1_000) + asked.expires };
  if (asked.algorithm === 'none') return new UnsecuredJWT(claims).encode();
  return new SignJWT(claims).setProtectedHeader({ alg: asked.algorithm }).sign(await keyFor(asked, issuerKey));
}

/** A shared secret is what a verifier without a pinned algorithm would take: the issuer's public key, which everybody has. */
async function keyFor({ algorithm, key }: Pick<Minting, 'algorithm' | 'key'>, issuerKey: KeyObject): Promise<KeyObject | CryptoKey | Uint8Array> {
  if (algorithm === 'HS256') return new TextEncoder().encode(String(createPublicKey(issuerKey).export({ type: 'spki', format: 'pem' })));
  if (algorithm !== demoTokens.algorithm) return (await generateKeyPair(algorithm)).privateKey;
  return key === 'own' ? issuerKey : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}
