import { platformErrors } from '@guanjia/domain';
import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

/** Whom a token names. What the person may do is asked elsewhere. */
export interface Person {
  id: string;
  /** Milliseconds since 1970 after which the token is not believed here any more. */
  believedUntil: number;
}

export interface PersonVerifier {
  /** @throws UNAUTHENTICATED @throws UNAVAILABLE when the issuer's keys cannot be had */
  verify(token: string | undefined): Promise<Person>;
}

interface PersonTokens {
  issuer: string;
  audience: string;
  /** Only these; a token cannot choose its own. */
  algorithms: readonly string[];
  keys: JWTVerifyGetKey;
  now?: () => number;
}

/** Why a token is refused that was right until it ended. */
export const TOKEN_ENDED = 'ENDED';

/** Clocks of issuer and gateway may differ by this much. */
const LEEWAY_SECONDS = 30;
const LONGEST_ID = 200;

export function personVerifier(tokens: PersonTokens): PersonVerifier {
  return {
    async verify(token) {
      if (!token) throw platformErrors.error('UNAUTHENTICATED');
      const { sub: id = '', exp } = await claimsOf(token, tokens);
      if (id === '' || id.length > LONGEST_ID) throw platformErrors.error('UNAUTHENTICATED');
      return { id, believedUntil: (exp! + LEEWAY_SECONDS) * 1_000 };
    },
  };
}

async function claimsOf(token: string, { issuer, audience, algorithms, keys, now = Date.now }: PersonTokens): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer, audience, algorithms: [...algorithms], clockTolerance: LEEWAY_SECONDS,
      requiredClaims: ['sub', 'exp'], currentDate: new Date(now()),
    });
    return payload;
  } catch (error) {
    // Its signature was looked at first.
    if (error instanceof errors.JWTExpired) throw platformErrors.error('UNAUTHENTICATED', { params: { reason: TOKEN_ENDED } });
    throw platformErrors.error(isTokensFault(error) ? 'UNAUTHENTICATED' : 'UNAVAILABLE');
  }
}

const FAULTS_OF_THE_TOKEN = [
  errors.JWTClaimValidationFailed, errors.JWTInvalid, errors.JWSInvalid, errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed, errors.JOSENotSupported, errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys,
];

/** Everything else (no answer, no key set) is the issuer's fault and may pass. */
const isTokensFault = (error: unknown): boolean => FAULTS_OF_THE_TOKEN.some((fault) => error instanceof fault);
