import pg from 'pg';

const KEYED = `select c.relname as name from pg_class c join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and cardinality(k.conkey) = 1
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = k.conkey[1] and a.attname = 'id' and a.atttypid = 'uuid'::regtype)
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'estate_id') order by 1`;

/** What a row is given, and does not make itself. */
const COLUMNS = `select string_agg(quote_ident(attname), ', ') as one from pg_attribute
  where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''`;

/** Fills up every table of an estate's records to so many rows, copies of those that are there under ids of their own: a list of one
 *  row shows nothing. What may be there once only may be there more often from then on; nothing is written there afterwards. */
export async function moreRows(adminUrl: string, rows: number): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    while (!(await filled(client, rows)));
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

const DEADLOCK = '40P01';

/** False when a deadlock with whoever writes there meanwhile undid it. */
async function filled(client: pg.Client, rows: number): Promise<boolean> {
  try {
    await client.query('begin; set local session_replication_role = replica');
    const { rows: tables } = await client.query<{ name: string }>(KEYED);
    for (const { name } of tables) {
      const n = await one<number>(client, `select count(*)::int as one from ${name}`);
      if (n === 0 || n >= rows) continue;
      await manyOfAKind(client, name);
      const columns = await one<string>(client, COLUMNS, [name]);
      await client.query(`insert into ${name} (${columns}) select ${columns} from (select c.* from (select t, row_number() over (order by n, t.id) as no from ${name} t, generate_series(1, $1) n) s,
        jsonb_populate_record(s.t, jsonb_build_object('id', gen_random_uuid())) c where s.no <= $2) copies`, [Math.ceil(rows / n), rows - n]);
    }
    await client.query('commit');
    return true;
  } catch (error) {
    if ((error as pg.DatabaseError).code !== DEADLOCK) throw error;
    await client.query('rollback');
    return false;
  }
}

const one = async <T>(client: pg.Client, text: string, values: unknown[] = []): Promise<T> => (await client.query<{ one: T }>(text, values)).rows[0]!.one;

async function manyOfAKind(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query<{ index: string; constraint: string | null }>(`select i.indexrelid::regclass::text as index, k.conname as constraint
    from pg_index i left join pg_constraint k on k.conindid = i.indexrelid and k.conrelid = i.indrelid and k.contype = 'u'
    where i.indrelid = $1::regclass and i.indisunique and not i.indisprimary`, [table]);
  for (const { index, constraint } of rows) await client.query(constraint ? `alter table ${table} drop constraint "${constraint}" cascade` : `drop index ${index}`);
}
