import { randomUUID } from 'node:crypto';
import type { SubgraphHarness } from '@guanjia/testing';
import { dice } from './random-changes.fixture.ts';
import { deleteRow, insertRows, updateRow, type Row } from './rows.fixture.ts';

const BEGIN = Date.parse('2025-12-20T00:00:00Z');

const kinds = ['activity', 'activity_household', 'appointment', 'assistant_rating', 'lost_item_clearance'] as const;
type Kind = (typeof kinds)[number];

/** Changes of activities, appointments and ratings of assistants of one estate, every one of which may change a figure. */
export class RandomVisits {
  readonly #roll: (below: number) => number;
  readonly #rows: { table: Kind; id: string }[] = [];
  /** Whose households are counted; it stays. */
  readonly #activityId = randomUUID();

  constructor(private readonly h: SubgraphHarness, private readonly estateId: string, seed: number) {
    this.#roll = dice(seed);
  }

  async step(): Promise<void> {
    await this.h.sql(`insert into reference_copy (kind, id, estate_id, seq, data) values ('estate', $1::uuid::text, $1::uuid, 1, '{"kind": "RESIDENTIAL"}') on conflict do nothing`, [this.estateId]);
    if (this.#rows.length === 0) await insertRows(this.h, 'activity', [{ id: this.#activityId, estate_id: this.estateId, ...this.#state('activity') }]);
    const table = this.#one(kinds);
    const id = randomUUID();
    await insertRows(this.h, table, [{ id, estate_id: this.estateId, ...this.#belonging(table, id), ...this.#state(table) }]);
    this.#rows.push({ table, id });
    const changed = this.#one(this.#rows);
    await updateRow(this.h, changed.table, changed.id, this.#state(changed.table));
    if (this.#roll(4) > 0) return;
    const [gone] = this.#rows.splice(this.#roll(this.#rows.length), 1);
    await deleteRow(this.h, gone!.table, gone!.id);
  }

  #belonging(table: Kind, id: string): Row {
    if (table === 'activity_household') return { activity_id: this.#activityId, household_id: id };
    return table === 'activity' || table === 'lost_item_clearance' ? {} : { source_id: id };
  }

  #state(table: Kind): Row {
    if (table === 'activity') {
      return {
        state: this.#one(['HELD', 'COMPLETED', 'EVALUATED']), ended_at: this.#moment(), effect: this.#one([null, 'GOOD']), staff: [{ isAssistant: this.#roll(2) === 0 }],
      };
    }
    if (table === 'activity_household') return { ended_at: this.#moment(), has_attended: this.#roll(2) === 0 };
    if (table === 'lost_item_clearance') return { run_at: this.#moment(), ...this.#one([{ item_ids: [], notice_id: null }, { item_ids: ['-'], notice_id: randomUUID() }]) };
    if (table === 'assistant_rating') return { at: this.#moment(), attitude: this.#one(['SATISFIED', 'UNSATISFIED']) };
    const arrived = this.#one([null, this.#moment()]);
    return {
      at: this.#moment(), state: arrived ? 'ATTENDED' : this.#one(['BOOKED', 'MISSED']), arrived_at: arrived, is_on_time: arrived && this.#roll(2) === 0,
      missed_at: arrived ? null : this.#moment(),
    };
  }

  #moment(): string {
    return new Date(BEGIN + this.#roll(180 * 24) * 3_600_000).toISOString();
  }

  #one<T>(of: readonly T[]): T {
    return of[this.#roll(of.length)]!;
  }
}
