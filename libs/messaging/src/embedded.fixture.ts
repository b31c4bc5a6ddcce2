import type { Clock } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { freshDatabase } from '@guanjia/testing';
import { sql } from 'kysely';
import { Consumers } from './consumer/consumers.ts';
import type { RunningConsumers } from './consumer/start-consumers.ts';
import { startConsumers } from './consumer/start-consumers.ts';
import { openPostgresLog } from './postgres-log/postgres-log.ts';
import { lampConsumers, lit, openService } from './service.fixture.ts';
import { rememberingLog } from './transport.fixture.ts';

/** The embedded transport and one service that reads from it. */
export async function openEmbedded() {
  const place = await freshDatabase({ template: 'event-log', prepare: async () => undefined });
  const log = rememberingLog();
  const transport = await openPostgresLog({ url: place.url, log });
  const service = await openService();
  const clock: Clock & { at: Date | undefined } = { at: undefined, now: () => clock.at ?? new Date() };
  const running: RunningConsumers<any>[] = [];
  return {
    transport, service, log, clock, logUrl: place.url,
    /** Consumers that fail for the lamp `bad` until it is cured. */
    brokenConsumers: (isCured: () => boolean) => new Consumers<Tx>().on(lit, async ({ aggregateId, data: { n } }, { db }) => {
      if (aggregateId === 'bad' && !isCured()) throw new Error(`broken lamp ${n}`);
      await sql`insert into effect (aggregate, n) values (${aggregateId}, ${n})`.execute(db);
    }),
    async consume(consumers = lampConsumers(), group = 'reader') {
      const one = await startConsumers({ group, transport, database: service.database, consumers, clock, log });
      running.push(one);
      return one;
    },
    async close(): Promise<void> {
      await Promise.all(running.map((one) => one.stop()));
      await transport.close();
      await service.close();
      await place.drop();
    },
  };
}

export type Embedded = Awaited<ReturnType<typeof openEmbedded>>;
