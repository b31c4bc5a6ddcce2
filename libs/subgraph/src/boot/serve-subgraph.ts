import type { Clock } from '@guanjia/domain';
import { NatsNotices, openTransport, type Log, type Notices } from '@guanjia/messaging';
import { readKeys, useKeys, type Database } from '@guanjia/persistence';
import { Registry } from 'prom-client';
import { loadVerifier } from '../identity/token.ts';
import { serveMetrics } from '../observe/metrics-server.ts';
import { openLog } from '../observe/open-log.ts';
import { measureWork } from '../observe/work-metrics.ts';
import { startTelemetry } from '../telemetry/telemetry.ts';
import { bootSubgraph } from './boot-subgraph.ts';
import type { SubgraphDefinition } from './definition.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { readSubgraphConfig } from './subgraph.config.ts';

/** What a service does once it runs and before it listens, e.g. loading its reference data. */
type BeforeListening = (service: { database: Database; clock: Clock }) => Promise<unknown>;

/** One service as a process of its own: listens until it is told to stop. */
export async function serveSubgraph(definition: SubgraphDefinition, before?: BeforeListening): Promise<void> {
  const config = readSubgraphConfig(process.env);
  useKeys(readKeys(config.PII_KEYS_FILE));
  const log = openLog(definition.name);
  const stopTelemetry = await startTelemetry(definition.name, config.OTEL_EXPORTER_OTLP_ENDPOINT);
  const transport = await openTransport(config, { name: definition.name, log });
  const notices = openNotices(config.NATS_URL, { name: definition.name, log });
  const clock: Clock = { now: () => new Date() };
  const running = await bootSubgraph(definition, {
    databaseUrl: config.DATABASE_URL, poolSize: config.DATABASE_POOL_SIZE, transport, notices, log,
    verifier: loadVerifier(config.INTERNAL_PUBLIC_KEY_FILE), clock, filesFolder: config.FILES_FOLDER,
    retention: { outboxDays: config.OUTBOX_RETENTION_DAYS, inboxDays: config.INBOX_RETENTION_DAYS },
  });
  await before?.({ database: running.database, clock });
  if (config.METRICS_PORT !== undefined) {
    const registry = new Registry();
    measureWork(registry, [{ service: definition.name, database: running.database, consumers: running.consumers, clock, overdueTasks: definition.overdueTasks }]);
    await serveMetrics(registry, { port: config.METRICS_PORT, host: config.METRICS_HOST });
  }
  await running.app.listen(config.PORT, config.HOST);
  log.info({ address: await running.app.getUrl() }, 'the service listens');
  stopOnSignal(async () => {
    await running.stop(config.STOP_DELAY_MS);
    await notices?.close();
    await transport.close();
    await stopTelemetry();
  }, (error) => log.error({ err: error }, 'the service did not stop in order'));
}

function openNotices(url: string | undefined, who: { name: string; log: Log }): Notices | undefined {
  if (url !== undefined) return new NatsNotices({ url, ...who });
  who.log.warn({}, 'NATS_URL is not set: live views are told of nothing');
  return undefined;
}
