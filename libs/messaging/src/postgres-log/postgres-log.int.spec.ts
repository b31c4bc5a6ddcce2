import { describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@guanjia/testing';
import pg from 'pg';
import { describeTransport } from '../transport.contract.ts';
import { anEvent, rememberingLog } from '../transport.fixture.ts';
import { openPostgresLog, type PostgresLog } from './postgres-log.ts';

let database: FreshDatabase;
const log = rememberingLog();
const emptyDatabase = () => freshDatabase({ template: 'event-log', prepare: async () => undefined });

describeTransport('the ordered log in PostgreSQL', {
  async open() {
    database = await emptyDatabase();
    return openPostgresLog({ url: database.url, log });
  },
  openSecond: () => openPostgresLog({ url: database.url, log }),
  async compact(transport) {
    await (transport as PostgresLog).compact();
  },
  cleanUp: () => database.drop(),
});

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
    expect(await events.compact()).toBe(3);
    expect(await events.compact()).toBe(0);
    const client = new pg.Client(place.url);
    await client.connect();
    const rows = await client.query('select is_state, count(*)::int as rows from log_entry group by 1 order by 1');
    await client.end();
    expect(rows.rows).toEqual([{ is_state: false, rows: 4 }, { is_state: true, rows: 1 }]);
    await events.close();
    await place.drop();
  });
});
