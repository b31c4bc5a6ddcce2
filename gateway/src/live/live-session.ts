import { randomUUID } from 'node:crypto';
import type { Locale } from '@guanjia/domain';
import type { Identity } from '@guanjia/subgraph';
import { gatewayErrors } from '../gateway.errors.ts';
import type { Authenticator, CallerHeaders } from '../http/authenticator.ts';
import { localeOf } from '../locale.ts';
import type { Person } from '../person/person-verifier.ts';
import { liveLimits } from './live-limits.ts';

const LONGEST_TIMER_MS = 2_147_483_647;

/** Who comes in, by what they show. */
export interface Comer {
  headers: CallerHeaders;
  address: string;
  requestId?: string;
}

interface Beginning {
  person: Person;
  locale: Locale;
  actor: Identity['actor'];
  requestId: string | undefined;
}

/** One person on one connection, from the token shown at its beginning until the token ends, the person may not come in any
 *  more, or the connection is closed. */
export class LiveSession {
  readonly #over = new AbortController();
  readonly #timers: NodeJS.Timeout[];
  #actor: Identity['actor'];
  #why: Error | undefined;

  readonly person: Person;
  readonly locale: Locale;
  /** Of the request that the connection is, where it is one. */
  readonly requestId: string | undefined;

  private constructor({ person, locale, actor, requestId }: Beginning, private readonly authenticator: Authenticator) {
    [this.person, this.locale, this.requestId, this.#actor] = [person, locale, requestId, actor];
    const left = Math.min(person.believedUntil - Date.now(), LONGEST_TIMER_MS);
    this.#timers = [
      setTimeout(() => this.end(gatewayErrors.error('TOKEN_EXPIRED')), left).unref(),
      setInterval(() => void this.identity(liveLimits.grantsAgeMs).catch(() => undefined), liveLimits.recheckMs).unref(),
    ];
  }

  /** @throws UNAUTHENTICATED @throws UNAVAILABLE */
  static async begin(authenticator: Authenticator, { headers, requestId }: Pick<Comer, 'headers' | 'requestId'>): Promise<LiveSession> {
    const person = await authenticator.personOf(headers);
    return new LiveSession({ person, requestId, locale: localeOf(headers['accept-language']), actor: await authenticator.actorOf(person) }, authenticator);
  }

  /** Aborted when it is over. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  /** Why it is over, unless the caller ended it. */
  get why(): Error | undefined {
    return this.#why;
  }

  /** What the person may do, as it was known last. */
  get actor(): Identity['actor'] {
    return this.#actor;
  }

  /** The person as of now, for one question. @throws Error, and ends the session, when the person may not come in any more */
  async identity(maxAgeMs?: number): Promise<Identity> {
    try {
      this.#actor = await this.authenticator.actorOf(this.person, maxAgeMs);
    } catch (error) {
      this.end(error as Error);
      throw error;
    }
    return { actor: this.#actor, requestId: this.requestId ?? randomUUID(), locale: this.locale };
  }

  end(why?: Error): void {
    for (const timer of this.#timers) clearTimeout(timer);
    if (!this.over.aborted) this.#why = why;
    this.#over.abort();
  }
}
