import { bearerToken, type Identity } from '@guanjia/subgraph';
import type { GrantSource } from '../grants/grant-source.ts';
import { localeOf } from '../locale.ts';
import type { PersonVerifier } from '../person/person-verifier.ts';

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
    const { id } = await this.#persons.verify(bearerToken(headers.authorization));
    const { kind, grants } = await this.#grants.grantsOf(id);
    return { actor: { id, kind, grants }, requestId, locale: localeOf(headers['accept-language']) };
  }
}
