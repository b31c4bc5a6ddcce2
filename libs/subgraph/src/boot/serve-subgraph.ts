import type { Clock } from '@guanjia/domain';
import { openPostgresLog } from '@guanjia/messaging';
import type { Database } from '@guanjia/persistence';
import { pino } from 'pino';
import { loadVerifier } from '../identity/token.ts';
import { bootSubgraph } from './boot-subgraph.ts';
import type { SubgraphDefinition } from './definition.ts';
import { readSubgraphConfig } from './subgraph.config.ts';

/** What a service does once it runs and before it listens, e.g. loading its reference data. */
export type BeforeListening = (service: { database: Database; clock: Clock }) => Promise<unknown>;

/** One service as a process of its own: listens until it is told to stop. */
export async function serveSubgraph(definition: SubgraphDefinition, before?: BeforeListening): Promise<void> {
  const config = readSubgraphConfig(process.env);
  const log = pino({ name: definition.name });
  const transport = await openPostgresLog({ url: config.EVENT_LOG_URL, log });
  const clock: Clock = { now: () => new Date() };
  const running = await bootSubgraph(definition, {
    databaseUrl: config.DATABASE_URL, poolSize: config.DATABASE_POOL_SIZE, transport, log,
    verifier: loadVerifier(config.INTERNAL_PUBLIC_KEY_FILE), clock, filesFolder: config.FILES_FOLDER,
  });
  await before?.({ database: running.database, clock });
  await running.app.listen(config.PORT, config.HOST);
  log.info({ address: await running.app.getUrl() }, 'the service listens');
  const stop = async (): Promise<void> => {
    await running.stop();
    await transport.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop()).once('SIGINT', () => void stop());
}
