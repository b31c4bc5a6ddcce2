import { openTransport } from '@guanjia/messaging';
import { measureWork, Registry, serveMetrics, stopOnSignal } from '@guanjia/subgraph';
import { pino } from 'pino';
import { readBiConfig } from './bi.config.ts';
import { serveHealth } from './health.ts';
import { startFeed } from './start-feed.ts';

/** The BI feed as a process of its own: follows the events until it is told to stop. */
const config = readBiConfig(process.env);
const log = pino({ name: 'bi' });
const transport = await openTransport(config, { name: 'bi', log });
const clock = { now: () => new Date() };
const feed = await startFeed({ databaseUrl: config.DATABASE_URL, poolSize: config.DATABASE_POOL_SIZE, transport, clock, log });
const health = await serveHealth({ feed, transport, host: config.HOST, port: config.PORT });
const registry = new Registry();
measureWork(registry, [{ service: 'bi', database: feed.database, consumers: feed.consumers, clock }]);
const metrics = config.METRICS_PORT === undefined ? undefined : await serveMetrics(registry, { port: config.METRICS_PORT, host: config.METRICS_HOST });
log.info({ group: feed.group, address: health.address(), metrics: metrics?.address() }, 'BI is fed');
stopOnSignal(async () => {
  health.close();
  await feed.stop();
  await transport.close();
});
