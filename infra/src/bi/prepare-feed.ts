import { createHash } from 'node:crypto';
import { migrate } from '@guanjia/persistence';
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { eventsViewSql } from './events-view.ts';
import { feedTables } from './feed-tables.ts';
import { readerRightsSql } from './reader-role.ts';
import { refold } from './refold.ts';
import { signatureOf, tableOf, tableSql, viewSql } from './shape.ts';
import { subjects as all } from './subjects.ts';
import type { Subject } from './subject.ts';

/** Brings the BI database up to date: tables, views with their comments, rights. A subject whose shape changed
 *  is made anew from the events that the feed has kept; analysts see the old or the new one, never half of it.
 *  The reader's role must be there. @param adminUrl the database, as its owner */
export async function prepareFeed(adminUrl: string, subjects: readonly Subject[] = all): Promise<void> {
  await migrate({ adminUrl, entities: [], migrations: [feedTables] });
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1 });
  const db = new Kysely<any>({ dialect: new PostgresDialect({ pool }) });
  try {
    await db.transaction().execute((trx) => shape(trx, subjects));
  } finally {
    await db.destroy();
  }
}

/** Under this name stands the shape of all views together. */
const WHOLE = '*';

async function shape(db: Kysely<any>, subjects: readonly Subject[]): Promise<void> {
  await run(db, [`select pg_advisory_xact_lock(hashtext('feed shape'))`]);
  const known = new Map((await execute<{ subject: string; signature: string }>(db, 'select subject, signature from feed.shape')).map((row) => [row.subject, row.signature]));
  const views = [...subjects.flatMap(viewSql), ...eventsViewSql(), ...readerRightsSql];
  const whole = createHash('sha256').update(JSON.stringify([subjects.map(signatureOf), views])).digest('hex');
  // Nothing to do: whoever reads at this moment is not disturbed.
  if (known.get(WHOLE) === whole) return;
  const changed = subjects.filter((subject) => known.get(subject.view) !== signatureOf(subject));
  // The feed waits, and writes on as soon as the shape is there.
  await run(db, ['lock table feed.event in exclusive mode']);
  const old = await execute<{ name: string }>(db, `select table_name as name from information_schema.views where table_schema = 'bi'`);
  await run(db, old.map(({ name }) => `drop view bi.${pg.escapeIdentifier(name)}`));
  for (const subject of changed) {
    await run(db, [`drop table if exists ${tableOf(subject)}`, ...tableSql(subject)]);
    await refold(db, subject);
    await run(db, [remember(subject.view, signatureOf(subject))]);
  }
  await run(db, [...views, remember(WHOLE, whole)]);
}

const remember = (subject: string, signature: string): string =>
  `insert into feed.shape values ('${subject}', '${signature}') on conflict (subject) do update set signature = excluded.signature`;

async function run(db: Kysely<any>, statements: readonly string[]): Promise<void> {
  for (const text of statements) await execute(db, text);
}

async function execute<T>(db: Kysely<any>, text: string): Promise<T[]> {
  return (await db.executeQuery(CompiledQuery.raw(text))).rows as T[];
}
