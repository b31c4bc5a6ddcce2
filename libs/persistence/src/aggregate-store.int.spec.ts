import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Migration } from '@mikro-orm/migrations';
import { defineEntity, p } from '@mikro-orm/core';
import { estateChanged } from '@guanjia/contracts';
import { DomainError, estateScope, groupScope, noScope, platformErrors, reachOf, type Actor, type Decision, type Scope } from '@guanjia/domain';
import { ensureAppRole, freshDatabase, type FreshDatabase } from '@guanjia/testing';
import { sql } from 'kysely';
import {
  aggregateColumns, aggregateColumnsSql, AggregateStore, appRole, auditTrailSql, Database, joined, migrate, scopedTable, scopeEstateView,
  systemActor, systemTablesSql, type Call, type Stored,
} from './index.ts';

interface Note {
  id: string;
  estateId: string;
  text: string;
}

const NoteEntity = defineEntity({ name: 'Note', tableName: 'note', properties: { ...aggregateColumns, text: p.string() } });

class Notes extends Migration {
  override up(): void {
    const table = `create table note (${aggregateColumnsSql}, text text not null, constraint note_text_unique unique (estate_id, text))`;
    for (const statement of [...systemTablesSql, scopeEstateView, table, ...scopedTable('note'), ...auditTrailSql(false)]) this.addSql(statement);
  }
}

const plan = { entities: [NoteEntity], migrations: [{ name: 'notes', class: Notes }] };

let fresh: FreshDatabase;
let database: Database;
let store: AggregateStore;

beforeAll(async () => {
  fresh = await freshDatabase({
    template: 'notes', role: appRole,
    prepare: async (adminUrl) => {
      await ensureAppRole(adminUrl);
      await migrate({ adminUrl, ...plan });
    },
  });
  database = await Database.open({ url: fresh.url, name: 'notes', entities: plan.entities, poolSize: 20 });
  store = new AggregateStore(database);
});

afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const clerkOf = (estateId: string): Actor => ({ id: 'clerk', kind: 'EMPLOYEE', grants: [{ role: 'OC', scopeKind: 'ESTATE', scopeId: estateId }] });
const callOf = (actor: Actor): Call => ({ actor, now: new Date('2026-03-02T01:30:00Z'), newId: randomUUID, requestId: randomUUID() });

const written = (note: Note, changed = false): Decision<Note> => ({
  state: note,
  events: [estateChanged.draft({
    id: note.id, estateId: note.estateId, at: new Date('2026-03-02T01:30:00Z'),
    data: { regionId: note.id, groupId: note.id, code: 'N', kind: 'OFFICE', state: 'ACTIVE', buildings: [], changed: changed ? ['NAME'] : [] },
  })],
});

interface Writing { text: string; key?: string; scope?: Scope }

function write(estateId: string, { text, key, scope = estateScope(estateId) }: Writing): Promise<Stored<Note>> {
  return store.create<Note>(callOf(clerkOf(estateId)), NoteEntity, {
    operation: 'write', scope, place: { estateId }, idempotencyKey: key ?? null, body: { text },
    constraints: { note_text_unique: () => new DomainError({ scope: 'note', code: 'TEXT_TAKEN', entry: { kind: 'CONFLICT', zh: '已有', en: 'taken' }, details: {} }) },
  }, () => written({ id: randomUUID(), estateId, text }));
}

interface Rewriting { text: string; expectedVersion?: number; scope?: Scope }

function rewrite(estateId: string, id: string, { text, expectedVersion, scope = estateScope(estateId) }: Rewriting): Promise<Stored<Note>> {
  return store.update<Note>(callOf(clerkOf(estateId)), NoteEntity, id, { operation: 'rewrite', scope, expectedVersion: expectedVersion ?? null },
    (note) => ({ ...written({ id: note.id, estateId: note.estateId, text: note.text }, true), state: { text } }));
}

const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'none', (error: { code?: string }) => error.code ?? String(error));

async function outboxOf(id: string): Promise<{ seq: number; estate_id: string }[]> {
  const found = await database.pool.query('select seq, estate_id from outbox where aggregateid = $1 order by position', [id]);
  return found.rows as { seq: number; estate_id: string }[];
}

/** Whoever waited too long for a row, on a machine that is busy, asks again. */
const patiently = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((error: DomainError) => (error.code === 'IN_PROGRESS' ? patiently(work) : Promise.reject(error)));

describe('a command', () => {
  it('saves state, version and events in one transaction (PLAT-007)', async () => {
    const estateId = randomUUID();
    const note = await write(estateId, { text: 'first' });
    expect(note.version).toBe(1);
    const changed = await rewrite(estateId, note.id, { text: 'second', expectedVersion: 1 });
    expect(changed).toMatchObject({ version: 2, text: 'second' });
    expect(await outboxOf(note.id)).toEqual([{ seq: 1, estate_id: estateId }, { seq: 2, estate_id: estateId }]);
  });

  it('leaves nothing behind when a named constraint refuses it', async () => {
    const estateId = randomUUID();
    await write(estateId, { text: 'same' });
    expect(await codeOf(write(estateId, { text: 'same' }))).toBe('TEXT_TAKEN');
    const rows = await database.pool.query('select 1 from outbox where estate_id = $1', [estateId]);
    expect(rows.rowCount).toBe(1);
  });

  it('takes a connection when what was read for it has given back its own, so that the last one is enough for both (R4)', async () => {
    const estateId = randomUUID();
    const narrow = await Database.open({ url: fresh.url, name: 'notes', entities: plan.entities, poolSize: 1 });
    const reads = narrow.read(groupScope);
    await reads.row(sql`select 1`);
    const options = { operation: 'write', scope: estateScope(estateId), place: { estateId }, idempotencyKey: null, body: {} };
    const done = new AggregateStore(narrow).create<Note>({ ...callOf(clerkOf(estateId)), reads }, NoteEntity, options, () => written({ id: randomUUID(), estateId, text: 'read first' }));
    expect(await codeOf(done)).toBe('none');
    expect(await reads.row(sql`select text from note where estate_id = ${estateId}`)).toEqual({ text: 'read first' });
    await reads.end();
    await narrow.close();
  });

  it('is undone when nobody waits for it any more (R4)', async () => {
    const estateId = randomUUID();
    const late: Call = { ...callOf(clerkOf(estateId)), endsAt: performance.now() - 1 };
    const id = randomUUID();
    const options = { operation: 'write', scope: estateScope(estateId), place: { estateId }, idempotencyKey: null, body: {} };
    const asked = store.create<Note>(late, NoteEntity, options, () => written({ id, estateId, text: 'late' }));
    expect(await codeOf(asked)).toBe('DEADLINE_EXCEEDED');
    expect(await outboxOf(id)).toEqual([]);
  });

  it('lets one of 50 changes at the same version through and refuses 49 with the current version (R14)', async () => {
    const estateId = randomUUID();
    const note = await write(estateId, { text: 'contended' });
    const results = await Promise.allSettled(Array.from({ length: 50 }, (_, i) => patiently(() => rewrite(estateId, note.id, { text: `by ${i}`, expectedVersion: 1 }))));
    const refused = results.filter((r) => r.status === 'rejected').map((r) => r.reason as DomainError);
    expect(refused).toHaveLength(49);
    expect(new Set(refused.map((e) => `${e.code} ${String(e.params['currentVersion'])}`))).toEqual(new Set(['CONFLICT 2']));
  });
});

describe('an idempotency key', () => {
  it('makes one row of 50 equal requests and gives each the first answer (R15, PLAT-019)', async () => {
    const estateId = randomUUID();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => patiently(() => write(estateId, { text: 'once', key }))));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('is refused for another body, and nothing changes (R15)', async () => {
    const estateId = randomUUID();
    const key = randomUUID();
    await write(estateId, { text: 'one', key });
    expect(await codeOf(write(estateId, { text: 'two', key }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('is free again after a refusal', async () => {
    const estateId = randomUUID();
    const key = randomUUID();
    await write(estateId, { text: 'taken' });
    expect(await codeOf(write(estateId, { text: 'taken', key }))).toBe('TEXT_TAKEN');
    await expect(write(estateId, { text: 'free', key })).resolves.toMatchObject({ text: 'free' });
  });
});

describe('a command on two aggregates', () => {
  it('is one transaction, and both tell of one cause', async () => {
    const estateId = randomUUID();
    const [first, second] = [randomUUID(), randomUUID()];
    const call = { ...callOf(clerkOf(estateId)), causationId: randomUUID() };
    const command = { operation: 'write', scope: estateScope(estateId), place: { estateId } };
    const both = (isRefused: boolean) => store.create<Note>(call, NoteEntity, command, async (_, tx) => {
      await store.create<Note>(joined(call, tx), NoteEntity, command, () => written({ id: second, estateId, text: 'second' }));
      if (isRefused) throw platformErrors.error('FORBIDDEN');
      return written({ id: first, estateId, text: 'first' });
    });
    expect(await codeOf(both(true))).toBe('FORBIDDEN');
    expect(await outboxOf(second)).toEqual([]);
    await both(false);
    const told = await database.pool.query('select causation_id from outbox where aggregateid in ($1, $2)', [first, second]);
    expect(told.rows).toEqual([{ causation_id: call.causationId }, { causation_id: call.causationId }]);
  });
});

describe('the two walls (PLAT-001)', () => {
  it('answer for a row of another estate as for one that does not exist', async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const note = await write(theirs, { text: 'theirs' });
    expect(await codeOf(rewrite(mine, note.id, { text: 'mine now' }))).toBe('NOT_FOUND');
    expect(await codeOf(rewrite(mine, randomUUID(), { text: 'mine now' }))).toBe('NOT_FOUND');
    expect(await codeOf(rewrite(mine, "1' or 1=1", { text: 'mine now' }))).toBe('NOT_FOUND');
  });

  it('the second holds alone: a first wall that lets everything through leaks nothing', async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const note = await write(theirs, { text: 'theirs' });
    expect(await codeOf(rewrite(mine, note.id, { text: 'mine now', scope: groupScope }))).toBe('NOT_FOUND');
  });

  it('the first holds alone: a caller who reaches the row without the capability is refused', async () => {
    const mine = randomUUID();
    const note = await write(mine, { text: 'mine' });
    expect(await codeOf(rewrite(mine, note.id, { text: 'again', scope: noScope }))).toBe('NOT_FOUND');
  });

  it('the second knows who acts, in reads as in writes, and nobody for the platform', async () => {
    const acting = sql<{ actor: string }>`select current_setting('app.actor', true) as actor`;
    const inWrite = (actor: Actor) => database.transaction(reachOf(actor), async ({ db }) => (await acting.execute(db)).rows[0]!.actor);
    const clerk = { ...clerkOf(randomUUID()), id: randomUUID() };
    const reads = database.read(reachOf(clerk));
    expect(await reads.row(acting)).toEqual({ actor: clerk.id });
    expect(reads.statements).toBe(1);
    await reads.end();
    expect([await inWrite(clerk), await inWrite(systemActor)]).toEqual([clerk.id, '']);
  });

  it('the app role cannot step round the second wall', async () => {
    const found = await database.pool.query(`select rolbypassrls or rolsuper as passes from pg_roles where rolname = current_user`);
    expect(found.rows).toEqual([{ passes: false }]);
    expect((await database.pool.query('select 1 from note')).rowCount).toBe(0);
  });
});
