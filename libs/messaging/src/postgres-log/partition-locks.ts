import type { ListeningClient } from '../listening-client.ts';

/** Which member of a group has which partitions in hand. The locks lie on the process's one listening connection: no
 *  pooled connection waits while a batch is handled, and a killed process lets go at once. */
export class PartitionLocks {
  readonly #held = new Set<string>();
  /** The groups of the process share the connection and ask one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly session: ListeningClient) {}

  /** Runs the work for those of the partitions that no other member has. False: others have all of them. */
  async whileHolding(group: string, partitions: readonly number[], work: (mine: readonly number[]) => Promise<void>): Promise<boolean> {
    // A connection may take its own lock twice; members in one process are told apart here.
    const free = partitions.filter((partition) => !this.#held.has(`${group}/${partition}`));
    if (free.length === 0) return false;
    free.forEach((partition) => this.#held.add(`${group}/${partition}`));
    try {
      const mine = await this.#ask('pg_try_advisory_lock', group, free);
      if (mine.length === 0) return false;
      try {
        await work(mine);
      } finally {
        await this.#ask('pg_advisory_unlock', group, mine).catch(() => this.session.drop());
      }
      return true;
    } finally {
      free.forEach((partition) => this.#held.delete(`${group}/${partition}`));
    }
  }

  #ask(call: string, group: string, partitions: readonly number[]): Promise<number[]> {
    const asked = this.#turn.then(() => this.#askNow(call, group, partitions));
    this.#turn = asked.catch(() => undefined);
    return asked;
  }

  /** One round trip for all of them. */
  async #askNow(call: string, group: string, partitions: readonly number[]): Promise<number[]> {
    const client = await this.session.connected();
    const answer = await client.query<{ partition: number; ok: boolean }>(
      `select partition, ${call}(hashtext($1), partition) as ok from unnest($2::int[]) as partition`, [group, partitions]);
    return answer.rows.filter(({ ok }) => ok).map(({ partition }) => partition);
  }
}
