// The whole platform in one process, as `npm start` has it, to be killed: `one-process.ts <settings as JSON>`.
import '@guanjia/gateway';
import path from 'node:path';
import { demoIssuer } from '@guanjia/gateway';
import { startPostgres } from '@guanjia/persistence';
import { stopOnSignal } from '@guanjia/subgraph';
import { z } from 'zod';
import { startPlatform } from '../../platform/platform.ts';
import { SwitchableClock } from '../../platform/switchable-clock.ts';
import { plainLog } from './plain-log.ts';

const settings = z.object({
  folder: z.string(),
  port: z.number(),
  databasePrefix: z.string(),
  /** PostgreSQL, as its superuser; without it the process keeps one of its own in the folder. */
  serverUrl: z.string().optional(),
}).parse(JSON.parse(process.argv[2] ?? '{}'));

const { folder, port, databasePrefix } = settings;
const own = settings.serverUrl === undefined
  ? await startPostgres({ dataDir: path.join(folder, 'postgres'), durable: true, maxConnections: 200 })
  : undefined;
const serverUrl = settings.serverUrl ?? own!.url('postgres');
const issuer = demoIssuer({ host: '127.0.0.1', keyFile: path.join(folder, 'issuer.pem') });
const platform = await startPlatform({
  serverUrl, databasePrefix, filesFolder: folder, clock: new SwitchableClock(), log: plainLog, personVerifier: issuer.verifier,
});
stopOnSignal(async () => {
  await platform.stop(500);
  await own?.stop();
});
await platform.gateway.listen(port, '127.0.0.1');
process.send?.({ serverUrl, postgresPid: own?.pid });
