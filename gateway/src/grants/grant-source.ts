import type { Grant } from '@guanjia/domain';

/** What a person may do now, by the word of the service that owns the grants. */
export interface GrantsOfPerson {
  kind: 'EMPLOYEE' | 'MEMBER';
  grants: readonly Grant[];
}

/** Whoever owns the grants of these people gave no answer. */
export class OwnerUnreachable extends Error {
  override readonly name = 'OwnerUnreachable';
  constructor(readonly kinds: readonly GrantsOfPerson['kind'][], cause: unknown) {
    super('an owner of grants cannot be reached', { cause });
  }
}

export interface GrantSource {
  /** @param maxAgeMs  of what is known; 15 s unless set
   *  @throws UNAUTHENTICATED for somebody unknown or departed @throws UNAVAILABLE */
  grantsOf(personId: string, maxAgeMs?: number): Promise<GrantsOfPerson>;
  /** Forget what is known of a person, because it changed. */
  evict(personId: string): void;
  /** What is known of these people may have changed: it is asked for again before it is used, and serves on only while its
   *  owner cannot be reached. */
  doubt(isMeant: (known: GrantsOfPerson) => boolean): void;
}
