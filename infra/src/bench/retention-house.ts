import { workOrderCompleted } from '@guanjia/contracts';
import { Consumers, openPostgresLog, prune, defaultRetention, startConsumers, startRelay, type EventTransport } from '@guanjia/messaging';
import { appendToOutbox, asAppRole, appRole, Database, ensureDatabase, type Tx } from '@guanjia/persistence';
import { groupScope } from '@guanjia/domain';
import { newId, systemCall } from '@guanjia/subgraph';
import { emptyService } from './outbox-volume.ts';
import { quiet } from './quiet.ts';

/** Milliseconds from before the write to the acknowledgement of the transport, and until the group has taken the event in. */
export interface Trip {
  published: number;
  takenIn: number;
}

/** A service that writes and reads, over databases of its own. */
export interface RetentionHouse {
  trip(): Promise<Trip>;
  /** Deletes what is old, as the hourly worker does. Answers how many rows went. */
  prune(): Promise<number>;
  stop(): Promise<void>;
}

/** @param oldRows published events and marks of events, 500 days old, that lie in the tables */
export async function openRetentionHouse(serverUrl: string, { name, oldRows }: { name: string; oldRows: number }): Promise<RetentionHouse> {
  const log = await openPostgresLog({ url: await ensureDatabase(serverUrl, `${name}_log`), log: quiet });
  const watch = watched(log);
  const { url: adminUrl, admin } = await emptyService(serverUrl, name);
  await admin.query(`grant select, insert, update, delete on all tables in schema public to ${appRole}; grant usage, select on all sequences in schema public to ${appRole}`);
  for (const table of oldRows > 0 ? oldRowsSql : []) await admin.query(table, [oldRows]);
  await admin.query('vacuum analyze');
  await admin.end();
  const url = asAppRole(adminUrl);
  const database = await Database.open({ url, name, entities: [] });
  const consumers = new Consumers<Tx>().on(workOrderCompleted, async () => undefined);
  const group = await startConsumers({ group: name, transport: watch.transport, database, consumers, clock: { now: () => new Date() }, log: quiet });
  const relay = startRelay({ service: name, url, transport: watch.transport, log: quiet });
  return {
    async trip() {
      const id = newId();
      const arrived = watch.expect(id);
      const began = performance.now();
      const draft = workOrderCompleted.draft({ id, estateId: newId(), at: new Date(), data: workOrderCompleted.samples[0]! });
      await database.transaction(groupScope, async (tx) => appendToOutbox(tx, systemCall(new Date()), [draft]));
      const { published, takenIn } = await arrived;
      return { published: published - began, takenIn: takenIn - began };
    },
    async prune() {
      const pruned = await prune({ database, retention: defaultRetention });
      return Object.values(pruned).reduce((sum, rows) => sum + rows);
    },
    async stop() {
      await group.stop();
      await relay.stop();
      await log.close();
      await database.close();
    },
  };
}

/** Tells when the transport has acknowledged an aggregate's event and when the group is through with it. */
function watched(log: EventTransport) {
  const waiting = new Map<string, { published?: number; done(trip: Trip): void }>();
  const note = (key: string, moment: keyof Trip): void => {
    const one = waiting.get(key);
    if (!one) return;
    if (moment === 'published') one.published = performance.now();
    // The reader may be through before the writer hears that it is written.
    else one.done({ published: one.published ?? performance.now(), takenIn: performance.now() });
  };
  const transport: EventTransport = {
    keepsHistory: true, health: () => log.health(), close: () => log.close(),
    async publish(events) {
      await log.publish(events);
      events.forEach(({ key }) => note(key, 'published'));
    },
    subscribe: (request) => log.subscribe({
      ...request,
      async onBatch(messages) {
        await request.onBatch(messages);
        messages.forEach(({ key }) => note(key, 'takenIn'));
      },
    }),
  };
  return { transport, expect: (key: string) => new Promise<Trip>((done) => waiting.set(key, { done })) };
}

const oldRowsSql = [
  `insert into outbox (id, aggregatetype, aggregateid, type, topic, seq, payload, estate_id, occurred_at, published_at)
   select gen_random_uuid(), 'work-order', gen_random_uuid()::text, 'engineering.work-order.completed.v1', 'guanjia.engineering.work-order', 1,
     jsonb_build_object('n', n, 'workOrderId', gen_random_uuid(), 'unitId', gen_random_uuid(), 'note', repeat('x', 150)),
     gen_random_uuid(), now() - interval '500 days', now() - interval '500 days' from generate_series(1, $1::int) n`,
  `insert into inbox select 'old', gen_random_uuid()::text, now() - interval '500 days' from generate_series(1, $1::int)`,
];
