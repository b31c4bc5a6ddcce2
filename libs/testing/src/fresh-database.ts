import { hasKeys, newKeysText, readKeys, useKeys } from '@guanjia/persistence';
import type pg from 'pg';
import { connected } from './connected.ts';
import { dropDatabase } from './drop-database.ts';
import { testServerUrl } from './test-server-url.ts';

export interface FreshDatabaseOptions {
  /** Which set of migrations, usually the service's name: `billing`. */
  readonly template: string;
  /** Runs the migrations, once per test run and template, on an empty database. */
  prepare(url: string): Promise<void>;
  /** The role that `url` connects as; the superuser when left out. `prepare` may create it. */
  readonly role?: string;
}

export interface FreshDatabase {
  readonly url: string;
  /** The same database as superuser, who sees every row whatever the row policies say. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** An empty, migrated database of one's own: a copy of a template that the first caller prepares. */
export async function freshDatabase({ template, prepare, role }: FreshDatabaseOptions): Promise<FreshDatabase> {
  if (!hasKeys()) useKeys(readKeys(newKeysText())); // thrown away with the run
  const source = databaseName(template);
  await once(source, () => ensureTemplate(source, prepare));
  const name = `${source}_${process.pid}_${++copies}`;
  await asAdmin((admin) => admin.query(`create database "${name}" template "${source}" strategy file_copy`));
  return { url: addressOf(name, role), adminUrl: addressOf(name), drop: () => dropDatabase(name) };
}

let copies = 0;
const prepared = new Map<string, Promise<void>>();

function once(name: string, work: () => Promise<void>): Promise<void> {
  const running = prepared.get(name) ?? work();
  prepared.set(name, running);
  running.catch(() => prepared.delete(name)); // the next caller tries again
  return running;
}

function databaseName(template: string): string {
  const name = template.replaceAll('-', '_');
  if (!/^[a-z][a-z0-9_]{0,29}$/.test(name)) throw new TypeError(`not a template name: ${template}`);
  return `guanjia_${process.env['GUANJIA_TEST_RUN'] ?? 'manual'}_${name}`;
}

/** One preparation at a time on the whole server: migrations may create roles, which all databases share.
 *  The template gets its name when it is complete, so that a killed preparation leaves none. */
async function ensureTemplate(name: string, prepare: (url: string) => Promise<void>): Promise<void> {
  await asAdmin(async (admin) => {
    await admin.query(`select pg_advisory_lock(hashtext('guanjia test template'))`);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const draft = `${name}_draft`;
    await admin.query(`drop database if exists "${draft}" with (force)`);
    await admin.query(`create database "${draft}" template template0 encoding 'UTF8' locale 'C' locale_provider builtin builtin_locale 'C.UTF-8'`);
    await prepare(addressOf(draft));
    await admin.query(`alter database "${draft}" allow_connections false`);
    await admin.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [draft]);
    await admin.query(`alter database "${draft}" rename to "${name}"`);
  });
}

function addressOf(database: string, role?: string): string {
  const url = new URL(testServerUrl());
  url.pathname = `/${database}`;
  if (role !== undefined) url.username = role;
  return url.href;
}

/** Ending the connection frees the advisory lock. */
const asAdmin = <T>(work: (admin: pg.Client) => Promise<T>): Promise<T> => connected(testServerUrl(), work);
