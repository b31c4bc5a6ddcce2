import path from 'node:path';
import { mkdirSync } from 'node:fs';
import { demoIssuer } from '@guanjia/gateway';
import pg from 'pg';
import { busyMonth, planMonth, shareOf } from '../demo/busy-month/busy-month.ts';
import { loadMonth } from '../demo/busy-month/load-month.ts';
import { startPlatform, type Platform } from '../platform/platform.ts';
import { SwitchableClock } from '../platform/switchable-clock.ts';
import type { Bench } from './bench.ts';
import { answering, type Answered, type SentStatement } from './lists/answered.ts';
import { PAGE } from './lists/asked-lists.ts';
import { listed, type Listed } from './lists/listed.ts';
import { interleaved } from './measure.ts';
import { quiet } from './quiet.ts';
import { isFrame, statementsOf } from './statements.ts';
import { pairedRatio } from './statistics.ts';

const MONTH = '2026-03';
const MOST = 3;
/** How much of the month, for those who work on the bench itself. */
const share = Number(process.env['GUANJIA_BENCH_SHARE'] ?? 1);

interface Measured {
  list: Listed;
  rows: number;
  own: number;
  /** statements of the level below, at most, of one reference */
  below: number;
  readRatio: number;
  graphqlRatio: number;
}

/** Every list of customer-service and of work orders over a busy month: how many statements each level takes, and what the service's
 *  read costs beside the same SQL by the driver alone. A list that takes more fails the bench. */
export async function lists(bench: Bench): Promise<void> {
  const { report, serverUrl, folder } = bench;
  report.part(`Pages of ${PAGE} of every list of customer-service and of work orders, over a month of a busy estate${share < 1 ? `, ${share} of it` : ''}`);
  // Fen are bigint, in the rows of both sides.
  Object.assign(BigInt.prototype, { toJSON(this: bigint) { return String(this); } });
  const filesFolder = path.join(folder, 'month');
  mkdirSync(filesFolder, { recursive: true });
  const platform = await startPlatform({
    serverUrl, databasePrefix: 'bench_month', filesFolder, clock: new SwitchableClock(), log: quiet, personVerifier: demoIssuer({ host: '127.0.0.1' }).verifier,
  });
  try {
    const begun = performance.now();
    const size = shareOf(busyMonth, share);
    await loadMonth(platform, () => undefined, planMonth(size, MONTH));
    report.note(`${JSON.stringify(size)}, through the commands in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    const all = await listed(platform, { rows: PAGE + 10, month: MONTH });
    const measured: Measured[] = [];
    for (const list of all) measured.push(await measure(bench, platform, list));
    tell(bench, measured);
  } finally {
    await platform.stop();
  }
}

async function measure({ server }: Bench, { subgraphs, databases, clock }: Platform, list: Listed): Promise<Measured> {
  const asking = answering(subgraphs.get(list.service as never)!, list.actor, clock);
  let answer!: Answered;
  const frame = (await statementsOf(async () => void (answer = await asking.ask(list.plain)))).filter(isFrame).map(({ text }) => text);
  const { data, statements } = answer;
  let below = 0;
  for (const { question } of list.references) below = Math.max(below, (await asking.ask(question)).statements.length - 1);
  const { graphql, read } = await asking.prepared(list.plain);
  const client = new pg.Client({ connectionString: databases.adminUrls.get(list.service as never)! });
  await client.connect();
  try {
    const raw = () => bySql(client, frame, statements);
    const compared = async (rounds: number, perRound: number) => {
      const figures = await interleaved([{ name: 'raw', run: raw }, { name: 'read', run: read }, { name: 'graphql', run: graphql }], { rounds, perRound, warmUps: 20, server });
      return { readRatio: pairedRatio(figures.read.rounds, figures.raw.rounds), graphqlRatio: pairedRatio(figures.graphql.rounds, figures.raw.rounds) };
    };
    const short = await compared(5, 12);
    // What looks dear is looked at again, and longer.
    const ratios = short.readRatio > MOST ? await compared(15, 40) : short;
    return { list, rows: data?.[list.name]?.nodes.length ?? 0, own: statements.length, below, ...ratios };
  } finally {
    await client.end();
  }
}

/** What the service sends, by the driver alone: the transaction with its scope, and the statements in it. */
async function bySql(client: pg.Client, [begin, commit]: readonly string[], statements: readonly SentStatement[]): Promise<string> {
  const rows: object[] = [];
  await client.query(begin!);
  for (const [no, { text, values }] of statements.entries()) rows.push(...(await client.query({ name: `list ${no}`, text, values: values as unknown[] })).rows as object[]);
  await client.query(commit!);
  return JSON.stringify(rows);
}

function tell({ report }: Bench, measured: readonly Measured[]): void {
  report.table(['list', 'rows', 'statements', 'of a level below', 'read ÷ SQL', 'GraphQL ÷ SQL'], measured.map(({ list, rows, own, below, readRatio, graphqlRatio }) =>
    [list.name, rows, own, below, `${readRatio.toFixed(2)}×`, `${graphqlRatio.toFixed(2)}×`]));
  const names = (of: readonly Measured[]) => (of.length > 0 ? of.map(({ list }) => list.name).join(', ') : `all ${measured.length}`);
  const empty = measured.filter(({ rows }) => rows === 0);
  const many = measured.filter(({ own, below }) => own > 1 || below > 1);
  const dear = measured.filter(({ readRatio }) => readRatio > MOST);
  report.required('every list has rows', empty.length === 0, names(empty));
  report.required('≤ 1 statement per level', many.length === 0, names(many));
  report.required(`resolver and rows ≤ ${MOST} × the CPU of the same SQL`, dear.length === 0, names(dear));
}
