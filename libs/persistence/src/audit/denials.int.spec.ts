import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Migration } from '@mikro-orm/migrations';
import { eventually, ensureAppRole, freshDatabase, type FreshDatabase } from '@guanjia/testing';
import pg from 'pg';
import { appRole, auditTrailSql, Database, DenialLog, migrate, scopeEstateView, systemTablesSql, type Denial } from '../index.ts';

class Trail extends Migration {
  override up(): void {
    for (const statement of [...systemTablesSql, scopeEstateView, ...auditTrailSql(false)]) this.addSql(statement);
  }
}

let fresh: FreshDatabase;
let database: Database;
let admin: pg.Pool;
beforeAll(async () => {
  fresh = await freshDatabase({ template: 'denials', role: appRole, prepare: async (adminUrl) => {
    await ensureAppRole(adminUrl);
    await migrate({ adminUrl, entities: [], migrations: [{ name: 'trail', class: Trail }] });
  } });
  database = await Database.open({ url: fresh.url, name: 'denials', entities: [] });
  admin = new pg.Pool({ connectionString: fresh.adminUrl, max: 1 });
});
afterAll(async () => {
  await database.close();
  await admin.end();
  await fresh.drop();
});
beforeEach(() => admin.query('alter table denial disable trigger all; delete from denial; alter table denial enable trigger all'));

const denialOf = (askedId: string): Denial => ({ askedId, field: 'Query.lamp', outcome: 'NOT_FOUND', actor: { id: 'clerk', kind: 'EMPLOYEE' }, requestId: 'r', at: new Date() });
const kept = async () => (await admin.query<{ asked_id: string; times: number }>('select asked_id, times from denial order by position')).rows;
const logOf = (onError = (error: unknown, _waiting: number): void => { throw error; }, everyMs?: number) => new DenialLog({ database, onError, ...(everyMs ? { everyMs } : {}) });

describe('the log of denials, S8', () => {
  it('is written by itself a moment later, equal ones as one row', async () => {
    const log = logOf(undefined, 20);
    for (const id of ['a', 'b', 'a']) log.note(denialOf(id));
    await eventually(async () => expect(await kept()).toEqual([{ asked_id: 'a', times: 2 }, { asked_id: 'b', times: 1 }]));
  });

  it('is bounded: of a flood the newest ten thousand stay', async () => {
    const log = logOf();
    for (let n = 0; n < 10_500; n += 1) log.note(denialOf(`id ${n}`));
    await log.flush();
    const rows = await kept();
    expect([rows.length, rows[0]!.asked_id, rows.at(-1)!.asked_id]).toEqual([10_000, 'id 500', 'id 10499']);
  });

  it('fails nobody while the database refuses, and is complete afterwards', async () => {
    await admin.query(`revoke insert on denial from ${appRole}`);
    const failures: number[] = [];
    const log = logOf((_, waiting) => void failures.push(waiting));
    log.note(denialOf('a'));
    await log.flush();
    expect(failures).toEqual([1]);
    await admin.query(`grant insert on denial to ${appRole}`);
    log.note(denialOf('b'));
    await log.flush();
    expect((await kept()).map(({ asked_id: id }) => id).sort()).toEqual(['a', 'b']);
  });
});
