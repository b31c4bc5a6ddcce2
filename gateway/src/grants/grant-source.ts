import type { Grant } from '@guanjia/domain';

/** What a person may do now, by the word of the service that owns the grants. */
export interface GrantsOfPerson {
  kind: 'EMPLOYEE' | 'MEMBER';
  grants: readonly Grant[];
}

export interface GrantSource {
  /** @throws UNAUTHENTICATED for somebody unknown or departed @throws UNAVAILABLE */
  grantsOf(personId: string): Promise<GrantsOfPerson>;
  /** Forget what is known of a person, because it changed. */
  evict(personId: string): void;
}
