import path from 'node:path';
import { demoIssuer } from '@guanjia/gateway';
import { Pool } from 'undici';
import type { Bench } from '../bench.ts';
import { ms, type Report } from '../report.ts';
import { median, pairedRatio, quantile } from '../statistics.ts';
import { Child } from './child.ts';
import { PAGE, pageQuery, supergraphOf } from './five-subgraphs.ts';

const ROUNDS = 12;
const PER_ROUND = 60;
const AT_ONCE = 4;
const TARGET = 1.7;

interface Gateway {
  name: string;
  child: Child<{ url: string }>;
  pool: Pool;
  path: string;
  cpuMs: number[];
  waitMs: number[];
}

/** Our front door beside Apollo's gateway as it comes, before the same five subgraphs. Each runs in a process of its own, and
 *  no two requests carry the same token. */
export async function federation({ report, folder }: Bench): Promise<void> {
  report.part(`Federation: ${PAGE} tickets from five subgraphs over HTTP`);
  const keyFile = path.join(folder, 'issuer.pem');
  const issuer = demoIssuer({ host: '127.0.0.1', keyFile });
  const peers = await Child.start<Record<string, string>>('./peers.main.ts');
  const settings = { supergraphSdl: supergraphOf(peers.told), urls: peers.told, keyFile };
  const gateways = [await gateway('stock', settings), await gateway('ours', settings)] as const;
  let asked = 0;
  const ask = async ({ pool, path: url }: Gateway): Promise<string> => {
    const authorization = `Bearer ${await issuer.tokenFor(`employee-${asked += 1}`)}`;
    const answer = await pool.request({
      method: 'POST', path: url, headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: pageQuery, variables: { first: PAGE } }),
    });
    return answer.body.text();
  };
  try {
    await compare(gateways, ask);
    tell(report, gateways, await Promise.all(gateways.map(ask)));
  } finally {
    for (const { child, pool } of gateways) await Promise.all([pool.close(), child.stop()]);
    await peers.stop();
  }
}

async function gateway(name: string, settings: object): Promise<Gateway> {
  const child = await Child.start<{ url: string }>(`./${name}.main.ts`, settings);
  const url = new URL(child.told.url);
  return { name, child, pool: new Pool(url.origin, { connections: AT_ONCE }), path: url.pathname, cpuMs: [], waitMs: [] };
}

/** In turn, round after round, so that both meet the same weather; the first round warms up. */
async function compare(gateways: readonly Gateway[], ask: (of: Gateway) => Promise<string>): Promise<void> {
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const of of gateways) {
      const before = await of.child.cpuMs();
      const waits = await many(PER_ROUND, () => ask(of));
      const used = (await of.child.cpuMs() - before) / PER_ROUND;
      if (round === 0) continue;
      of.cpuMs.push(used);
      of.waitMs.push(...waits);
    }
  }
}

async function many(times: number, once: () => Promise<unknown>): Promise<number[]> {
  const waits: number[] = [];
  let started = 0;
  const worker = async (): Promise<void> => {
    while (started < times) {
      started += 1;
      const start = performance.now();
      await once();
      waits.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return waits;
}

function tell(report: Report, gateways: readonly [stock: Gateway, ours: Gateway], answers: readonly string[]): void {
  const [stock, ours] = gateways;
  report.table(['gateway', 'CPU ms', 'p50 ms', 'p95 ms'], gateways.map(({ name, cpuMs, waitMs }) =>
    [name, ms(median(cpuMs)), ms(quantile(waitMs, 0.5)), ms(quantile(waitMs, 0.95))]));
  const isSame = answers[0]!.includes('ticket-50') && answers[0] === answers[1]!;
  report.target('identical bytes', isSame, `${answers.map(({ length }) => length).join(' and ')} characters`);
  const ratio = pairedRatio(stock.cpuMs, ours.cpuMs);
  report.target(`>= ${TARGET}x the requests of stock per CPU`, ratio >= TARGET, `${ratio.toFixed(2)}x`);
}
