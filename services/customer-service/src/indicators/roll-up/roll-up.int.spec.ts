import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { householdState } from '@guanjia/contracts';
import { estateScope } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { eventually, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { sql } from 'kysely';
import { customerService } from '../../index.ts';
import { indicators } from '../catalogue/registry.sql.ts';
import { indicatorWords } from '../catalogue/indicator.words.ts';
import { countsOf } from '../indicator-counts.sql.ts';
import { parsePeriod } from '../period/period.rules.ts';
import { wordsIn } from './dependence.sql.ts';
import { estateSums, type Run } from './estate-sums.facts.ts';
import { markingTables } from './marked-tables.sql.ts';
import { RandomChanges } from './random-changes.fixture.ts';
import { RandomHomes } from './random-homes.fixture.ts';
import { RandomNotices } from './random-notices.fixture.ts';
import { RandomVisits } from './random-visits.fixture.ts';
import { RandomTicketDays } from './random-ticket-days.fixture.ts';
import { RollUp } from './roll-up.service.ts';
import { rolledUp } from './roll-up.sql.ts';
import { insertRows } from './rows.fixture.ts';

let h: SubgraphHarness;
const rollUp = new RollUp();

beforeAll(async () => {
  h = await startSubgraph(customerService);
  h.clock.set('2026-01-15T00:00:00Z');
});
afterAll(() => h.stop());

const within = <T>(estateId: string, work: (tx: Tx) => Promise<T>): Promise<T> => h.subgraph.database.transaction(estateScope(estateId), work);
const runOf = ({ db }: Tx): Run => async (statement) => (await statement.execute(db)).rows;
const inEstate = (estateId: string) => (column: string) => sql<boolean>`${sql.ref(column)} = ${estateId}::uuid`;

/** `indicator → [numerator, denominator]`, where anything is counted. */
type Figures = Record<string, [number, number]>;
const figures = (rows: readonly { indicator: string; numerator: number; denominator: number }[]): Figures =>
  Object.fromEntries(rows.filter(({ denominator }) => denominator > 0).map((row): [string, [number, number]] => [row.indicator, [row.numerator, row.denominator]])
    .toSorted(([a], [b]) => (a < b ? -1 : 1)));

const asked = (estateId: string, text: string) => {
  const { kind, firstDay, lastDay } = parsePeriod(text);
  return { indicators, grain: kind === 'WEEK' ? 'WEEK' as const : 'MONTH' as const, firstDay, lastDay, now: h.clock.now(), within: inEstate(estateId) };
};
const given = (estateId: string, text: string): Promise<Figures> => within(estateId, async (tx) => figures(await estateSums(runOf(tx), asked(estateId, text))));
const direct = (estateId: string, text: string): Promise<Figures> => within(estateId, async (tx) =>
  figures(await runOf(tx)(countsOf(indicators, { where: inEstate(estateId)('k.estate_id'), ...parsePeriod(text), now: h.clock.now() }))));

/** What is rolled up, and whether anything is left to be counted. */
const standing = (estateId: string): Promise<[figures: Figures, stale: number]> => within(estateId, async (tx) => {
  const rows = await runOf(tx)(rolledUp(asked(estateId, '2026')));
  return [figures(rows), rows.filter(({ startsOn }) => startsOn !== null).length];
});
const table = (estateId: string) => h.sql(`select indicator, grain, starts_on::text, numerator, denominator, stale_at from indicator_total
  where estate_id = $1 order by 1, 2, 3`, [estateId]);
/** What the year asks of a household. */
const insertStandard = (key: string) => h.sql(`insert into reference_copy (kind, id, seq, data) values ('service-standard', $1, 1, $2) on conflict do nothing`,
  [`random ${key}`, JSON.stringify({ key, value: '1', state: 'EFFECTIVE', validFrom: '2025-01-01', scopeKind: 'GROUP' })]);
const count = (work: 'refresh' | 'rebuild', estateId: string) =>
  eventually(async () => expect(await within(estateId, (tx) => rollUp[work](tx, estateId, h.clock.now()))).toBe(true));

const PERIODS = ['2026', '2026-Q1', '2026-H1', '2025-12', '2026-03', '2026-W09', '2026-W10', '2025-W52'];

describe('the sums of indicators (PLAT-017)', () => {
  const moved = new Set<string>();
  it.each([
    ['tickets, callbacks, complaints', 1, RandomChanges],
    ['the same in another order', 3, RandomChanges],
    ['duties, night calls, online issues', 1, RandomTicketDays],
    ['activities and appointments', 1, RandomVisits],
    ['opinions, interviews, vacant houses, move-ins', 1, RandomHomes],
    ['listings, bulletins, failures of information', 1, RandomNotices],
  ] as const)('are those of the cases whatever changed and whatever time it is; rolled up, rebuilt or neither: %s', async (_, seed, Changes) => {
    const estateId = randomUUID();
    const changes = new Changes(h, estateId, seed);
    for (let round = 0; round < 20; round += 1) {
      h.clock.set(new Date(Date.parse('2026-01-15T00:00:00Z') + (seed * 40 + round * 2) * 86_400_000).toISOString());
      await changes.step();
      const period = PERIODS[(round + seed) % PERIODS.length]!;
      const expected = await direct(estateId, period);
      expect(await given(estateId, period)).toEqual(expected);
      if (round % 4 === 1) continue;
      await count('refresh', estateId);
      expect(await standing(estateId)).toEqual([await direct(estateId, '2026'), 0]);
    }
    await count('refresh', estateId);
    const kept = await table(estateId);
    await count('rebuild', estateId);
    expect(await table(estateId)).toEqual(kept);
    for (const { indicator } of kept) moved.add(indicator);
  });

  it('were shown of every indicator, and every one of the catalogue is counted', () => {
    expect(indicators.map(({ id }) => id)).toEqual(Object.keys(indicatorWords));
    expect(indicators.filter(({ id }) => !moved.has(id))).toEqual([]);
  });

  it('take in what falls due by itself, without any change', async () => {
    const estateId = randomUUID();
    h.clock.set('2026-03-02T00:00:00Z');
    await insertRows(h, 'complaint', [
      { id: randomUUID(), estate_id: estateId, number: randomUUID(), received_at: '2026-03-01T02:00:00Z', response_due_at: '2026-03-03T16:00:00Z', target_at: '2026-03-10T16:00:00Z' },
    ]);
    await count('refresh', estateId);
    expect(await given(estateId, '2026-03')).toEqual({});
    h.clock.set('2026-03-03T16:00:00Z');
    expect(await given(estateId, '2026-03')).toEqual({ K06: [0, 1] });
    await count('refresh', estateId);
    expect(await standing(estateId)).toEqual([{ K06: [0, 1] }, 0]);
    h.clock.set('2026-03-11T00:00:00Z');
    await eventually(async () => expect(await standing(estateId)).toEqual([{ K06: [0, 1], K07: [0, 1] }, 0]));
  });

  it('take in a year that begins by itself, and are those of the cases before, at and after its end (K17, K18)', async () => {
    const [estateId, id] = [randomUUID(), randomUUID()];
    h.clock.set('2026-06-01T00:00:00Z');
    await insertStandard('interview.occupied');
    await insertStandard('interview.notMovedIn');
    await h.tell(householdState, { id, estateId, data: { id, estateId, unitId: randomUUID(), memberIds: [], state: 'ACTIVE' } });
    await h.sql(`update occupancy set state = 'OCCUPIED', periods = jsonb_build_array(jsonb_build_object('unitId', unit_id, 'state', 'OCCUPIED', 'from', '2026-01-01T00:00:00Z', 'to', null))
      where id = $1`, [id]);
    await count('refresh', estateId);
    for (const [moment, year] of [['2026-12-31T16:00:00Z', '2026'], ['2027-12-31T16:00:00Z', '2027']] as const) {
      expect(await given(estateId, year)).toEqual({});
      h.clock.set(moment);
      expect(await given(estateId, year)).toEqual({ K17: [0, 1], K18: [0, 1] });
      expect(await direct(estateId, year)).toEqual({ K17: [0, 1], K18: [0, 1] });
      await eventually(async () => expect(await h.sql('select max(year) as year from interview_year where estate_id = $1', [estateId])).toEqual([{ year: Number(year) + 1 }]));
      await count('refresh', estateId);
    }
    const kept = await table(estateId);
    expect(kept).toContainEqual(expect.objectContaining({ indicator: 'K17', grain: 'MONTH', starts_on: '2028-12-01', denominator: 0, stale_at: new Date('2028-12-31T16:00:00Z') }));
    await count('rebuild', estateId);
    expect(await table(estateId)).toEqual(kept);
  });

  it('do not keep commands beside each other waiting', async () => {
    const [estateId, ids] = [randomUUID(), [randomUUID(), randomUUID()]];
    const complaint = (id: string) => `insert into indicator_mark (estate_id, source, on_date) values ('${estateId}', 'complaint', '2026-03-01') returning '${id}'`;
    await within(estateId, async (one) => {
      await sql.raw(complaint(ids[0]!)).execute(one.db);
      await within(estateId, async (other) => void (await sql.raw(complaint(ids[1]!)).execute(other.db)));
    });
    expect(await h.sql('select count(*)::int as n from indicator_mark where estate_id = $1', [estateId])).toEqual([{ n: 2 }]);
  });
});

it('every table that an indicator is counted from leaves marks (PLAT-017)', async () => {
  const tables = new Set((await h.sql<{ name: string }>(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`)).map(({ name }) => name));
  const read = new Set(indicators.flatMap((one) => [...wordsIn(one)]).filter((word) => tables.has(word)));
  const marking = await h.sql<{ name: string }>(`select distinct tgrelid::regclass::text as name from pg_trigger where tgname like '%\\_marked\\_%' order by 1`);
  expect([...read].filter((name) => !markingTables.includes(name) && name !== 'reference_copy')).toEqual([]);
  expect(marking.map(({ name }) => name)).toEqual([...markingTables].sort());
});
