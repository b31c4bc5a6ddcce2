import { openTransport } from '@guanjia/messaging';
import { stopOnSignal } from '@guanjia/subgraph';
import { pino } from 'pino';
import { readBiConfig } from './bi.config.ts';
import { serveHealth } from './health.ts';
import { startFeed } from './start-feed.ts';

/** The BI feed as a process of its own: follows the events until it is told to stop. */
const config = readBiConfig(process.env);
const log = pino({ name: 'bi' });
const transport = await openTransport(config, { name: 'bi', log });
const feed = await startFeed({
  databaseUrl: config.DATABASE_URL, poolSize: config.DATABASE_POOL_SIZE, transport, clock: { now: () => new Date() }, log,
});
const health = await serveHealth({ feed, transport, host: config.HOST, port: config.PORT });
log.info({ group: feed.group, address: health.address() }, 'BI is fed');
stopOnSignal(async () => {
  health.close();
  await feed.stop();
  await transport.close();
});
