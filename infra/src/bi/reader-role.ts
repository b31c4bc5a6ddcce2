import { appRole } from '@guanjia/persistence';
import pg from 'pg';

/** The role of analysts: it reads the views of BI and nothing else on the server. */
export const readerRole = 'guanjia_bi_reader';

/** Sessions that analysts may have at once, so that the services never lack a connection. */
const READER_SESSIONS = 5;

/** What the reader may do inside the BI database; run there, as its owner. */
export const readerRightsSql: readonly string[] = [
  'revoke all on schema public from public',
  `grant usage on schema public, feed to ${appRole}`,
  `grant select, insert, update, delete on all tables in schema feed to ${appRole}`,
  `grant usage on schema bi to ${readerRole}`,
  `grant select on all tables in schema bi to ${readerRole}`,
];

export interface ReaderOptions {
  /** The server, as its superuser. */
  serverUrl: string;
  /** null: the server asks for none (tests). */
  password: string | null;
  biDatabase: string;
  /** All databases of the installation, the BI database among them. */
  databases: readonly string[];
}

/** Makes the role, and closes every database to roles that were not let in by name. `postgres` and `template1` are open to
 *  everybody on a new server; where they are ours they are closed too. */
export async function ensureReader({ serverUrl, password, biDatabase, databases }: ReaderOptions): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ open: string }>(
      `select datname as open from pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba)))
       where grantee = 0 and datname = any($1) and pg_has_role(datdba, 'usage') group by 1`, [[...databases, 'postgres', 'template1']]);
    await client.query([
      'begin',
      // Roles belong to the whole server: one at a time.
      `select pg_advisory_xact_lock(hashtext('${readerRole}'))`,
      `do $$ begin if not exists (select from pg_roles where rolname = '${readerRole}') then create role ${readerRole}; end if; end $$`,
      `alter role ${readerRole} login connection limit ${READER_SESSIONS}`
        + (password === null ? '' : ` password ${pg.escapeLiteral(password)}`),
      `alter role ${readerRole} set default_transaction_read_only = on`,
      `alter role ${readerRole} set search_path = bi`,
      `alter role ${readerRole} set statement_timeout = '5min'`,
      ...rows.map(({ open }) => `revoke connect, temporary on database ${pg.escapeIdentifier(open)} from public`),
      ...databases.map((database) => `grant connect on database ${pg.escapeIdentifier(database)} to ${appRole}`),
      `grant connect on database ${pg.escapeIdentifier(biDatabase)} to ${readerRole}`,
      'commit',
    ].join(';\n'));
  } finally {
    await client.end();
  }
}
