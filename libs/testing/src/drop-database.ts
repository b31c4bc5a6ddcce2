import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { connected } from './connected.ts';
import { testServerUrl } from './test-server-url.ts';

/** Drops a database of the test server when those who were just leaving it have left, so that nobody hears of it on the
 *  way out; whoever is still there after half a second is put out. */
export const dropDatabase = (name: string): Promise<void> => connected(testServerUrl(), (admin) => drop(admin, name));

/** Drops every database of the test server whose name begins so. */
export const dropDatabases = (prefix: string): Promise<void> => connected(testServerUrl(), async (admin) => {
  const { rows } = await admin.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [prefix]);
  for (const { datname } of rows) await drop(admin, datname);
});

async function drop(admin: pg.Client, name: string): Promise<void> {
  for (let looks = 0; looks < 25; looks += 1) {
    const { rowCount } = await admin.query('select from pg_stat_activity where datname = $1', [name]);
    if (rowCount === 0) break;
    await pause(20);
  }
  await admin.query(`drop database if exists "${name}" with (force)`);
}
