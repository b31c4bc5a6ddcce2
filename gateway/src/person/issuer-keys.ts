import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/** For how long a set of keys holds, in milliseconds. */
export interface KeyTimes {
  /** Fetched again at the latest after this: a key that the issuer has withdrawn is refused from then on. */
  refresh?: number;
  /** Believed for so long while the issuer cannot be reached. It issues no tokens meanwhile, and its last ones run out. */
  keep?: number;
  /** Between two fetches for a key that is unknown, or after one that failed. */
  cooldown?: number;
}

const MINUTE = 60_000;

/** The issuer's public keys by their address. A key that is unknown has them fetched at once; otherwise they are fetched
 *  beside the requests, none of which waits for it. */
export function remoteKeys(url: URL, { refresh = 5 * MINUTE, keep = 60 * MINUTE, cooldown = MINUTE / 2 }: KeyTimes = {}): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(url, { timeoutDuration: 3_000, cooldownDuration: cooldown, cacheMaxAge: keep });
  let refreshAt = 0;
  const renew = async (): Promise<void> => {
    refreshAt = Date.now() + cooldown;
    await keys.reload();
    refreshAt = Date.now() + refresh;
  };
  return async (header, token) => {
    // The first keys are waited for, by the question itself.
    if (!keys.jwks()) refreshAt = Date.now() + refresh;
    else if (Date.now() >= refreshAt) void renew().catch(() => undefined);
    return keys(header, token);
  };
}
