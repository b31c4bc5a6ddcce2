import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Migration } from '@mikro-orm/migrations';
import { calendarState, serviceStandardState, type DataOf } from '@guanjia/contracts';
import { groupScope } from '@guanjia/domain';
import { ensureAppRole, freshDatabase, type FreshDatabase } from '@guanjia/testing';
import { calendarOf, Database, migrate, scopeEstateView, standardInForce, systemTablesSql, type StandardInForce } from './index.ts';

class Copies extends Migration {
  override up(): void {
    for (const statement of [...systemTablesSql, scopeEstateView]) this.addSql(statement);
  }
}

let fresh: FreshDatabase;
let database: Database;

beforeAll(async () => {
  const prepare = async (adminUrl: string) => {
    await ensureAppRole(adminUrl);
    await migrate({ adminUrl, entities: [], migrations: [{ name: 'copies', class: Copies }] });
  };
  fresh = await freshDatabase({ template: 'copies', prepare });
  database = await Database.open({ url: fresh.adminUrl, name: 'copies', entities: [] });
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

type Standard = DataOf<typeof serviceStandardState>;

async function tell(patch: Partial<Standard>): Promise<void> {
  const id = randomUUID();
  const data = { ...serviceStandardState.samples[0]!, id, ...patch };
  await database.pool.query('insert into reference_copy (kind, id, estate_id, seq, data) values ($1, $2, null, 1, $3)', ['service-standard', id, data]);
}

const inForce = (key: string, estateId: string, at = '2026-03-02T01:30:00Z'): Promise<StandardInForce> =>
  database.transaction(groupScope, (tx) => standardInForce(tx, key, estateId, new Date(at)));

describe('the standard in force (PLAT-014)', () => {
  it('says in the words of the domain what a value is held against', async () => {
    const spoken = [];
    for (const operator of ['LE', 'LT', 'EQ', 'GT', 'GE'] as const) {
      await tell({ key: `limit.${operator}`, operator });
      spoken.push((await inForce(`limit.${operator}`, randomUUID())).operator);
    }
    expect(spoken).toEqual(['≤', '<', '=', '>', '≥']);
  });

  it('is the estate’s own before the group’s', async () => {
    const [own, other] = [randomUUID(), randomUUID()];
    await tell({ key: 'ticket.callback', value: '24' });
    await tell({ key: 'ticket.callback', value: '12', scopeKind: 'ESTATE', scopeId: own });
    expect([(await inForce('ticket.callback', own)).value, (await inForce('ticket.callback', other)).value]).toEqual(['12', '24']);
  });

  it('of an earlier day is what held then, though it was changed since', async () => {
    const estateId = randomUUID();
    const valueOn = async (day: string) => (await inForce('complaint.response', estateId, `${day}T04:00:00Z`)).value;
    await tell({ key: 'complaint.response', value: '3', validFrom: '2026-01-01', validTo: '2026-03-01', state: 'SUPERSEDED' });
    await tell({ key: 'complaint.response', value: '2', validFrom: '2026-03-02' });
    await tell({ key: 'complaint.response', value: '5', scopeKind: 'ESTATE', scopeId: estateId, validFrom: '2026-01-15', state: 'SUPERSEDED' }); // declined
    expect([await valueOn('2026-02-28'), await valueOn('2026-03-01'), await valueOn('2026-03-02')]).toEqual(['3', '3', '2']);
    await tell({ key: 'complaint.response', value: '1', scopeKind: 'ESTATE', scopeId: estateId, validFrom: '2026-02-01', validTo: '2026-02-28', state: 'SUPERSEDED' });
    expect([await valueOn('2026-01-31'), await valueOn('2026-02-28'), await valueOn('2026-03-01')]).toEqual(['3', '1', '3']);
    await expect(valueOn('2025-12-31')).rejects.toMatchObject({ code: 'REFERENCE_NOT_YET_KNOWN' });
  });

  it('is the last of those that were set on one day', async () => {
    const day = { key: 'key.return', validFrom: '2026-03-02' } as const;
    await tell({ ...day, value: '17:00' });
    await tell({ ...day, value: '16:00', validTo: '2026-03-02', state: 'SUPERSEDED' });
    expect((await inForce('key.return', randomUUID())).value).toBe('17:00');
  });

  it('is not yet known before it has come', async () => {
    await expect(inForce('never.told', randomUUID())).rejects.toMatchObject({ code: 'REFERENCE_NOT_YET_KNOWN' });
  });
});

describe('the business calendar (PLAT-010)', () => {
  const day = '2026-03-02'; // a Monday
  const publish = (seq: number, holidays: string[]) => database.pool.query(
    `insert into reference_copy (kind, id, estate_id, seq, data) values ('calendar', 'group-2026', null, $1, $2)
     on conflict (kind, id) do update set seq = excluded.seq, data = excluded.data`, [seq, { ...calendarState.samples[0]!, holidays }]);
  const isWorking = () => database.transaction(groupScope, async (tx) => (await calendarOf(tx, randomUUID())).isWorkingDay(day));

  it('is the newest that was published, however often it was read before', async () => {
    expect(await isWorking()).toEqual({ working: true, provisional: true });
    await publish(1, []);
    expect([await isWorking(), await isWorking()]).toEqual(Array(2).fill({ working: true, provisional: false }));
    await publish(2, [day]);
    expect(await isWorking()).toEqual({ working: false, provisional: false });
  });
});
