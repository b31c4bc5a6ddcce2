import { bearerToken, type Identity } from '@guanjia/subgraph';
import type { GrantSource } from '../grants/grant-source.ts';
import { localeOf } from '../locale.ts';
import type { Person, PersonVerifier } from '../person/person-verifier.ts';

/** The headers that say who asks; no other header of a caller is believed. */
export interface CallerHeaders {
  authorization?: string | undefined;
  'accept-language'?: string | undefined;
}

/** From a person's token to what the person may do. */
export class Authenticator {
  readonly #persons: PersonVerifier;
  readonly #grants: GrantSource;

  constructor(persons: PersonVerifier, grants: GrantSource) {
    this.#persons = persons;
    this.#grants = grants;
  }

  /** @throws UNAUTHENTICATED @throws UNAVAILABLE
   *  @source PLAT-003 */
  async identify(headers: CallerHeaders, requestId: string): Promise<Identity> {
    const person = await this.personOf(headers);
    return { actor: await this.actorOf(person), requestId, locale: localeOf(headers['accept-language']) };
  }

  /** Whom the token names. @throws UNAUTHENTICATED @throws UNAVAILABLE */
  personOf({ authorization }: CallerHeaders): Promise<Person> {
    return this.#persons.verify(bearerToken(authorization));
  }

  /** What the person may do now. @param maxAgeMs  of what is known of it; the usual 15 s unless set
   *  @throws UNAUTHENTICATED @throws UNAVAILABLE */
  async actorOf({ id }: Person, maxAgeMs?: number): Promise<Identity['actor']> {
    const { kind, grants } = await this.#grants.grantsOf(id, maxAgeMs);
    return { id, kind, grants };
  }
}
