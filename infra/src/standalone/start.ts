import '@guanjia/gateway';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import path from 'node:path';
import { demoIssuer } from '@guanjia/gateway';
import { startPostgres } from '@guanjia/persistence';
import { isStopping, openLog, Registry, serveMetrics, startTelemetry, stopOnSignal } from '@guanjia/subgraph';
import { pino } from 'pino';
import { writeReaderUrl } from '../bi/reader-url.ts';
import { historyBegins, loadDemo } from '../demo/load-demo.ts';
import { startPlatform } from '../platform/platform.ts';
import { SwitchableClock } from '../platform/switchable-clock.ts';
import { demoExplorer } from './demo-explorer.ts';
import { feedBi } from './feed-bi.ts';
import { assertPortFree } from './port.ts';
import { readStandaloneConfig } from './standalone.config.ts';
import { welcome } from './welcome.ts';

/** Between "not ready" and the last request taken. */
const STOP_NOTICE_MS = 500;

/** On one's own machine a person may try things out, and measure. */
const door = { pointsPerMinute: 600_000, wrongTokensPerMinute: 20 };

/** The whole platform in this process, with demo data, on PostgreSQL of its own. */
async function main(): Promise<void> {
  const { home, host, port, collectorUrl, metricsPort, isExplorerOn } = readStandaloneConfig(process.env);
  if (port !== 0) await assertPortFree(port, host, 'GUANJIA_PORT');
  if (metricsPort) await assertPortFree(metricsPort, host, 'METRICS_PORT');
  mkdirSync(path.join(home, 'files'), { recursive: true });
  const logFile = pino.destination({ dest: path.join(home, 'guanjia.log'), mkdir: true, sync: false });
  // Until it is open, whoever leaves would leave with pino's own complaint.
  await once(logFile, 'ready');
  const log = openLog('guanjia', logFile);
  const stopTelemetry = await startTelemetry('guanjia', collectorUrl);
  say('启动数据库', 'starting PostgreSQL');
  const postgres = await startPostgres({ dataDir: path.join(home, 'postgres'), durable: true, onLog: (line) => log.info({ postgres: line }, 'postgres') });
  const issuer = demoIssuer({ host, keyFile: path.join(home, 'demo-issuer.pem') });
  const clock = new SwitchableClock();
  const metrics = new Registry();
  clock.holdAt(historyBegins(new Date()));
  const platform = await startPlatform({
    serverUrl: postgres.url('postgres'), filesFolder: path.join(home, 'files'), personalDataKeysFile: path.join(home, 'personal-data-keys.json'), clock, log,
    personVerifier: issuer.verifier, door, metrics, isBiLater: true, ...(isExplorerOn ? { explorer: demoExplorer(issuer) } : {}),
    onProgress: (step) => say(`启动 ${step}`, `starting ${step}`),
  });
  stopOnSignal(async () => {
    console.log('正在停止… / Stopping…');
    await platform.stop(STOP_NOTICE_MS);
    await postgres.stop();
    await stopTelemetry();
  });
  writeReaderUrl(home, platform.databases.biAdminUrl);
  if (metricsPort !== undefined) await serveMetrics(metrics, { port: metricsPort, host });
  const people = await loadDemo(platform, say);
  await platform.gateway.listen(port, host);
  console.log(await welcome({ address: await platform.gateway.getUrl(), home, people, tokenFor: issuer.tokenFor, isExplorerOn }));
  await feedBi({ startBi: platform.startBi, log, say });
}

/** Progress on anything that takes longer than a moment. */
function say(zh: string, en: string): void {
  console.log(`[${(performance.now() / 1000).toFixed(1).padStart(5)} s] ${zh} / ${en}`);
}

main().catch((error: Error) => {
  // What was being loaded broke off because we stop; the next start goes on with it.
  if (isStopping()) return;
  // What a person can act on is said plainly; the rest keeps its stack.
  const isPlain = ['PortTaken', 'SettingsWrong', 'EmbeddedPostgresError'].includes(error.name);
  console.error(isPlain ? error.message : error);
  process.exit(1);
});
