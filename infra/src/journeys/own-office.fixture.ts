import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ServiceName } from '@guanjia/contracts';
import { demoIssuer, type DoorOptions } from '@guanjia/gateway';
import type { Log } from '@guanjia/messaging';
import { dropDatabases, testServerUrl } from '@guanjia/testing';
import { loadDemo } from '../demo/load-demo.ts';
import type { DemoSize } from '../demo/plan/demo-size.ts';
import { limitsNoticed } from '../platform/limits-noticed.fixture.ts';
import { startPlatform, type Platform } from '../platform/platform.ts';
import { SwitchableClock } from '../platform/switchable-clock.ts';
import { askingAt } from './asking.fixture.ts';
import type { EstateOffice } from './estate-office.fixture.ts';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: (fields, message) => console.error(message, fields) };

export interface OwnOffice extends EstateOffice {
  platform: Platform;
  /** Gives the token of a person. */
  tokenFor(personId: string): Promise<string>;
}

export interface OfficeOptions {
  /** the way to PostgreSQL */
  serverUrl?: string;
  /** what the gateway lets in, where that is not the usual */
  door?: DoorOptions;
  /** where what happens is told; bugs on the console unless set */
  log?: Log;
}

/** The whole platform in this process, with a small demo group. */
export async function openOwnOffice(size: DemoSize, { serverUrl = testServerUrl(), door, log = quiet }: OfficeOptions = {}): Promise<OwnOffice> {
  const home = mkdtempSync(path.join(tmpdir(), 'guanjia-office-'));
  const prefix = `office_${process.pid}_${Date.now()}`;
  const issuer = demoIssuer({ host: '127.0.0.1' });
  const platform = await startPlatform({
    serverUrl, databasePrefix: prefix, filesFolder: home, clock: new SwitchableClock(), log, personVerifier: issuer.verifier,
    ...(door ? { door } : {}),
  });
  const people = await loadDemo(platform, () => undefined, size);
  await limitsNoticed(platform);
  await platform.gateway.listen(0, '127.0.0.1');
  return {
    platform,
    tokenFor: (personId) => issuer.tokenFor(personId),
    ...askingAt(await platform.gateway.getUrl(), (personId) => issuer.tokenFor(personId)),
    idOf: (role, index = 0) => people.filter((person) => person.role === role)[index]!.id,
    adminUrls: platform.databases.adminUrls as ReadonlyMap<ServiceName, string>,
    settled: () => platform.settled(),
    async stop() {
      await platform.stop();
      rmSync(home, { recursive: true, force: true });
      await dropDatabases(prefix);
    },
  };
}
