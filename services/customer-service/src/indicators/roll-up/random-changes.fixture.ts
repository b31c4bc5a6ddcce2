import { randomUUID } from 'node:crypto';
import type { SubgraphHarness } from '@guanjia/testing';
import { deleteRow, insertRows, updateRow, type Row } from './rows.fixture.ts';

type Table = 'ticket' | 'callback' | 'complaint';

/** Numbers that look random and come again by their seed (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const HOUR_MS = 3_600_000;
const BEGIN = Date.parse('2025-12-20T00:00:00Z');

/** Changes of tickets, callbacks and complaints of one estate that no command would make in this order, and every one of which may
 *  change a figure. */
export class RandomChanges {
  readonly #roll: (below: number) => number;
  readonly #rows: { table: Table; id: string }[] = [];
  readonly #tickets: string[] = [randomUUID()];

  constructor(private readonly h: SubgraphHarness, private readonly estateId: string, seed: number) {
    this.#roll = dice(seed);
  }

  /** Some rows more, one different, now and then one less. */
  async step(): Promise<void> {
    const table = this.#one(['ticket', 'callback', 'callback', 'complaint'] as const);
    const rows = Array.from({ length: 1 + this.#roll(2) }, () => ({ id: randomUUID(), estate_id: this.estateId, ...this.#fresh(table), ...this.#state(table) }));
    await insertRows(this.h, table, rows);
    this.#rows.push(...rows.map(({ id }) => ({ table, id })));
    for (let n = this.#roll(3); n > 0; n -= 1) {
      const changed = this.#one(this.#rows);
      await updateRow(this.h, changed.table, changed.id, this.#state(changed.table));
    }
    if (this.#roll(4) === 0) {
      const [gone] = this.#rows.splice(this.#roll(this.#rows.length), 1);
      await deleteRow(this.h, gone!.table, gone!.id);
    }
  }

  #fresh(table: Table): Row {
    if (table === 'ticket') this.#tickets.push(randomUUID());
    if (table !== 'callback') return { number: randomUUID(), ...(table === 'ticket' ? { id: this.#tickets.at(-1)! } : {}) };
    return {
      source_id: this.#one(this.#tickets.slice(-3)), completion_no: this.#roll(1_000_000), attempt: 1 + this.#roll(3), origin: this.#one(['NEXT_ATTEMPT', 'COMPLETION']),
    };
  }

  #state(table: Table): Row {
    switch (table) {
      case 'ticket': return { completed_at: this.#maybe(), state: this.#one(['COMPLETED', 'CANCELLED', 'CLOSED']), urgency: this.#one(['URGENT', 'ROUTINE', 'WORKS']) };
      case 'callback': return {
        kind: this.#one(['TICKET', 'WORKS', 'COMPLAINT', 'MOVE_IN', 'WEEKLY_SAMPLE', 'OTHER']), source_type: this.#one(['TICKET', 'COMPLAINT']), source_completed_at: this.#moment(),
        due_at: this.#moment(), completed_at: this.#maybe(), satisfaction: this.#one(['SATISFIED', 'UNSATISFIED', 'UNREACHED', null]), state: this.#one(['OPEN', 'CANCELLED', 'DONE_SATISFIED']),
        failure_code: this.#one(['TOO_SLOW', null]),
      };
      case 'complaint': return {
        received_at: this.#moment(), response_due_at: this.#moment(), target_at: this.#moment(), first_feedback_at: this.#maybe(), handled_at: this.#maybe(),
        closed_at: this.#maybe(), major_known_at: this.#maybe(), major_due_at: this.#maybe(), major_reported_at: this.#maybe(), rejection_told_at: this.#maybe(),
        state: this.#one(['FILED', 'HANDLED', 'CLOSED', 'REJECTED_INVALID']), validity: this.#one(['UNJUDGED', 'VALID', 'INVALID']), outcome: this.#one(['RESOLVED', 'UNRESOLVED', null]),
      };
    }
  }

  /** An hour of half a year; often the first or last of a month. */
  #moment(): string {
    const at = new Date(BEGIN + this.#roll(180 * 24) * HOUR_MS);
    if (this.#roll(4) === 0) at.setUTCDate(this.#one([1, 28, 31]));
    return at.toISOString();
  }

  #maybe(): string | null {
    return this.#roll(3) === 0 ? null : this.#moment();
  }

  #one<T>(of: readonly T[]): T {
    return of[this.#roll(of.length)]!;
  }
}
