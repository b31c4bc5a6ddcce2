import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SERVICES } from '@guanjia/contracts';
import { eventually } from '@guanjia/testing';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { askingAt } from './asking.fixture.ts';
import type { EstateOffice } from './estate-office.fixture.ts';
import { setUpOffice } from './set-up-office.fixture.ts';
import { requireAllHeard } from './all-heard.fixture.ts';

/** How to get into an installation that runs already. */
const shape = z.object({
  /** the gateway */
  GUANJIA_JOURNEY_URL: z.url(),
  /** PEM of the private key whose public half the issuer publishes, and the issuer's name */
  GUANJIA_JOURNEY_ISSUER_KEY: z.string(),
  OIDC_ISSUER: z.string(),
  OIDC_AUDIENCE: z.string().default('guanjia'),
  /** what the bootstrap command said */
  GUANJIA_JOURNEY_BEGUN: z.string().transform((text): unknown => JSON.parse(text))
    .pipe(z.object({ groupId: z.uuid(), headquartersId: z.uuid(), administratorId: z.uuid() })),
  /** its PostgreSQL, as the owner */
  GUANJIA_JOURNEY_POSTGRES: z.url(),
});

/** An installation that runs already: its first administrator enters an estate office through the front door, as on day one,
 *  and the journey is made by the people of that office. Each time it is a new office. */
export async function openGivenOffice(environment: NodeJS.ProcessEnv): Promise<EstateOffice> {
  const given = shape.parse(environment);
  const key = createPrivateKey(readFileSync(given.GUANJIA_JOURNEY_ISSUER_KEY));
  const asking = askingAt(given.GUANJIA_JOURNEY_URL, (personId) => new SignJWT()
    .setProtectedHeader({ alg: 'ES256' }).setIssuer(given.OIDC_ISSUER).setAudience(given.OIDC_AUDIENCE).setSubject(personId)
    .setIssuedAt().setExpirationTime('10m').sign(key));
  const adminUrls = new Map(SERVICES.map((service) => {
    const url = new URL(given.GUANJIA_JOURNEY_POSTGRES);
    url.pathname = `/guanjia_${service.replaceAll('-', '_')}`;
    return [service, url.href];
  }));
  const settled = (): Promise<void> => eventually(() => requireAllHeard(adminUrls), { timeoutMs: 180_000 });
  const people = await setUpOffice({ asking, settled, begun: given.GUANJIA_JOURNEY_BEGUN });
  return {
    ...asking, adminUrls, settled,
    idOf: (role, index = 0) => people.filter((person) => person.role === role)[index]!.id,
    stop: async () => undefined,
  };
}
