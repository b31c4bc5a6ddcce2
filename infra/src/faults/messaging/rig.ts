import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { estateClosed } from '@guanjia/contracts';
import { estateScope, groupScope } from '@guanjia/domain';
import { Consumers, startConsumers, startRelay, type EventHandler, type EventTransport, type Log, type Relay, type RunningConsumers } from '@guanjia/messaging';
import { appendToOutbox, Database, startPostgres, systemActor, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { emptyService } from '../../bench/outbox-volume.ts';
import { openBroker, type Broker } from './brokers.ts';

export type TransportName = 'log' | 'kafka';

/** One service that writes events and reads them again, over a broker that can be broken. */
export interface Rig {
  readonly broker: Broker;
  /** The service's database. */
  readonly url: string;
  readonly database: Database;
  /** A mutation: one row and its event, in one transaction. */
  mutate(aggregate: string): Promise<void>;
  startRelay(): Relay;
  /** A member of the group, over a connection of its own to the broker. */
  join(handle?: EventHandler<Tx>): Promise<RunningConsumers<Tx>>;
  openTransport(): Promise<EventTransport>;
  effects(): Promise<{ aggregate: string; seq: number }[]>;
  rows<T>(text: string): Promise<T[]>;
  /** How often the log has warned in these words. */
  warnings(message: string): number;
  close(): Promise<void>;
}

const tables = `create table mutation (aggregate text not null, n bigint generated always as identity);
  create table effect (id bigint generated always as identity, aggregate text not null, seq integer not null);
  create index on effect (aggregate)`;
const clock = { now: () => new Date() };

/** What every event does, unless a fault program says otherwise. */
export const leaveEffect: EventHandler<Tx> = async ({ aggregateId, seq }, { db }) => {
  await sql`insert into effect (aggregate, seq) values (${aggregateId}, ${seq})`.execute(db);
};

export async function openRig(name: TransportName, place: string): Promise<Rig> {
  const { log, warnings } = countingLog();
  const folder = mkdtempSync(path.join(place, 'guanjia-fault-'));
  chmodSync(folder, 0o711); // started by root, PostgreSQL runs as another account, which has to get in
  const postgres = await startPostgres({ dataDir: path.join(folder, 'service'), durable: true });
  const broker = await openBroker(name, folder, log);
  const { url, admin } = await emptyService(postgres.url('postgres'), 'rig');
  await admin.query(tables);
  await admin.end();
  const database = await Database.open({ url, name: 'rig', entities: [] });
  const stops: (() => Promise<void>)[] = [];
  const openTransport = async (): Promise<EventTransport> => {
    const transport = await broker.open();
    stops.unshift(() => transport.close());
    return transport;
  };
  const transport = await openTransport();
  const rows = <T>(text: string) => database.transaction(groupScope, async ({ db }) => (await sql.raw<T>(text).execute(db)).rows);
  return {
    broker, url, database, openTransport, rows, warnings,
    mutate: (aggregate) => database.transaction(estateScope(aggregate), async (tx) => {
      await sql`insert into mutation (aggregate) values (${aggregate})`.execute(tx.db);
      const call = { actor: systemActor, now: new Date(), newId: randomUUID, requestId: 'fault' };
      appendToOutbox(tx, call, [estateClosed.draft({ id: aggregate, estateId: aggregate, at: call.now, data: { closedOn: '2026-03-02' } })]);
    }),
    startRelay() {
      const relay = startRelay({ service: 'rig', url, transport, log });
      stops.unshift(() => relay.stop());
      return relay;
    },
    async join(handle = leaveEffect) {
      const consumers = new Consumers<Tx>().on(estateClosed, handle);
      const group = await startConsumers({ group: 'rig', transport: await openTransport(), database, consumers, clock, log });
      stops.unshift(() => group.stop());
      return group;
    },
    effects: () => rows('select aggregate, seq from effect order by id'),
    async close() {
      for (const stop of stops) await stop();
      await database.close();
      await broker.close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}


/** Dead events are what the programs make, so that nobody has to be told. */
function countingLog(): { log: Log; warnings(message: string): number } {
  const counts = new Map<string, number>();
  const log: Log = {
    info: () => undefined, error: () => undefined,
    warn: (_, message) => void counts.set(message, (counts.get(message) ?? 0) + 1),
  };
  return { log, warnings: (message) => counts.get(message) ?? 0 };
}
