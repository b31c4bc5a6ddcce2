import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, freshDatabase, rowsOf, type FreshDatabase } from '@guanjia/testing';
import pg from 'pg';
import { describeTransport } from '../transport.contract.ts';
import { anEvent, rememberingLog } from '../transport.fixture.ts';
import { openPostgresLog, type PostgresLog } from './postgres-log.ts';

const log = rememberingLog();
const emptyDatabase = () => freshDatabase({ template: 'event-log', prepare: async () => undefined });
let database: FreshDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.drop());

describeTransport('the ordered log in PostgreSQL', {
  silenceMs: 0,
  open: () => openPostgresLog({ url: database.url, log }),
  async compact(transport) {
    await (transport as PostgresLog).compact();
  },
  async restart() {
    const admin = new pg.Client(database.adminUrl);
    await admin.connect();
    for (let n = 0; n < 3; n++) {
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
      await pause(100);
    }
    await admin.end();
  },
});

const kinds = (url: string): Promise<object[]> => rowsOf(url, 'select is_state, count(*)::int as rows from log_entry group by 1 order by 1');

describe('the tables of the log', () => {
  it('are made by many processes at once, and again at the next start', async () => {
    const place = await emptyDatabase();
    const logs = await Promise.all([1, 2, 3].map(() => openPostgresLog({ url: place.url, log })));
    await Promise.all(logs.map((one) => one.close()));
    await (await openPostgresLog({ url: place.url, log })).close();
    await place.drop();
  });

  it('hold one row per key of a state topic after compaction, and every row of other topics', async () => {
    const place = await emptyDatabase();
    const events = await openPostgresLog({ url: place.url, log });
    const topic = 'guanjia.archives.estate.state';
    for (let seq = 1; seq <= 4; seq++) await events.publish([anEvent({ seq }), anEvent({ seq, topic, isState: true })]);
    // The log compacts by itself too, and may be at it: whoever does, this is what stays.
    await eventually(async () => {
      await events.compact();
      expect(await kinds(place.url)).toEqual([{ is_state: false, rows: 4 }, { is_state: true, rows: 1 }]);
    });
    await events.close();
    await place.drop();
  });
});
