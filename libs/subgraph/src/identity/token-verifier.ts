import type { KeyObject } from 'node:crypto';
import { platformErrors } from '@guanjia/domain';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import { identityFrom } from './claims.ts';
import { keyIdOf, publicKeysIn } from './keys.ts';
import { INTERNAL_ISSUER, INTERNAL_TOKEN_SECONDS, INTERNAL_TOKEN_TYPE, type Identity } from './identity.ts';

/** Believes the gateway and nobody else. */
export interface TokenVerifier {
  /** @param audience the name of the subgraph that asks  @throws UNAUTHENTICATED */
  verify(token: string | undefined, audience: string): Promise<Identity>;
}

/** Each of the keys is believed: two of them stand side by side while a key is being replaced.
 *  No leeway: a token lives 60 s and a call 5 s, so clocks may differ by 55 s, and none is believed after its time. */
export function tokenVerifier(publicKeys: readonly KeyObject[], now: () => number = Date.now): TokenVerifier {
  const keys = new Map(publicKeys.map((key) => [keyIdOf(key), key]));
  return {
    async verify(token, audience) {
      const payload = token ? await verifiedPayload(token, { keys, audience, now }) : undefined;
      const identity = payload && isShortLived(payload) ? identityFrom(payload.sub, payload) : undefined;
      return identity ?? platformErrors.refuse('UNAUTHENTICATED');
    },
  };
}

/** @param publicKeysPem SPKI, Ed25519; one key or several  @throws TypeError */
export function loadVerifier(publicKeysPem: string): TokenVerifier {
  return tokenVerifier(publicKeysIn(publicKeysPem));
}

interface Expectation {
  keys: ReadonlyMap<string, KeyObject>;
  audience: string;
  now: () => number;
}

async function verifiedPayload(token: string, { keys, audience, now }: Expectation): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, ({ kid }) => keyNamed(kid, keys), {
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

/** A token says itself which key signed it, and can only name one that is listed. */
function keyNamed(kid: string | undefined, keys: ReadonlyMap<string, KeyObject>): KeyObject {
  const key = kid === undefined ? undefined : keys.get(kid);
  if (!key) throw new errors.JWKSNoMatchingKey();
  return key;
}

/** Also one of our own keys cannot make a token that outlives the agreed time. */
const isShortLived = ({ iat = 0, exp = Infinity }: JWTPayload): boolean => exp - iat <= INTERNAL_TOKEN_SECONDS;
