import { estateScope, groupScope } from '@guanjia/domain';
import { appRole, Database, keyAgeSql, systemTablesSql, type Tx } from '@guanjia/persistence';
import { freshDatabase } from '@guanjia/testing';
import { sql } from 'kysely';
import pg from 'pg';
import { consumerTablesSql, decidedBySql } from './consumer/consumer-tables.ts';
import { Consumers } from './consumer/consumers.ts';
import { MissingFact } from './consumer/missing-fact.ts';
import { estateId, houseState, insertOutbox, lit } from './lamps.fixture.ts';
import type { OutgoingEvent } from './transport.ts';

export * from './lamps.fixture.ts';

/** A service with an outbox, an inbox and one table in which every effect leaves a row. */
export async function openService(name = 'reader') {
  const place = await freshDatabase({ template: 'messaging-service', prepare, role: appRole });
  const database = await Database.open({ url: place.url, name, entities: [] });
  const query = <T>(text: string) => database.transaction(groupScope, async ({ db }) => (await sql.raw<T>(text).execute(db)).rows);
  return {
    ...place, database, query,
    /** Effects per aggregate, in the order in which they were made. */
    async effects(): Promise<Record<string, number[]>> {
      const rows = await query<{ aggregate: string; ns: number[] }>(
        'select aggregate, array_agg(n order by id)::int[] as ns from effect group by 1 order by 1');
      return Object.fromEntries(rows.map(({ aggregate, ns }) => [aggregate, ns]));
    },
    /** Writes events into the outbox, as commands do. */
    emit: (events: readonly OutgoingEvent[]) => database.transaction(estateScope(estateId), ({ db }) => insertOutbox(db, events)),
    emitWithin: insertOutbox,
    async close(): Promise<void> {
      await database.close();
      await place.drop();
    },
  };
}

export type TestService = Awaited<ReturnType<typeof openService>>;

/** Writes an effect for each lit lamp. `n` of 0 fails always; lamps `needs-<n>` need the house with that number. */
export const lampConsumers = (): Consumers<Tx> => new Consumers<Tx>()
  .on(lit, async ({ aggregateId, data: { n } }, { db }) => {
    if (n === 0) throw new Error('no light');
    await sql`insert into effect (aggregate, n) values (${aggregateId}, ${n})`.execute(db);
    if (!aggregateId.startsWith('needs-')) return;
    const house = await sql`select from house where n = ${Number(aggregateId.slice(6))}`.execute(db);
    if (house.rows.length === 0) throw new MissingFact(`house ${aggregateId.slice(6)}`);
  })
  .on(houseState, async ({ data: { n } }, { db }) => {
    await sql`insert into house (n) values (${n}) on conflict do nothing`.execute(db);
  });

async function prepare(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query([
    ...systemTablesSql, ...consumerTablesSql, ...decidedBySql, ...keyAgeSql,
    'create table effect (id bigint generated always as identity primary key, aggregate text not null, n integer not null)',
    'create table house (n integer primary key)',
    `do $$ begin create role ${appRole} login; exception when duplicate_object then null; end $$`,
    `grant select, insert, update, delete on all tables in schema public to ${appRole}`,
    `grant usage, select on all sequences in schema public to ${appRole}`,
  ].join(';\n'));
  await client.end();
}
