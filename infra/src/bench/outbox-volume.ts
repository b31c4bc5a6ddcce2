import { consumerTablesSql, decidedBySql, postgresLogSql } from '@guanjia/messaging';
import { ensureDatabase, systemTablesSql } from '@guanjia/persistence';
import pg from 'pg';

/** A service's database with nothing but the tables of the platform. */
export async function emptyService(serverUrl: string, name: string): Promise<{ url: string; admin: pg.Client }> {
  const url = await ensureDatabase(serverUrl, name);
  const admin = await openClient(url);
  await admin.query([...systemTablesSql, ...consumerTablesSql, ...decidedBySql].join(';\n'));
  return { url, admin };
}

export async function emptyLog(serverUrl: string, name: string): Promise<{ url: string; admin: pg.Client }> {
  const url = await ensureDatabase(serverUrl, name);
  const admin = await openClient(url);
  await admin.query(postgresLogSql.join(';\n'));
  return { url, admin };
}

async function openClient(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  return client;
}

interface Filling {
  topic: string;
  type: string;
  /** SQL for the payload of event `n`; some 300 bytes, as a completed work order's is, when left out. */
  payload?: string;
  /** As if a relay had carried them already. */
  arePublished?: boolean;
}

const workOrderLike = `jsonb_build_object('n', n, 'workOrderId', gen_random_uuid(), 'ticketId', gen_random_uuid(),
  'unitId', gen_random_uuid(), 'completedById', gen_random_uuid(), 'materialFen', n, 'labourFen', n, 'note', repeat('x', 60))`;

/** Writes so many events into an outbox, ten of each aggregate, as the commands of a busy time leave them. */
export async function fillOutbox(admin: pg.Client, events: number, { topic, type, payload = workOrderLike, arePublished = false }: Filling): Promise<void> {
  await admin.query(
    `insert into outbox (id, aggregatetype, aggregateid, type, topic, seq, payload, estate_id, occurred_at, actor_id, correlation_id, published_at)
     select gen_random_uuid(), 'bench', b.base || '-' || n % ($1::int / 10), $3, $2, n / ($1::int / 10) + 1, ${payload},
       gen_random_uuid(), now(), gen_random_uuid()::text, gen_random_uuid()::text, case when $4 then now() end
     from generate_series(0, $1::int - 1) n, (select gen_random_uuid()::text as base) b order by n`, [events, topic, type, arePublished]);
  await admin.query('vacuum analyze outbox');
}

/** Writes so many events into the log, as if relays had. */
export async function fillLog(admin: pg.Client, events: number, topic: string): Promise<void> {
  await admin.query(
    `insert into log_entry (partition, position, topic, key, is_state, headers, value)
     select n % p.partitions, p.last + n / p.partitions + 1, $2, gen_random_uuid()::text, false, repeat('h', 300), repeat('v', 400)
     from generate_series(0, $1::int - 1) n, (select count(*)::int as partitions, max(last_position) as last from log_partition) p`, [events, topic]);
  await admin.query('update log_partition p set last_position = (select max(position) from log_entry e where e.partition = p.partition)');
  await admin.query('vacuum analyze log_entry');
}
