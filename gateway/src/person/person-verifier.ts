import { platformErrors } from '@guanjia/domain';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';

/** Whom a token names. What the person may do is asked elsewhere. */
export interface Person {
  id: string;
}

export interface PersonVerifier {
  /** @throws UNAUTHENTICATED @throws UNAVAILABLE when the issuer's keys cannot be had */
  verify(token: string | undefined): Promise<Person>;
}

export interface PersonTokens {
  issuer: string;
  audience: string;
  /** Only these; a token cannot choose its own. */
  algorithms: readonly string[];
  keys: JWTVerifyGetKey;
  now?: () => number;
}

/** Clocks of issuer and gateway may differ by this much. */
const LEEWAY_SECONDS = 30;
const LONGEST_ID = 200;

/** The issuer's public keys by their address: fetched once, kept ten minutes, fetched again for an unknown key. */
export const remoteKeys = (url: URL): JWTVerifyGetKey => createRemoteJWKSet(url, { timeoutDuration: 3_000 });

export function personVerifier(tokens: PersonTokens): PersonVerifier {
  return {
    async verify(token) {
      if (!token) throw platformErrors.error('UNAUTHENTICATED');
      const subject = await subjectOf(token, tokens);
      if (subject === '' || subject.length > LONGEST_ID) throw platformErrors.error('UNAUTHENTICATED');
      return { id: subject };
    },
  };
}

async function subjectOf(token: string, { issuer, audience, algorithms, keys, now = Date.now }: PersonTokens): Promise<string> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer, audience, algorithms: [...algorithms], clockTolerance: LEEWAY_SECONDS,
      requiredClaims: ['sub', 'exp'], currentDate: new Date(now()),
    });
    return payload.sub ?? '';
  } catch (error) {
    throw platformErrors.error(isTokensFault(error) ? 'UNAUTHENTICATED' : 'UNAVAILABLE');
  }
}

const FAULTS_OF_THE_TOKEN = [
  errors.JWTExpired, errors.JWTClaimValidationFailed, errors.JWTInvalid, errors.JWSInvalid, errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed, errors.JOSENotSupported, errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys,
];

/** Everything else (no answer, no key set) is the issuer's fault and may pass. */
const isTokensFault = (error: unknown): boolean => FAULTS_OF_THE_TOKEN.some((fault) => error instanceof fault);
