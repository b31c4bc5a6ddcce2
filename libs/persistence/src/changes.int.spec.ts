import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Migration } from '@mikro-orm/migrations';
import { defineEntity, p } from '@mikro-orm/core';
import { ticketProgressed } from '@guanjia/contracts';
import { groupScope, type EventDraft } from '@guanjia/domain';
import { ensureAppRole, freshDatabase, type FreshDatabase } from '@guanjia/testing';
import { sql } from 'kysely';
import {
  aggregateColumns, aggregateColumnsSql, AggregateStore, appendToOutbox, appRole, auditTrailSql, Database, joined, migrate, scopedTable, scopeEstateView,
  systemActor, systemTablesSql, type Call, type Change, type Keyed, type Stored,
} from './index.ts';

interface Slip {
  id: string;
  estateId: string;
  text: string;
}

const SlipEntity = defineEntity({ name: 'PaperSlip', tableName: 'paper_slip', properties: { ...aggregateColumns, text: p.string() } });

class Slips extends Migration {
  override up(): void {
    const table = `create table paper_slip (${aggregateColumnsSql}, text text not null check (text <> 'refused'))`;
    for (const statement of [...systemTablesSql, scopeEstateView, table, ...scopedTable('paper_slip'), ...auditTrailSql(false)]) this.addSql(statement);
  }
}

const plan = { entities: [SlipEntity], migrations: [{ name: 'slips', class: Slips }] };
const estateId = randomUUID();
let fresh: FreshDatabase;
let database: Database;
let store: AggregateStore;
let told: (readonly Change[])[];

beforeAll(async () => {
  fresh = await freshDatabase({
    template: 'slips', role: appRole,
    prepare: async (adminUrl) => {
      await ensureAppRole(adminUrl);
      await migrate({ adminUrl, ...plan });
    },
  });
  database = await Database.open({ url: fresh.url, name: 'office', entities: plan.entities, onCommitted: (changes) => void told.push(changes) });
  store = new AggregateStore(database);
});
beforeEach(() => {
  told = [];
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const aCall = (): Call => ({ actor: systemActor, now: new Date(), newId: randomUUID, requestId: randomUUID() });
const command = { operation: 'write', scope: groupScope, place: { estateId } };

interface Writing extends Keyed { id?: string; text?: string; events?: EventDraft[]; call?: Call }

const write = ({ id = randomUUID(), text = 'text', events = [], call = aCall(), ...key }: Writing = {}): Promise<Stored<Slip>> =>
  store.create<Slip>(call, SlipEntity, { ...command, ...key }, () => ({ state: { id, estateId, text }, events }));
const rewrite = (id: string, text: string): Promise<Stored<Slip>> =>
  store.update<Slip>(aCall(), SlipEntity, id, command, () => ({ state: { text }, events: [] }));
const inTransaction = (work: (call: Call) => Promise<unknown>): Promise<unknown> =>
  database.transaction(groupScope, (tx) => work(joined(aCall(), tx)));

const slip = (id: string, version: number): Change => ({ estateId, type: 'office.paper-slip.changed', aggregate: 'office.paper-slip', id, version });
const progress = (id: string): EventDraft => ticketProgressed.draft({ id, estateId, at: new Date(), data: ticketProgressed.samples[0]! });
const progressed = (id: string): Change => ({ estateId, type: ticketProgressed.type, aggregate: 'customer-service.ticket', id, version: null });

describe('what a transaction changed', () => {
  it('is told once it is committed, with the version that the aggregate has come to', async () => {
    const { id } = await write();
    await rewrite(id, 'other');
    expect(told).toEqual([[slip(id, 1)], [slip(id, 2)]]);
  });

  it('is visible to everybody by then', async () => {
    const seen: Promise<unknown>[] = [];
    const version = (id: string) => database.transaction(groupScope, ({ db }) => sql`select version from paper_slip where id = ${id}`.execute(db));
    const watched = await Database.open({
      url: fresh.url, name: 'office', entities: plan.entities, onCommitted: ([change]) => void seen.push(version(change!.id)),
    });
    const state = { id: randomUUID(), estateId, text: 'seen' };
    await new AggregateStore(watched).create<Slip>(aCall(), SlipEntity, command, () => ({ state, events: [] }));
    expect(await Promise.all(seen)).toMatchObject([{ rows: [{ version: 1 }] }]);
    await watched.close();
  });

  it('names the aggregate once however many commands and events it had', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await inTransaction(async (call) => {
      await write({ id: one, call, events: [progress(other), progress(other)] });
      await store.update<Slip>(call, SlipEntity, one, command, () => ({ state: { text: 'more' }, events: [] }));
      expect(told).toEqual([]);
    });
    expect(told).toEqual([[slip(one, 2), progressed(other)]]);
  });

  it('is told of events too that no aggregate’s own version tells of', async () => {
    const id = randomUUID();
    await inTransaction(async (call) => appendToOutbox(call.tx!, call, [progress(id)]));
    expect(told).toEqual([[progressed(id)]]);
  });

  it('is told to nobody when the transaction is rolled back, at a command or at COMMIT (R18)', async () => {
    await expect(write({ text: 'refused' })).rejects.toThrow();
    await expect(inTransaction(async (call) => {
      await write({ call });
      throw new Error('changed my mind');
    })).rejects.toThrow('changed my mind');
    await expect(inTransaction(async (call) => {
      await write({ call });
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(call.tx!.db).catch(() => undefined);
    })).rejects.toThrow();
    expect(told).toEqual([]);
  });

  it('leaves out a part that was undone', async () => {
    const [kept, undone] = [randomUUID(), randomUUID()];
    await inTransaction(async (call) => {
      await database.savepoint(call.tx!, (tx) => write({ id: kept, call: joined(call, tx) }));
      await database.savepoint(call.tx!, async (tx) => {
        await write({ id: undone, call: joined(call, tx) });
        throw new Error('undone');
      }).catch(() => undefined);
    });
    expect(told).toEqual([[slip(kept, 1)]]);
  });

  it('is not told again when the same key gets its first answer', async () => {
    const request = { id: randomUUID(), idempotencyKey: randomUUID() };
    await write(request);
    await write(request);
    expect(told).toEqual([[slip(request.id, 1)]]);
  });
});
