// A service in a process of its own, to be killed at any moment: `crash.fixture.ts <service url> <log url>`.
// Each lit lamp leaves an effect and, below 4, lights the next one, so that relay and inbox feed each other.
import { Database, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { Consumers } from './consumer/consumers.ts';
import { startConsumers } from './consumer/start-consumers.ts';
import { factOf, insertOutbox, lit } from './lamps.fixture.ts';
import { openPostgresLog } from './postgres-log/postgres-log.ts';
import { startRelay } from './relay/relay.ts';

const [url, logUrl] = process.argv.slice(2) as [string, string];
const log = { info: () => undefined, warn: () => undefined, error: (fields: object, message: string) => console.error(message, fields) };
const database = await Database.open({ url, name: 'crashing', entities: [] });
const transport = await openPostgresLog({ url: logUrl, log });
const consumers = new Consumers<Tx>().on(lit, async (event, { db }) => {
  await sql`insert into effect (aggregate, n) values (${event.aggregateId}, ${event.data.n})`.execute(db);
  if (event.seq < 4) await insertOutbox(db, [factOf(lit, event.aggregateId, event.seq + 1)]);
});
startRelay({ service: 'crashing', url, transport, log });
await startConsumers({ group: 'reader', transport, database, consumers, clock: { now: () => new Date() }, log });
process.stdout.write('ready\n');
