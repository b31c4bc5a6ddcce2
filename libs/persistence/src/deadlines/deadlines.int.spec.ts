import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { estateScope, groupScope } from '@guanjia/domain';
import { eventually, freshDatabase, type FreshDatabase } from '@guanjia/testing';
import { sql } from 'kysely';
import pg from 'pg';
import { Database, type Tx } from '../database.ts';
import { appRole } from '../migrate.ts';
import { systemTablesSql } from '../system-tables.ts';
import { DeadlineWorker, setDeadlines } from './deadlines.ts';

const estateId = '0197a000-0000-7000-8000-000000000001';
const noon = new Date('2026-03-02T04:00:00.000Z');
const after = (milliseconds: number) => new Date(noon.getTime() + milliseconds);

let place: FreshDatabase;
let database: Database;
let now: Date;
let logged: { level: string; fields: object; message: string }[];
const workers: DeadlineWorker[] = [];

beforeEach(async () => {
  place = await freshDatabase({ template: 'deadlines', prepare, role: appRole });
  database = await Database.open({ url: place.url, name: 'deadlines', entities: [] });
  now = noon;
  logged = [];
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await database.close();
  await place.drop();
});

const worker = (): DeadlineWorker => {
  const at = (level: string) => (fields: object, message: string) => void logged.push({ level, fields, message });
  const one = new DeadlineWorker({ database, clock: { now: () => now }, log: { warn: at('warn'), error: at('error') } });
  workers.push(one);
  return one;
};
const leaveTrace = async (ref: string, { db }: Tx) => void (await sql`insert into trace (ref) values (${ref})`.execute(db));
const set = (kind: string, ref: string, dueAt: Date | null) =>
  database.transaction(estateScope(estateId), (tx) => setDeadlines(tx, [{ kind, ref, dueAt }], estateId));
const traces = () => database.transaction(groupScope, async ({ db }) =>
  (await sql<{ ref: string }>`select ref from trace order by id`.execute(db)).rows.map(({ ref }) => ref));

describe('deadlines (PLAT-018)', () => {
  it('fire when they have come, the oldest first, once in effect, and not before', async () => {
    await set('callback', 'late', after(-1_000));
    await set('callback', 'later', after(-2_000));
    await set('callback', 'future', after(60_000));
    const one = worker().on('callback', async ({ ref, dueAt, estateId: where }, tx) => {
      expect([dueAt <= now, where]).toEqual([true, estateId]);
      await leaveTrace(ref, tx);
    });
    expect([await one.fireDue(), await one.fireDue()]).toEqual([2, 0]);
    now = after(60_000);
    expect(await one.fireDue()).toBe(1);
    expect(await traces()).toEqual(['later', 'late', 'future']);
  });

  it('are in effect for whoever asks while one is in hand', async () => {
    await set('callback', 'slow', after(-1_000));
    const one = worker().on('callback', async ({ ref }, tx) => {
      await sql`select pg_sleep(0.2)`.execute(tx.db);
      await leaveTrace(ref, tx);
    });
    const first = one.fireDue();
    expect(await one.fireDue()).toBe(0);
    expect(await traces()).toEqual(['slow']);
    expect(await first).toBe(1);
  });

  it('can be moved, cleared and set again; setting the same time again changes nothing', async () => {
    const one = worker().on('callback', ({ ref }, tx) => leaveTrace(ref, tx));
    await set('callback', 'moved', after(-1));
    await set('callback', 'moved', after(5_000));
    await set('callback', 'cleared', after(-1));
    await set('callback', 'cleared', null);
    await set('callback', 'same', after(-1));
    expect(await one.fireDue()).toBe(1);
    await set('callback', 'same', after(-1));
    expect(await one.fireDue()).toBe(0);
    now = after(6_000);
    await set('callback', 'same', after(5_500));
    expect(await one.fireDue()).toBe(2);
    expect(await traces()).toEqual(['same', 'moved', 'same']);
  });

  it('are set in one statement, of which the last draft of a kind and ref counts', async () => {
    const drafts = [1, 2, 3].map((n) => ({ kind: 'callback', ref: 'a', dueAt: after(n) }));
    await database.transaction(estateScope(estateId), (tx) => setDeadlines(tx, [...drafts, { kind: 'filing', ref: 'a', dueAt: after(9) }], estateId));
    const rows = await database.transaction(groupScope, async ({ db }) =>
      (await sql<{ kind: string; due_at: string }>`select kind, due_at from deadline order by kind`.execute(db)).rows);
    expect(rows.map(({ kind, due_at }) => [kind, new Date(due_at)])).toEqual([['callback', after(3)], ['filing', after(9)]]);
  });

  it('undo their effect and try again when the effect fails, without holding up others', async () => {
    let isBroken = true;
    await set('callback', 'bad', after(-2));
    await set('callback', 'good', after(-1));
    const one = worker().on('callback', async ({ ref }, tx) => {
      await leaveTrace(ref, tx);
      if (ref === 'bad' && isBroken) throw new Error('broken');
    });
    expect(await one.fireDue()).toBe(1);
    expect(await traces()).toEqual(['good']);
    expect(logged).toEqual([{ level: 'warn', fields: expect.objectContaining({ ref: 'bad', failures: 1 }), message: 'deadline failed, tried again later' }]);
    isBroken = false;
    await eventually(async () => {
      await one.fireDue();
      expect(await traces()).toEqual(['good', 'bad']);
    });
  });

  it('are shared by several workers and fire once', async () => {
    for (let n = 0; n < 60; n++) await set('callback', `c${n}`, after(-n));
    const fired = await Promise.all([1, 2, 3].map(() => worker().on('callback', ({ ref }, tx) => leaveTrace(ref, tx)).fireDue()));
    expect(fired.reduce((sum, count) => sum + count)).toBe(60);
    expect(new Set(await traces()).size).toBe(60);
    expect(await traces()).toHaveLength(60);
  });

  it('fire by themselves, also those that came while nobody worked and those set later', async () => {
    now = new Date();
    await set('callback', 'missed', new Date(now.getTime() - 3_600_000));
    await set('callback', 'soon', new Date(Date.now() + 300));
    const one = new DeadlineWorker({ database, clock: { now: () => new Date() }, log: { warn: () => undefined, error: () => undefined } });
    workers.push(one.on('callback', ({ ref }, tx) => leaveTrace(ref, tx)).start());
    await eventually(async () => expect(await traces()).toEqual(['missed', 'soon']));
  });

  it('of a kind that nobody knows are left for a newer release and reported once', async () => {
    await set('callback', 'known', after(-1));
    await set('from-the-future', 'a', after(-1));
    worker().on('callback', ({ ref }, tx) => leaveTrace(ref, tx)).start();
    await eventually(async () => expect(await traces()).toEqual(['known']));
    expect(logged).toEqual([{ level: 'error', fields: { kind: 'from-the-future' }, message: 'deadlines of this kind are due and have no handler' }]);
    const left = await database.transaction(groupScope, async ({ db }) => (await sql`select ref from deadline where fired_at is null`.execute(db)).rows);
    expect(left).toEqual([{ ref: 'a' }]);
  });
});

async function prepare(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query([
    ...systemTablesSql, 'create table trace (id bigint generated always as identity primary key, ref text not null)',
    `do $$ begin create role ${appRole} login; exception when duplicate_object then null; end $$`,
    `grant select, insert, update, delete on all tables in schema public to ${appRole}`,
    `grant usage, select on all sequences in schema public to ${appRole}`,
  ].join(';\n'));
  await client.end();
}
