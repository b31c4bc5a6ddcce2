import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoIssuer } from '@guanjia/gateway';
import { dropDatabases, testServerUrl } from '@guanjia/testing';
import { historyBegins, loadDemo } from '../demo/load-demo.ts';
import { startPlatform } from '../platform/platform.ts';
import { SwitchableClock } from '../platform/switchable-clock.ts';
import { demoExplorer } from './demo-explorer.ts';

const databasePrefix = `explorer_${process.pid}`;
const size = { estates: 2, units: 40, tickets: 14 };
const quiet = { info: () => undefined, warn: () => undefined, error: (fields: object, message: string) => console.error(message, fields) };

/** The demo as `npm start` serves it, only smaller. */
export interface ExplorerHouse {
  url: string;
  stop(): Promise<void>;
}

export async function anExplorerHouse(): Promise<ExplorerHouse> {
  const filesFolder = mkdtempSync(path.join(tmpdir(), 'guanjia-explorer-'));
  const issuer = demoIssuer({ host: '127.0.0.1' });
  const clock = new SwitchableClock();
  clock.holdAt(historyBegins(new Date()));
  const platform = await startPlatform({
    serverUrl: testServerUrl(), databasePrefix, filesFolder, clock, log: quiet,
    personVerifier: issuer.verifier, explorer: demoExplorer(issuer, size),
  });
  await loadDemo(platform, () => undefined, size);
  await platform.gateway.listen(0, '127.0.0.1');
  return {
    url: (await platform.gateway.getUrl()).replace('localhost', '127.0.0.1'),
    stop: async () => {
      await platform.stop();
      await dropDatabases(databasePrefix);
      rmSync(filesFolder, { recursive: true, force: true });
    },
  };
}
