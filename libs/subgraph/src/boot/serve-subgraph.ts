import { openPostgresLog } from '@guanjia/messaging';
import { pino } from 'pino';
import { loadVerifier } from '../identity/token.ts';
import { bootSubgraph } from './boot-subgraph.ts';
import type { SubgraphDefinition } from './definition.ts';
import { readSubgraphConfig } from './subgraph.config.ts';

/** One service as a process of its own: listens until it is told to stop. */
export async function serveSubgraph(definition: SubgraphDefinition): Promise<void> {
  const config = readSubgraphConfig(process.env);
  const log = pino({ name: definition.name });
  const transport = await openPostgresLog({ url: config.EVENT_LOG_URL, log });
  const running = await bootSubgraph(definition, {
    databaseUrl: config.DATABASE_URL, poolSize: config.DATABASE_POOL_SIZE, transport, log,
    verifier: loadVerifier(config.INTERNAL_PUBLIC_KEY_FILE), clock: { now: () => new Date() }, filesFolder: config.FILES_FOLDER,
  });
  await running.app.listen(config.PORT, config.HOST);
  log.info({ address: await running.app.getUrl() }, 'the service listens');
  const stop = async (): Promise<void> => {
    await running.stop();
    await transport.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop()).once('SIGINT', () => void stop());
}
