import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { estateScope, groupScope, type Clock } from '@guanjia/domain';
import { Loop, type Log } from '@guanjia/messaging';
import { Database } from '@guanjia/persistence';
import { CLOCK, LOG } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { RollUp } from './roll-up.service.ts';

const IDLE_MS = 2_000;
/** What changes all day would be counted all day: it rests so many times as long as it has worked, but no longer than this. */
const [REST, LONGEST_REST_MS] = [4, 10_000];
const ESTATES_AT_ONCE = 50;

/** Rolls up in the background, an estate per transaction; several processes share the estates. Nobody waits for it: what is not
 *  rolled up yet is counted from its cases.
 *  @source PLAT-017 */
@Injectable()
export class RollUpWorker implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #loop: Loop;
  #restsUntil = 0;

  constructor(private readonly database: Database, private readonly rollUp: RollUp, @Inject(CLOCK) private readonly clock: Clock, @Inject(LOG) private readonly log: Log) {
    this.#loop = new Loop({ name: 'indicators', log, idleMs: IDLE_MS, pass: () => this.#pass() });
  }

  onApplicationBootstrap(): void {
    this.#loop.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.#loop.stop();
  }

  async #pass(): Promise<boolean> {
    const began = performance.now();
    if (began < this.#restsUntil) return false;
    const estates = await this.#waiting();
    for (const estateId of estates) {
      if (this.#loop.isStopping) return false;
      await this.#refresh(estateId);
    }
    if (estates.length === ESTATES_AT_ONCE) return true;
    this.#restsUntil = performance.now() + Math.min(LONGEST_REST_MS, REST * (performance.now() - began));
    return false;
  }

  /** One that cannot be counted stays marked, and holds up no other. */
  async #refresh(estateId: string): Promise<void> {
    try {
      await this.database.transaction(estateScope(estateId), (tx) => this.rollUp.refresh(tx, estateId, this.clock.now()));
    } catch (error) {
      this.log.warn({ estateId, error: (error as Error).name }, 'indicators of an estate could not be rolled up, tried again');
    }
  }

  async #waiting(): Promise<string[]> {
    const found = await this.database.transaction(groupScope, ({ db }) => sql<{ id: string }>`/* prepared */
      select distinct estate_id as id from (
        (select estate_id from indicator_mark limit 5000) union all
        (select estate_id from indicator_total where stale_at <= ${this.clock.now()} limit 5000)) w limit ${ESTATES_AT_ONCE}`.execute(db));
    return found.rows.map(({ id }) => id);
  }
}
