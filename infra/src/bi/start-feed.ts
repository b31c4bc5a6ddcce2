import { groupScope, type Clock } from '@guanjia/domain';
import { RetentionWorker, startConsumers, type EventTransport, type Log, type RunningConsumers } from '@guanjia/messaging';
import { Database, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { biConsumers } from './take-events.ts';

export interface FeedOptions {
  /** The BI database, as the role that services run as. */
  databaseUrl: string;
  transport: EventTransport;
  clock: Clock;
  log: Log;
  poolSize?: number;
}

/** The BI feed at work. */
export interface RunningFeed {
  database: Database;
  consumers: RunningConsumers<Tx>;
  group: string;
  /** Lets the batch in hand finish. */
  stop(): Promise<void>;
}

/** One more consumer: BI's tables follow the events, and nothing else. @source PLAT-016 */
export async function startFeed({ databaseUrl, transport, clock, log, poolSize = 2 }: FeedOptions): Promise<RunningFeed> {
  const database = await Database.open({ url: databaseUrl, name: 'bi', entities: [], poolSize });
  try {
    const group = await groupOf(database);
    const consumers = await startConsumers<Tx>({ group, transport, database, consumers: biConsumers(), clock, log });
    const retention = new RetentionWorker({ service: 'bi', database, log });
    return {
      database, consumers, group,
      async stop() {
        await retention.stop();
        await consumers.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The group is the database's: one that was dropped and made anew begins with the first event, by itself. */
const groupOf = (database: Database): Promise<string> => database.transaction(groupScope, async ({ db }) => {
  const { rows } = await sql<{ id: string }>`select id from feed.identity`.execute(db);
  return `bi-${rows[0]!.id.slice(0, 8)}`;
});
