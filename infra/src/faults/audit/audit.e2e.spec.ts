import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoIssuer } from '@guanjia/gateway';
import { dropDatabases, testServerUrl } from '@guanjia/testing';
import { loadDemo } from '../../demo/load-demo.ts';
import { Dice } from '../../demo/plan/dice.ts';
import { limitsNoticed } from '../../platform/limits-noticed.fixture.ts';
import { startPlatform, type Platform } from '../../platform/platform.ts';
import { SwitchableClock } from '../../platform/switchable-clock.ts';
import { crewOf } from '../load/crew.ts';
import { Load } from '../load/load.ts';
import { plainLog } from '../processes/plain-log.ts';
import { audit, auditWithin, connectTo, disconnect, violationsIn, type AuditClients, type Count } from './audit.ts';
import { plants } from './plants.fixture.ts';

const prefix = `audit_${process.pid}_${Date.now()}`;
const folder = mkdtempSync(path.join(tmpdir(), 'guanjia-audit-'));
let platform: Platform;
let load: Load;
let clients: AuditClients;

/** Three matters, from the report to the closed ticket; the seed makes two of them chargeable. */
beforeAll(async () => {
  const issuer = demoIssuer({ host: '127.0.0.1' });
  platform = await startPlatform({
    serverUrl: testServerUrl(), databasePrefix: prefix, filesFolder: folder, clock: new SwitchableClock(), log: plainLog, personVerifier: issuer.verifier,
  });
  const people = await loadDemo(platform, () => undefined, { estates: 1, units: 6, tickets: 0 });
  const crew = await crewOf(platform, issuer, people);
  await platform.gateway.listen(0, '127.0.0.1');
  load = new Load({ url: `${await platform.gateway.getUrl()}/graphql`, crew, dice: new Dice('audit'), runId: 'audited', mutations: 30 });
  await load.done;
  // From here on nothing happens by itself.
  platform.clock.holdAt(new Date());
  await limitsNoticed(platform);
  clients = await connectTo(platform.databases);
});

afterAll(async () => {
  await disconnect(clients);
  await platform?.stop();
  rmSync(folder, { recursive: true, force: true });
  await dropDatabases(prefix);
});

const nameOf = ({ group, measure }: Count): string => `${group}: ${measure}`;

describe('the audit of a run', () => {
  it('finds nothing wrong with one that went well, and tells how much there was', async () => {
    const counts = await audit(platform.databases, 'audited', load.ledger.acknowledged);
    expect(violationsIn(counts)).toEqual([]);
    const told = Object.fromEntries(counts.filter(({ group }) => group === 'info').map(({ measure, n }) => [measure, n]));
    expect(told).toMatchObject({ tickets: 3, 'tickets closed': 3, orders: 3, 'charge lines due': told['charge lines'], 'callback tasks due': 3 });
    expect(told['charge lines']).toBeGreaterThan(0);
  });

  it('has a planted fault for each of its counters', async () => {
    const counters = new Set((await audit(platform.databases, 'audited', load.ledger.acknowledged)).filter(({ group }) => group !== 'info').map(nameOf));
    expect(new Set(plants.map(({ counter }) => counter))).toEqual(counters);
  });

  it.each(plants)('counts $counter', async ({ counter, database, statements }) => {
    const client = database === 'log' ? clients.log! : clients.services.get(database)!;
    await client.query('begin; set local session_replication_role = replica'); // what the database itself would refuse
    try {
      for (const statement of statements) await client.query(statement);
      const wrong = violationsIn(await auditWithin(clients, 'audited', load.ledger.acknowledged)).map(nameOf);
      expect(wrong).toContain(counter);
    } finally {
      await client.query('rollback');
    }
  });

  it('knows no run that there never was', async () => {
    await expect(audit(platform.databases, 'never-heard-of')).rejects.toThrow('never-heard-of');
  });
});
