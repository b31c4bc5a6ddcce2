import { randomUUID } from 'node:crypto';
import type { SubgraphHarness } from '@guanjia/testing';
import { dice } from './random-changes.fixture.ts';
import { insertRows, updateRow, type Row, type Table } from './rows.fixture.ts';

const BEGIN = Date.parse('2025-12-20T00:00:00Z');

/** Changes of opinions, of how households live and are visited, of vacant houses and of move-ins in one estate. */
export class RandomHomes {
  readonly #roll: (below: number) => number;
  readonly #rows: { table: Table; id: string }[] = [];
  readonly #households: string[] = [];
  #survey = '';
  #round = 0;

  constructor(private readonly h: SubgraphHarness, private readonly estateId: string, seed: number) {
    this.#roll = dice(seed);
  }

  async step(): Promise<void> {
    for (const key of ['interview.occupied', 'interview.notMovedIn']) {
      await this.h.sql(`insert into reference_copy (kind, id, seq, data) values ('service-standard', $1, 1, $2) on conflict do nothing`,
        [`random ${key}`, JSON.stringify({ key, value: '1', state: 'EFFECTIVE', validFrom: '2025-01-01', scopeKind: 'GROUP' })]);
    }
    await this.h.sql('insert into interview_year (estate_id, year) values ($1, $2) on conflict do nothing', [this.estateId, 2025 + this.#roll(3)]);
    await this.#opinions();
    await this.#household();
    await this.#house();
    const changed = this.#one(this.#rows);
    const state = this.#state(changed.table);
    if (state) await updateRow(this.h, changed.table, changed.id, state);
  }

  async #opinions(): Promise<void> {
    if (this.#survey === '' || this.#roll(4) === 0) this.#survey = await this.#add('survey', { round: (this.#round += 1) });
    await this.#add('survey_reply', { survey_id: this.#survey, household_id: randomUUID() });
    await this.#add('owner_forum', {});
  }

  async #household(): Promise<void> {
    const household = await this.#add('occupancy', {});
    this.#households.push(household);
    await this.#add('interview', { household_id: this.#one(this.#households) });
    const moveIn = await this.#add('move_in', { household_id: household });
    await this.#add('unit_acceptance', { move_in_id: moveIn, household_id: household });
    await this.#add('agreement', { household_id: this.#one(this.#households) });
  }

  async #house(): Promise<void> {
    const house = await this.#add('vacant_house', { unit_id: randomUUID() });
    await this.#add('vacant_inspection', { vacant_house_id: house });
  }

  async #add(table: Table, row: Row): Promise<string> {
    const id = randomUUID();
    await insertRows(this.h, table, [{ id, estate_id: this.estateId, created_at: this.#moment(), ...this.#state(table), ...row }]);
    this.#rows.push({ table, id });
    return id;
  }

  #state(table: Table): Row | null {
    switch (table) {
      case 'survey': return { state: this.#one(['OPEN', 'CLOSED']), closed_at: this.#moment() };
      case 'survey_reply': return { satisfaction: this.#one(['SATISFIED', 'UNSATISFIED', null]), replied_at: this.#moment() };
      case 'owner_forum': return { state: this.#one(['HELD', 'MINUTED']), held_at: this.#moment(), minuted_at: this.#moment() };
      case 'occupancy': return { periods: [{ unitId: this.estateId, state: this.#one(['OCCUPIED', 'DELIVERED_VACANT']), from: this.#moment(), to: null }] };
      case 'interview': return { state: 'DONE', at: this.#moment(), mode: this.#one(['FACE', 'PHONE']), made_by: '-', occupancy: this.#one(['OCCUPIED', 'DELIVERED_VACANT']) };
      case 'vacant_house': return { condition: this.#one(['GOOD', 'DEFECTIVE']), released_at: this.#one([null, null, this.#moment()]) };
      case 'vacant_inspection': return { month: this.#moment().slice(0, 7), state: 'DONE', condition: this.#one(['GOOD', 'DEFECTIVE']), inspected_at: this.#moment() };
      case 'unit_acceptance': return { accepted_at: this.#moment() };
      case 'agreement': return { signed_at: this.#moment() };
      default: return null;
    }
  }

  #moment(): string {
    return new Date(BEGIN + this.#roll(180 * 24) * 3_600_000).toISOString();
  }

  #one<T>(of: readonly T[]): T {
    return of[this.#roll(of.length)]!;
  }
}
