import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** Drops a database when those who were just leaving it have left, so that nobody hears of it on the way out; whoever is
 *  still there after half a second is put out. */
export async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  for (let looks = 0; looks < 25; looks += 1) {
    const { rowCount } = await admin.query('select from pg_stat_activity where datname = $1', [name]);
    if (rowCount === 0) break;
    await pause(20);
  }
  await admin.query(`drop database if exists "${name}" with (force)`);
}
