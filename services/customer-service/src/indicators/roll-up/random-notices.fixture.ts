import { randomUUID } from 'node:crypto';
import type { SubgraphHarness } from '@guanjia/testing';
import { dice } from './random-changes.fixture.ts';
import { deleteRow, insertRows, updateRow, type Row } from './rows.fixture.ts';

const BEGIN = Date.parse('2025-12-20T00:00:00Z');
const tables = ['periodic_duty', 'announcement', 'info_failure'] as const;
type Table = (typeof tables)[number];

/** Changes of listings, bulletins and failures of information in one estate, every one of which may change a figure. */
export class RandomNotices {
  readonly #roll: (below: number) => number;
  readonly #rows: { table: Table; id: string }[] = [];

  constructor(private readonly h: SubgraphHarness, private readonly estateId: string, seed: number) {
    this.#roll = dice(seed);
  }

  async step(): Promise<void> {
    const table = this.#one(tables);
    const id = randomUUID();
    await insertRows(this.h, table, [{ id, estate_id: this.estateId, ...this.#name(table, id), ...this.#state(table) }]);
    this.#rows.push({ table, id });
    const changed = this.#one(this.#rows);
    await updateRow(this.h, changed.table, changed.id, this.#state(changed.table));
    if (this.#roll(4) > 0) return;
    const [gone] = this.#rows.splice(this.#roll(this.#rows.length), 1);
    await deleteRow(this.h, gone!.table, gone!.id);
  }

  #name(table: Table, id: string): Row {
    if (table === 'announcement') return { number: id };
    return table === 'periodic_duty' ? { period: id } : {};
  }

  #state(table: Table): Row {
    switch (table) {
      case 'periodic_duty': return { from_on: this.#moment().slice(0, 10), due_at: this.#moment(), done_at: this.#one([null, this.#moment()]), state: this.#one(['DUE', 'DONE', 'MISSED']) };
      case 'announcement': return { published_at: this.#one([null, this.#moment()]) };
      case 'info_failure': return { happened_at: this.#moment(), consequence: this.#one(['NONE', 'COMPLAINT']) };
    }
  }

  #moment(): string {
    return new Date(BEGIN + this.#roll(180 * 24) * 3_600_000).toISOString();
  }

  #one<T>(of: readonly T[]): T {
    return of[this.#roll(of.length)]!;
  }
}
