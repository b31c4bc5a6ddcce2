import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoIssuer } from '@guanjia/gateway';
import { testServerUrl } from '@guanjia/testing';
import pg from 'pg';
import { startPlatform, type Platform } from '../../platform/platform.ts';
import { SwitchableClock } from '../../platform/switchable-clock.ts';
import type { DemoPerson } from '../people.ts';
import { busyMonth, planMonth, shareOf } from './busy-month.ts';
import { loadMonth } from './load-month.ts';

const size = shareOf(busyMonth, 0.1);
const plan = planMonth(size, '2026-03');
const issuer = demoIssuer({ host: '127.0.0.1' });
const filesFolder = mkdtempSync(path.join(tmpdir(), 'guanjia-month-'));
const quiet = { info: () => undefined, warn: () => undefined, error: (fields: object, message: string) => console.error(message, fields) };

let platform: Platform;
let people: DemoPerson[];
let admin: pg.Pool;

beforeAll(async () => {
  platform = await startPlatform({
    serverUrl: testServerUrl(), databasePrefix: `month_${process.pid}`, filesFolder, clock: new SwitchableClock(), log: quiet, personVerifier: issuer.verifier,
  });
  admin = new pg.Pool({ connectionString: platform.databases.adminUrls.get('customer-service')!, max: 1 });
  people = await loadMonth(platform, () => undefined, plan);
}, 120_000);
afterAll(async () => {
  await platform.stop();
  await admin.end();
  rmSync(filesFolder, { recursive: true, force: true });
});

async function ask(role: string, query: string): Promise<any> {
  const headers = { authorization: `Bearer ${await issuer.tokenFor(people.find((person) => person.role === role)!.id)}`, 'content-type': 'application/json' };
  const { data, errors } = (await platform.gateway.inject({ method: 'POST', url: '/graphql', headers, payload: JSON.stringify({ query }) })).json();
  expect(errors).toBeUndefined();
  return data;
}

it('a tenth of a busy month is 300 households, 90 tickets and 6 complaints, the same each time', () => {
  expect(size).toMatchObject({ households: 300, tickets: 90, complaints: 6 });
  expect(plan.tickets).toHaveLength(90);
  expect(plan.complaints).toHaveLength(6);
  expect(planMonth(size, '2026-03')).toEqual(plan);
  expect(planMonth(size, '2026-04').tickets[0]!.id).not.toBe(plan.tickets[0]!.id);
});

describe('the month, by the services’ own commands', () => {
  it('ends with every ticket and complaint settled (CS-011, CS-061)', async () => {
    const states = async (table: string) => (await admin.query(`select state, count(*)::int as n from ${table} group by 1 order by 1`)).rows;
    expect(await states('ticket')).toEqual([{ state: 'CLOSED', n: 90 }]);
    const complaints = await states('complaint');
    expect(complaints.reduce((sum, { n }) => sum + n, 0)).toBe(6);
    expect(complaints.map(({ state }) => state).filter((state) => !['CLOSED', 'REJECTED_INVALID'].includes(state))).toEqual([]);
  });

  it('gives indicators of which each opens its records (PLAT-017, CS-060, CS-064, CS-075)', async () => {
    const { indicators } = await ask('PM', '{ indicators(period: "2026-03") { indicator numerator denominator value estates { estate { id } denominator } } }');
    const counted = indicators.filter(({ denominator }: any) => denominator > 0);
    expect(counted.map(({ indicator }: any) => indicator)).toEqual(expect.arrayContaining(['K01', 'K02', 'K05', 'K06', 'K07', 'K12']));
    const estateId = plan.places.estates[0]!.id;
    for (const { indicator, numerator, denominator } of counted) {
      const { hit, all } = await ask('PM', `{
        hit: indicatorCases(indicator: ${indicator}, estateId: "${estateId}", period: "2026-03", part: HIT, first: 100) { nodes { subjectId } }
        all: indicatorCases(indicator: ${indicator}, estateId: "${estateId}", period: "2026-03", first: 100) { nodes { subjectId } } }`);
      expect([indicator, hit.nodes.length, all.nodes.length]).toEqual([indicator, numerator, denominator]);
    }
    const { indicators: [k07] } = await ask('PM', '{ indicators(period: "2026-03", ids: [K07]) { numerator denominator met } }');
    expect(k07).toEqual({ numerator: 6, denominator: 6, met: true });
  });
});
