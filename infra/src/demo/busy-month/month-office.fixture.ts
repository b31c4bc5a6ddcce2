import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoIssuer } from '@guanjia/gateway';
import type { Log } from '@guanjia/messaging';
import { dropDatabases, testServerUrl } from '@guanjia/testing';
import pg from 'pg';
import { startPlatform, type Platform } from '../../platform/platform.ts';
import { SwitchableClock } from '../../platform/switchable-clock.ts';
import type { DemoPerson } from '../people.ts';
import type { MonthPlan } from './busy-month.ts';
import { loadMonth } from './load-month.ts';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: (fields, message) => console.error(message, fields) };

/** A platform with a month behind it, asked as its people. */
export interface MonthOffice {
  platform: Platform;
  /** customer-service's database, as its owner */
  admin: pg.Pool;
  /** The data of an answer; any error fails the test. */
  ask(role: string, query: string, variables?: object): Promise<any>;
  stop(): Promise<void>;
}

export async function openMonthOffice(plan: MonthPlan, name: string): Promise<MonthOffice> {
  const issuer = demoIssuer({ host: '127.0.0.1' });
  const filesFolder = mkdtempSync(path.join(tmpdir(), 'guanjia-month-'));
  const prefix = `${name}_${process.pid}_${Date.now()}`;
  const platform = await startPlatform({
    serverUrl: testServerUrl(), databasePrefix: prefix, filesFolder, clock: new SwitchableClock(), log: quiet, personVerifier: issuer.verifier,
    // Whatever a count opens is asked for whole.
    isBiLater: true, door: { operationCost: 100_000 },
  });
  const admin = new pg.Pool({ connectionString: platform.databases.adminUrls.get('customer-service')!, max: 1 });
  const people: DemoPerson[] = await loadMonth(platform, () => undefined, plan);
  return {
    platform, admin,
    async ask(role, query, variables = {}) {
      const headers = { authorization: `Bearer ${await issuer.tokenFor(people.find((person) => person.role === role)!.id)}`, 'content-type': 'application/json' };
      const { data, errors } = (await platform.gateway.inject({ method: 'POST', url: '/graphql', headers, payload: JSON.stringify({ query, variables }) })).json();
      if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`);
      return data;
    },
    async stop() {
      await platform.stop();
      await admin.end();
      rmSync(filesFolder, { recursive: true, force: true });
      await dropDatabases(prefix);
    },
  };
}

/** Written by the clock or by the roll-up of the machine, at its own time and under ids of its own; and copies of what others own. */
const byTheMachine = ['audit_entry', 'deadline', 'indicator_total', 'indicator_mark', 'kpi_breach', 'outbox', 'periodic_duty', 'reference_copy', 'roster_alert', 'ticket_follow_up_due'];

/** What people left in a database, table by table: how many rows, and a print of them. Sealed values are the same under other keys. */
export async function contentOf(admin: pg.Pool): Promise<Record<string, string>> {
  const { rows: tables } = await admin.query<{ name: string }>(`select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'estate_id') and c.relname <> all($1) order by 1`, [byTheMachine]);
  const content: Record<string, string> = {};
  for (const { name } of tables) {
    content[name] = (await admin.query<{ print: string }>(`select count(*) || ' ' || coalesce(md5(string_agg(row, E'\\n' order by row)), '') as print
      from (select regexp_replace((to_jsonb(t) - 'position' - 'id_digest')::text, '"v1:k[^"]*"', '"sealed"', 'g') as row from ${name} t) r`)).rows[0]!.print;
  }
  return content;
}
