import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { groupScope } from '@guanjia/domain';
import { appRole, Database, migrate, sealedAnswers, sealWhatIsClear, verifyAudit } from '@guanjia/persistence';
import { ensureAppRole, freshDatabase, type FreshDatabase } from '@guanjia/testing';
import pg from 'pg';
import { archives } from './index.ts';
import { openedMembers } from './register/household/members.facts.ts';

const { entities, migrations, sealedColumns = [] } = archives;
const ids = { group: randomUUID(), region: randomUUID(), estate: randomUUID(), building: randomUUID(), unit: randomUUID(), household: randomUUID() };
const wang = { id: randomUUID(), name: '王芳芳', phone: '13812348000', relation: 'OWNER' };

/** Rows as they were kept before anything was sealed. */
const rowsInClear = [
  `insert into estate_group values ('${ids.group}', null, 'G', '集团')`,
  `insert into region values ('${ids.region}', null, 1, now(), now(), '${ids.group}', 'R', '区域', 'ACTIVE')`,
  `insert into estate values ('${ids.estate}', '${ids.estate}', 1, now(), now(), '${ids.group}', '${ids.region}', 'E', '翠湖花园', null, 'RESIDENTIAL', 'ACTIVE')`,
  `insert into building values ('${ids.building}', '${ids.estate}', 1, now(), now(), '3', 'ACTIVE')`,
  `insert into unit values ('${ids.unit}', '${ids.estate}', 1, now(), now(), '${ids.building}', '3', '101', 9000, 'HOME', 'ACTIVE')`,
  `insert into household values ('${ids.household}', '${ids.estate}', 1, now(), now(), '${ids.unit}', '${JSON.stringify([wang])}', 'ACTIVE')`,
  `insert into access_log values ('${randomUUID()}', 'HOUSEHOLD', '${ids.household}', '${ids.estate}', 'somebody', 'AUDIT', null, now(), now())`,
  `insert into register_history values ('${randomUUID()}', 'HOUSEHOLD', '${ids.household}', '${ids.estate}',
     '${JSON.stringify([{ field: 'members', before: [], after: [wang] }])}', 'somebody', now())`,
  `insert into idempotency_key values ('somebody', 'upsertHousehold', 'k', 'h', '${JSON.stringify({ id: ids.household, members: [wang] })}', now())`,
];

describe('a house from before personal data were sealed', () => {
  let fresh: FreshDatabase;
  let database: Database;
  let admin: pg.Pool;
  beforeAll(async () => {
    fresh = await freshDatabase({ template: 'earlier_archives', role: appRole, prepare: async (adminUrl) => {
      await ensureAppRole(adminUrl);
      await migrate({ adminUrl, entities, migrations: migrations.filter(({ name }) => name < '2026-11-30') });
    } });
    admin = new pg.Pool({ connectionString: fresh.adminUrl, max: 1 });
    for (const row of rowsInClear) await admin.query(row);
    await migrate({ adminUrl: fresh.adminUrl, entities, migrations });
    database = await Database.open({ url: fresh.url, name: 'archives', entities });
    await sealWhatIsClear(database, [...sealedColumns, sealedAnswers]);
  });
  afterAll(async () => {
    await database.close();
    await admin.end();
    await fresh.drop();
  });

  const rows = async (text: string) => (await admin.query<Record<string, any>>(text)).rows;

  it('keeps nothing of it in clear, and nothing is lost', async () => {
    const kept = JSON.stringify(await Promise.all(['household', 'register_history', 'idempotency_key', 'search_gram'].map((table) => rows(`select * from ${table}`))));
    expect(kept).not.toMatch(/王芳|芳芳|13812348000/);
    const [household] = await rows('select members from household');
    expect(openedMembers(household!['members'])).toEqual([wang]);
    expect((await rows(`select gram from search_gram where kind in ('HOUSEHOLD', 'MEMBER')`)).length).toBe(4);
    expect((await rows(`select result ->> 'id' as id from idempotency_key`))[0]).toEqual({ id: ids.household });
  });

  it('has its earlier accesses in the trail', async () => {
    expect(await database.transaction(groupScope, ({ db }) => verifyAudit(db))).toMatchObject({ unsealed: 1 });
  });
});
