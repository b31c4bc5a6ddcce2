import { createPublicKey, type KeyObject } from 'node:crypto';
import { platformErrors } from '@guanjia/domain';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import { identityFrom } from './claims.ts';
import { assertEd25519 } from './keys.ts';
import { INTERNAL_ISSUER, INTERNAL_TOKEN_SECONDS, INTERNAL_TOKEN_TYPE, type Identity } from './identity.ts';

/** Believes the gateway and nobody else. */
export interface TokenVerifier {
  /** @param audience the name of the subgraph that asks  @throws UNAUTHENTICATED */
  verify(token: string | undefined, audience: string): Promise<Identity>;
}

/** No leeway: a token lives 60 s and a call 5 s, so clocks may differ by 55 s, and none is believed after its time. */
export function tokenVerifier(publicKey: KeyObject, now: () => number = Date.now): TokenVerifier {
  return {
    async verify(token, audience) {
      const payload = token ? await verifiedPayload(token, { publicKey, audience, now }) : undefined;
      const identity = payload && isShortLived(payload) ? identityFrom(payload.sub, payload) : undefined;
      return identity ?? platformErrors.refuse('UNAUTHENTICATED');
    },
  };
}

/** @param publicKeyPem SPKI, Ed25519 */
export function loadVerifier(publicKeyPem: string): TokenVerifier {
  return tokenVerifier(assertEd25519(createPublicKey(publicKeyPem)));
}

interface Expectation {
  publicKey: KeyObject;
  audience: string;
  now: () => number;
}

async function verifiedPayload(token: string, { publicKey, audience, now }: Expectation): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, publicKey, {
      algorithms: ['EdDSA'],
      issuer: INTERNAL_ISSUER,
      audience,
      typ: INTERNAL_TOKEN_TYPE,
      requiredClaims: ['sub', 'iat', 'exp'],
      currentDate: new Date(now()),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

/** Also one of our own keys cannot make a token that outlives the agreed time. */
const isShortLived = ({ iat = 0, exp = Infinity }: JWTPayload): boolean => exp - iat <= INTERNAL_TOKEN_SECONDS;
