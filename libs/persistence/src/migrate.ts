import { MikroORM, type EntitySchema } from '@mikro-orm/postgresql';
import { Migrator, type Migration } from '@mikro-orm/migrations';
import pg from 'pg';
import { appendOnlyTables } from './audit/audit-tables.ts';
import { passwordOf } from './embedded/passwords.ts';

/** The role services run as: it owns nothing and cannot bypass a row policy. */
export const appRole = 'guanjia_app';

export interface MigrationPlan {
  /** Connects as the owner of the database. */
  adminUrl: string;
  entities: readonly EntitySchema<any>[];
  migrations: readonly { name: string; class: new (...args: never[]) => Migration }[];
}

/** Creates the database if it is not there, and the role that services run as, with a password derived from the owner's. */
export async function ensureDatabase(serverUrl: string, database: string): Promise<string> {
  const url = new URL(serverUrl);
  const password = new URL(asAppRole(serverUrl)).password;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`do $$ begin create role ${appRole} login; exception when duplicate_object then null; end $$`);
    if (password) await client.query(`alter role ${appRole} password ${pg.escapeLiteral(decodeURIComponent(password))}`);
    const known = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (known.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
  url.pathname = `/${database}`;
  return url.toString();
}

/** The same database as the role that services run as. */
export const asAppRole = (adminUrl: string): string => asRole(adminUrl, appRole);

/** The same database as another role, whose password is the one derived from the owner's. */
export function asRole(adminUrl: string, role: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  if (url.password) url.password = passwordOf(role, decodeURIComponent(url.password));
  return url.toString();
}

/** Brings one service's schema up to date, and gives the app role its rights and no more. */
export async function migrate({ adminUrl, entities, migrations }: MigrationPlan): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: adminUrl,
    entities: [...entities],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: { migrationsList: [...migrations] as never, snapshot: false, tableName: 'schema_migration', silent: true },
  } as Parameters<typeof MikroORM.init>[0]);
  try {
    await orm.migrator.up();
    await orm.em.getConnection().execute(`grant usage on schema public to ${appRole}`);
    await orm.em.getConnection().execute(`grant select, insert, update, delete on all tables in schema public to ${appRole}`);
    await orm.em.getConnection().execute(`do $$ declare t text; begin
      foreach t in array array['${appendOnlyTables.join("', '")}'] loop
        if to_regclass(t) is not null then execute format('revoke update, delete on %I from ${appRole}', t); end if;
      end loop; end $$`);
    await orm.em.getConnection().execute(`grant usage, select on all sequences in schema public to ${appRole}`);
  } finally {
    await orm.close(true);
  }
}
