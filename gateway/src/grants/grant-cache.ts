import { DomainError, platformErrors } from '@guanjia/domain';
import type { GatewayLog } from '../log.ts';
import { OwnerUnreachable, type GrantSource, type GrantsOfPerson } from './grant-source.ts';

/** So soon a revoked grant is gone. */
const FRESH_MS = 15_000;
/** So long the last known grants serve while their owner cannot be reached. */
const USABLE_MS = 60_000;
/** After a vain question its owner is left alone for this long: nobody else's grants wait for it. */
const PAUSE_MS = 2_000;
const MOST_PEOPLE = 10_000;
const EVERYBODY: readonly GrantsOfPerson['kind'][] = ['EMPLOYEE', 'MEMBER'];

interface Known {
  grants: GrantsOfPerson;
  askedAt: number;
  isDoubted?: boolean;
}

interface GrantCacheOptions {
  /** Asks the owner. @throws UNAUTHENTICATED: unknown or departed; anything else: not reached, for everybody unless it is an
   *  OwnerUnreachable */
  ask: (personId: string) => Promise<GrantsOfPerson>;
  log: GatewayLog;
  now?: () => number;
}

/** The grants of the people who are at work just now, asked again every 15 s, and one question at a time per person. */
export class GrantCache implements GrantSource {
  readonly #known = new Map<string, Known>();
  readonly #asking = new Map<string, Promise<GrantsOfPerson>>();
  readonly #ask: GrantCacheOptions['ask'];
  readonly #log: GatewayLog;
  readonly #now: () => number;
  readonly #pausedUntil = new Map<GrantsOfPerson['kind'], number>();

  constructor({ ask, log, now = Date.now }: GrantCacheOptions) {
    this.#ask = ask;
    this.#log = log;
    this.#now = now;
  }

  async grantsOf(personId: string, maxAgeMs = FRESH_MS): Promise<GrantsOfPerson> {
    const known = this.#known.get(personId);
    if (known && !known.isDoubted && this.#now() - known.askedAt < maxAgeMs) return known.grants;
    if (known && this.#now() < (this.#pausedUntil.get(known.grants.kind) ?? -Infinity)) return this.#lastOrRefuse(personId);
    return this.#asking.get(personId) ?? this.#askOnce(personId);
  }

  /** A question already under way may carry the old answer, so it is forgotten too. */
  evict(personId: string): void {
    this.#known.delete(personId);
    this.#asking.delete(personId);
  }

  /** Whom a question under way is about is not known, so none of their answers is kept. */
  doubt(isMeant: (known: GrantsOfPerson) => boolean): void {
    this.#asking.clear();
    for (const known of this.#known.values()) if (isMeant(known.grants)) known.isDoubted = true;
  }

  #askOnce(personId: string): Promise<GrantsOfPerson> {
    const asking: Promise<GrantsOfPerson> = this.#refresh(personId, (): boolean => this.#asking.get(personId) === asking).finally(() => {
      if (this.#asking.get(personId) === asking) this.#asking.delete(personId);
    });
    this.#asking.set(personId, asking);
    return asking;
  }

  async #refresh(personId: string, isWanted: () => boolean): Promise<GrantsOfPerson> {
    const askedAt = this.#now();
    try {
      const grants = await this.#ask(personId);
      if (isWanted()) this.#keep(personId, { grants, askedAt });
      return grants;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'UNAUTHENTICATED') {
        this.#known.delete(personId);
        throw error;
      }
      this.#log.warn({ err: error }, 'the owner of the grants cannot be reached');
      for (const kind of error instanceof OwnerUnreachable ? error.kinds : EVERYBODY) this.#pausedUntil.set(kind, this.#now() + PAUSE_MS);
      return this.#lastOrRefuse(personId);
    }
  }

  #lastOrRefuse(personId: string): GrantsOfPerson {
    const known = this.#known.get(personId);
    if (known && this.#now() - known.askedAt < USABLE_MS) return known.grants;
    throw platformErrors.error('UNAVAILABLE');
  }

  /** The one asked for longest ago goes first. */
  #keep(personId: string, known: Known): void {
    this.#known.delete(personId);
    this.#known.set(personId, known);
    if (this.#known.size > MOST_PEOPLE) this.#known.delete(this.#known.keys().next().value!);
  }
}
