import '@guanjia/gateway';
import { mkdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import path from 'node:path';
import { demoIssuer } from '@guanjia/gateway';
import { startPostgres } from '@guanjia/persistence';
import { pino } from 'pino';
import { historyBegins, loadDemo } from '../demo/load-demo.ts';
import { startPlatform } from '../platform/platform.ts';
import { SwitchableClock } from '../platform/switchable-clock.ts';
import { assertPortFree } from './port.ts';
import { readStandaloneConfig } from './standalone.config.ts';
import { welcome } from './welcome.ts';

/** The whole platform in this process, with demo data, on PostgreSQL of its own. */
async function main(): Promise<void> {
  const { home, host, port } = readStandaloneConfig(process.env);
  if (port !== 0) await assertPortFree(port, host);
  mkdirSync(path.join(home, 'files'), { recursive: true });
  const log = pino({ level: 'info' }, pino.destination({ dest: path.join(home, 'guanjia.log'), mkdir: true, sync: false }));
  say('启动数据库', 'starting PostgreSQL');
  const postgres = await startPostgres({ dataDir: path.join(home, 'postgres'), durable: true, onLog: (line) => log.info({ postgres: line }, 'postgres') });
  const issuer = demoIssuer({ host, keyFile: path.join(home, 'demo-issuer.pem') });
  const clock = new SwitchableClock();
  clock.holdAt(historyBegins(new Date()));
  const platform = await startPlatform({
    serverUrl: postgres.url('postgres'), filesFolder: path.join(home, 'files'), clock, log,
    personVerifier: issuer.verifier, onProgress: (step) => say(`启动 ${step}`, `starting ${step}`),
  });
  stopOnSignal(async () => {
    await platform.stop();
    await postgres.stop();
  });
  const people = await loadDemo(platform, say);
  await platform.gateway.listen(port, host);
  console.log(await welcome({ address: await platform.gateway.getUrl(), home, people, tokenFor: issuer.tokenFor }));
}

/** Progress on anything that takes longer than a moment. */
function say(zh: string, en: string): void {
  console.log(`[${(performance.now() / 1000).toFixed(1).padStart(5)} s] ${zh} / ${en}`);
}

let isStopping = false;

function stopOnSignal(stop: () => Promise<void>): void {
  const onSignal = (): void => {
    if (isStopping) return;
    isStopping = true;
    console.log('正在停止… / Stopping…');
    const late = setTimeout(() => process.exit(1), 15_000);
    late.unref();
    void stop().then(() => process.exit(0), (error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
}

main().catch((error: Error) => {
  // What was being loaded broke off because we stop; the next start goes on with it.
  if (isStopping) return;
  // What a person can act on is said plainly; the rest keeps its stack.
  const isPlain = ['PortTaken', 'SettingsWrong', 'EmbeddedPostgresError'].includes(error.name);
  console.error(isPlain ? error.message : error);
  process.exit(1);
});
