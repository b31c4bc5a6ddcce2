import type { ListeningClient } from '../listening-client.ts';

/** Which member of a group has a partition in hand. The lock lies on the process's one listening connection: no pooled
 *  connection waits while a batch is handled, and a killed process lets go at once. */
export class PartitionLocks {
  readonly #held = new Set<string>();

  constructor(private readonly session: ListeningClient) {}

  /** Runs the work if no other member has the partition. False: somebody has. */
  async whileHolding(group: string, partition: number, work: () => Promise<void>): Promise<boolean> {
    const name = `${group}/${partition}`;
    // A connection may take its own lock twice; members in one process are told apart here.
    if (this.#held.has(name)) return false;
    this.#held.add(name);
    try {
      if (!(await this.#ask('pg_try_advisory_lock', group, partition))) return false;
      try {
        await work();
      } finally {
        await this.#ask('pg_advisory_unlock', group, partition).catch(() => this.session.drop());
      }
      return true;
    } finally {
      this.#held.delete(name);
    }
  }

  async #ask(call: string, group: string, partition: number): Promise<boolean> {
    const client = await this.session.connected();
    const answer = await client.query<{ ok: boolean }>(`select ${call}(hashtext($1), $2) as ok`, [group, partition]);
    return answer.rows[0]?.ok === true;
  }
}
