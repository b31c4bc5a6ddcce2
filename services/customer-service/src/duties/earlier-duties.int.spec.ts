import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appRole, migrate } from '@guanjia/persistence';
import { ensureAppRole, freshDatabase, type FreshDatabase } from '@guanjia/testing';
import pg from 'pg';
import { customerService } from '../index.ts';

const { entities, migrations } = customerService;
const [estate, clearing, followUp, statistics, board, missed] = Array.from({ length: 6 }, () => randomUUID());

/** Rows of the two books that were kept before. */
const rowsBefore = [
  ...[
    [clearing, 'DAILY_CLEARING', '2026-03-02', '', '2026-03-02T12:00:00Z', '2026-03-02T16:00:00Z', 'DONE', '2026-03-02T13:00:00Z'],
    [followUp, 'FOLLOW_UP', '2026-03-09', 'z', '2026-03-15T16:00:00Z', '2026-03-15T16:00:00Z', 'DUE', null],
    [statistics, 'CALLBACK_STATISTICS', '2026-Q2', '', '2026-06-30T16:00:00Z', null, 'DUE', null],
  ].map((row) => [`insert into ticket_duty (id, estate_id, kind, period, part, role, opened_at, due_at, ends_at, state, is_overdue, done_at)
    values ($1, '${estate}', $2, $3, $4, 'CSR', now(), $5, $6, $7, false, $8)`, row] as const),
  ...[[board, 'BULLETIN_BOARD', '2026-03', '2026-03-01', 2, false, '2026-03-31T16:00:00Z', '2026-03-05T02:00:00Z'], [missed, 'LISTING_UPDATE', '2026-W10', '2026-03-02', 0, true, '2026-03-08T16:00:00Z', null]]
    .map((row) => [`insert into publication_duty (id, estate_id, version, created_at, updated_at, kind, period_code, from_on, done, is_overdue, due_at, fulfilled_at, required, standard_stamp)
      values ($1, '${estate}', 1, now(), now(), $2, $3, $4, $5, $6, $7, $8, 1, '{"key":"k"}')`, row] as const),
  ...[['ticket-duty.due', followUp], ['publication.overdue', board], ['ticket-days.look', estate], ['publication.look', estate]]
    .map((row) => [`insert into deadline (kind, ref, estate_id, due_at) values ($1, $2, '${estate}', '2026-03-15T16:00:00Z')`, row] as const),
  [`insert into indicator_mark (estate_id, source, on_date) values ($1, 'ticket_duty', '2026-03-02'), ($1, 'publication_duty', '2026-03-02')`, [estate]] as const,
];

describe('duties from before they were in one book', () => {
  let fresh: FreshDatabase;
  let admin: pg.Pool;
  beforeAll(async () => {
    fresh = await freshDatabase({ template: 'earlier_duties', role: appRole, prepare: async (adminUrl) => {
      await ensureAppRole(adminUrl);
      await migrate({ adminUrl, entities, migrations: migrations.filter(({ name }) => name < '2026-12-15') });
    } });
    admin = new pg.Pool({ connectionString: fresh.adminUrl, max: 1 });
    for (const [text, values] of rowsBefore) await admin.query(text, [...values]);
    await migrate({ adminUrl: fresh.adminUrl, entities, migrations });
  });
  afterAll(async () => {
    await admin.end();
    await fresh.drop();
  });

  const rows = async (text: string) => (await admin.query<Record<string, any>>(text)).rows;

  it('stand in it, each by its period and as it was (CS-020, CS-023, CS-053, CS-104, CS-105)', async () => {
    expect(await rows(`select id, period, from_on::text, part, state, done, is_overdue, standard_stamp ->> 'key' as standard from periodic_duty order by from_on, kind`)).toEqual([
      { id: board, period: '2026-03', from_on: '2026-03-01', part: '', state: 'DONE', done: 2, is_overdue: false, standard: 'k' },
      { id: clearing, period: '2026-03-02', from_on: '2026-03-02', part: '', state: 'DONE', done: 1, is_overdue: true, standard: null },
      { id: missed, period: '2026-W10', from_on: '2026-03-02', part: '', state: 'MISSED', done: 0, is_overdue: true, standard: 'k' },
      { id: followUp, period: '2026-W11', from_on: '2026-03-09', part: 'z', state: 'DUE', done: 0, is_overdue: false, standard: null },
      { id: statistics, period: '2026-Q2', from_on: '2026-04-01', part: '', state: 'DUE', done: 0, is_overdue: false, standard: null },
    ]);
  });

  it('keep their limits, and are counted anew (PLAT-017, PLAT-018)', async () => {
    expect(await rows('select kind, ref from deadline order by kind, ref = $$' + board + '$$')).toEqual([
      { kind: 'duties.look', ref: estate }, { kind: 'duties.standards', ref: estate }, { kind: 'periodic-duty.due', ref: followUp }, { kind: 'periodic-duty.due', ref: board },
    ]);
    expect(await rows('select source, on_date from indicator_mark')).toEqual([{ source: 'periodic_duty', on_date: null }]);
  });
});
