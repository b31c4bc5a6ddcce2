import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { claimsOf } from './claims.ts';
import { assertEd25519, keyIdOf } from './keys.ts';
import { INTERNAL_ISSUER, INTERNAL_TOKEN_SECONDS, INTERNAL_TOKEN_TYPE, type Identity } from './identity.ts';

/** Speaks for the gateway: a token for one identity towards one subgraph. */
export interface TokenSigner {
  sign(identity: Identity, audience: string): Promise<string>;
}

/** A token with less life than this is not handed out again. */
const LEAST_LIFE_SECONDS = 30;

interface Signed {
  token: string;
  expiresAt: number;
}

/** Signs once per identity (that is, per request) and audience; however many calls of that request go there. */
export function tokenSigner(privateKey: KeyObject, now: () => number = Date.now): TokenSigner {
  const signed = new WeakMap<Identity, Map<string, Signed>>();
  const header = base64url({ alg: 'EdDSA', typ: INTERNAL_TOKEN_TYPE, kid: keyIdOf(privateKey) });
  return {
    async sign(identity, audience) {
      const ofIdentity = signed.get(identity) ?? new Map<string, Signed>();
      signed.set(identity, ofIdentity);
      const issuedAt = Math.floor(now() / 1000);
      const known = ofIdentity.get(audience);
      if (known && known.expiresAt - issuedAt >= LEAST_LIFE_SECONDS) return known.token;
      const expiresAt = issuedAt + INTERNAL_TOKEN_SECONDS;
      const token = signToken({ privateKey, header }, { identity, audience, issuedAt, expiresAt });
      ofIdentity.set(audience, { token, expiresAt });
      return token;
    },
  };
}

/** @param privateKeyPem PKCS#8, Ed25519 */
export function loadSigner(privateKeyPem: string): TokenSigner {
  return tokenSigner(assertEd25519(createPrivateKey(privateKeyPem)));
}

interface Content {
  identity: Identity;
  audience: string;
  issuedAt: number;
  expiresAt: number;
}

const base64url = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');

interface Key {
  privateKey: KeyObject;
  /** of every token that it signs */
  header: string;
}

/** Signed here and now: a signature takes less time than handing it to another thread, and each answer needs several. */
function signToken({ privateKey, header }: Key, { identity, audience, issuedAt, expiresAt }: Content): string {
  const claims = { ...claimsOf(identity), iss: INTERNAL_ISSUER, sub: identity.actor.id, aud: audience, iat: issuedAt, exp: expiresAt };
  const content = `${header}.${base64url(claims)}`;
  return `${content}.${sign(null, Buffer.from(content), privateKey).toString('base64url')}`;
}
