import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { compiler } from '@guanjia/persistence';
import { startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../../index.ts';
import { callbackIndicators } from './callback-indicators.sql.ts';

let h: SubgraphHarness;
let estateId: string;

beforeAll(async () => {
  h = await startSubgraph(customerService);
});
beforeEach(() => {
  estateId = randomUUID();
});
afterAll(() => h.stop());

const casesOf = async (id: string): Promise<{ subject: string; hit: boolean; from: string | null; at: string }[]> => {
  const { sql, parameters } = callbackIndicators.find((one) => one.id === id)!.cases.compile(compiler);
  const rows = await h.sql(`select * from (${sql}) k where k.estate_id = '${estateId}' order by k.at, k.subject_id, k.is_hit`, [...parameters]);
  return rows.map((row) => ({ subject: row.subject_id, hit: row.is_hit, from: row.counts_from?.toISOString() ?? null, at: row.at.toISOString() }));
};

interface Row {
  kind: string;
  sourceId: string;
  attempt: number;
  state: string;
  satisfaction: string | null;
  failureCode: string | null;
  completedAt: string | null;
}

/** A callback due on 2 April about what was done on 2 March. */
async function callback(patch: Partial<Row> = {}): Promise<string> {
  const row: Row = { kind: 'MOVE_IN', sourceId: randomUUID(), attempt: 1, state: 'OPEN', satisfaction: null, failureCode: null, completedAt: null, ...patch };
  const id = randomUUID();
  await h.sql(`insert into callback (id, estate_id, version, created_at, updated_at, kind, source_type, source_id, matter_key, completion_no, attempt, origin, source_completed_at,
      open_from, due_at, is_due_provisional, limit_stamp, organiser_role, state, is_overdue, is_quality_failure, is_late, unsatisfied_count, unreached_count, max_attempts,
      satisfaction, failure_code, completed_at)
    values ($1, $2, 1, now(), now(), $3, 'TICKET', $4::uuid, $4::text, 1, $5::int, case when $5::int = 1 then 'COMPLETION' else 'NEXT_ATTEMPT' end, '2026-03-02T00:00:00Z',
      '2026-03-02T00:00:00Z', '2026-04-02T00:00:00Z', false, '{}', 'CSR', $6, false, false, false, 0, 0, 3, $7, $8, $9)`,
  [id, estateId, row.kind, row.sourceId, row.attempt, row.state, row.satisfaction, row.failureCode, row.completedAt]);
  return id;
}

const made = (completedAt: string, satisfaction = 'SATISFIED') => ({ state: `DONE_${satisfaction}`, satisfaction, completedAt });

it('K33 and K76 count each move-in once: in its window, after it, or not yet (CS-040)', async () => {
  const [inTime, late, open] = [await callback(made('2026-03-20T00:00:00Z')), await callback(made('2026-04-03T00:00:00Z')), await callback()];
  await callback({ state: 'CANCELLED' });
  const found = await casesOf('K33');
  expect(found.toSorted((a, b) => a.from!.localeCompare(b.from!) || Number(b.hit) - Number(a.hit)).map(({ subject, hit, from }) => [subject, hit, from]).sort()).toEqual([
    [inTime, true, '2026-03-20T00:00:00.000Z'], [late, false, '2026-04-02T00:00:00.000Z'], [open, false, '2026-04-02T00:00:00.000Z'],
  ].sort());
  expect(await casesOf('K76')).toEqual(found);
  expect(await casesOf('K01')).toEqual([]);
});

it('K71 keeps what failed open until a later attempt satisfied, and K12 counts each answer (CS-052, CS-159)', async () => {
  const sourceId = randomUUID();
  const failed = await callback({ sourceId, ...made('2026-03-03T00:00:00Z', 'UNSATISFIED'), failureCode: 'TOO_SLOW' });
  const [before] = await casesOf('K71');
  expect(before).toMatchObject({ subject: failed, hit: false, at: '2026-03-03T00:00:00.000Z' });
  await callback({ sourceId, attempt: 2, ...made('2026-03-09T00:00:00Z') });
  const reported = await callback({ ...made('2026-03-04T00:00:00Z'), state: 'RECTIFYING', failureCode: 'OTHER' });
  expect((await casesOf('K71')).map(({ subject, hit }) => [subject, hit])).toEqual([[failed, true], [reported, false]]);
  expect((await casesOf('K12')).map(({ hit }) => hit).sort()).toEqual([false, true, true]);
});

it('K77 counts each of the three ratings of an assistant (CS-169)', async () => {
  await h.sql(`insert into assistant_rating (id, estate_id, version, created_at, updated_at, employee_id, source_kind, source_id, attitude, communication, solving, at, recorded_by)
    values ($1, $2, 1, now(), now(), 'a', 'CALLBACK', $1, 'SATISFIED', 'VERY_SATISFIED', 'NEUTRAL', '2026-03-02T00:00:00Z', 'b')`, [randomUUID(), estateId]);
  expect((await casesOf('K77')).map(({ hit }) => hit)).toEqual([false, true, true]);
});
