import type pg from 'pg';

/** Tables that tell of asking, or of the way that events take, and not of what is. */
const besides = ['denial', 'audit_seal', 'idempotency_key', 'inbox', 'stream_position', 'schema_migration', 'demo_progress', 'sealed_column', 'search_gram'];

/** Sums that the service keeps by itself, when it comes to it. */
const rolledUp = ['indicator_mark', 'indicator_total'];

/** Per table, what its rows that name one of the ids come to. */
export async function fingerprints(pools: ReadonlyMap<string, pg.Pool>, ids: readonly string[]): Promise<Record<string, string>> {
  const all = await Promise.all([...pools].map(async ([service, pool]) => {
    const { rows: tables } = await pool.query<{ name: string }>(`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and not relname = any ($1)`, [[...besides, ...rolledUp]]);
    const parts = tables.map(({ name }) => `select '${service}.${name}' as name, md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as print
      from "${name}" t where t::text like any ($1)`);
    return (await pool.query<{ name: string; print: string }>(parts.join(' union all '), [ids.map((id) => `%${id}%`)])).rows;
  }));
  return Object.fromEntries(all.flat().map(({ name, print }) => [name, print]));
}

/** Every id that rows of an estate have. */
export async function idsOfEstate(pools: ReadonlyMap<string, pg.Pool>, estateId: string): Promise<Set<string>> {
  const all = await Promise.all([...pools.values()].map(async (pool) => {
    const { rows: tables } = await pool.query<{ name: string }>(`select distinct p.tablename as name from pg_policies p
      join information_schema.columns c on c.table_name = p.tablename and c.column_name = 'id'
      join information_schema.columns e on e.table_name = p.tablename and e.column_name = 'estate_id'`);
    const parts = tables.map(({ name }) => `select id::text as id from "${name}" where estate_id = $1`);
    return (await pool.query<{ id: string }>(parts.join(' union '), [estateId])).rows.map(({ id }) => id);
  }));
  return new Set(all.flat());
}
