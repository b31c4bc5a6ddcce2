import { deepStrictEqual } from 'node:assert';
import { customerService, indicators as registered, RollUp } from '@guanjia/customer-service';
import { estateScope, type Actor } from '@guanjia/domain';
import { openPostgresLog } from '@guanjia/messaging';
import { asAppRole, compiler, ensureDatabase, migrate, newKeysText, readKeys, useKeys } from '@guanjia/persistence';
import { bootSubgraph, generateInternalKeys, newId, type RunningSubgraph } from '@guanjia/subgraph';
import { sql } from 'kysely';
import pg from 'pg';
import type { Bench } from './bench.ts';
import { COMPLAINTS, ESTATES, fillYear, REGIONS, TICKETS } from './indicator-volume.ts';
import { interleaved } from './measure.ts';
import { ms } from './report.ts';
import { quiet } from './quiet.ts';
import { median, pairedRatio } from './statistics.ts';

const quality: Actor = { id: newId(), kind: 'EMPLOYEE', grants: [{ role: 'GQ', scopeKind: 'GROUP', scopeId: null }] };
/** The year is over, and so is every limit in it. */
const now = new Date('2027-03-01T02:00:00Z');
const YEAR = `{ indicators(period: "2026") { indicator numerator denominator value met estatesMissed } }`;
const EACH = `{ indicators(period: "2026") { indicator numerator denominator value met estatesMissed estates { estate { id } numerator denominator value met } } }`;

type Ask = (document: string) => Promise<any>;

/** A year of 200 estates: asked of the sums by month, and counted from the cases themselves. */
export async function yearOfIndicators(bench: Bench): Promise<void> {
  const { report, serverUrl, folder } = bench;
  report.part(`The year's indicators of ${ESTATES} estates in ${REGIONS} regions: ${TICKETS} tickets and their callbacks, ${COMPLAINTS} complaints`);
  const adminUrl = await ensureDatabase(serverUrl, 'bench_indicators');
  await migrate({ adminUrl, entities: customerService.entities, migrations: customerService.migrations });
  const transport = await openPostgresLog({ url: await ensureDatabase(serverUrl, 'bench_indicators_log'), log: quiet, poolSize: 2 });
  useKeys(readKeys(newKeysText()));
  const { signer, verifier } = generateInternalKeys();
  const admin = new pg.Pool({ connectionString: adminUrl, max: 1 });
  const boot = () => bootSubgraph(customerService, { databaseUrl: asAppRole(adminUrl), transport, verifier, clock: { now: () => now }, log: quiet, filesFolder: folder });
  // A new installation seals nothing that was in clear: what is filled in afterwards is taken as it is.
  await (await boot()).stop();
  await timed(report, 'filled in', () => fillYear(adminUrl));
  const subgraph = await boot();
  const ask: Ask = async (document) => {
    const headers = { authorization: `Bearer ${await signer.sign({ actor: quality, requestId: newId(), locale: 'zh-CN' }, customerService.name)}`, 'content-type': 'application/json' };
    return (await subgraph.app.inject({ method: 'POST', url: '/graphql', headers, payload: JSON.stringify({ query: document }) })).json();
  };
  try {
    await rebuilt(bench, subgraph, admin);
    await compare(bench, ask, admin);
    await touched(bench, subgraph, admin);
  } finally {
    await subgraph.stop();
    await transport.close();
    await admin.end();
  }
}

/** All sums of all estates: as the roll-up makes them by itself from the marks, and forgotten and counted anew, which is the same. */
async function rebuilt({ report }: Bench, { database }: RunningSubgraph, admin: pg.Pool): Promise<void> {
  const start = performance.now();
  for (let left = 1; left > 0; ) {
    await new Promise((resolve) => void setTimeout(resolve, 200));
    left = Number((await admin.query('select count(*) as n from (select from indicator_mark limit 1) m')).rows[0].n);
  }
  const kept = await standing(admin);
  report.note(`rolled up from the marks ${ms(performance.now() - start)} ms after the start: ${kept.n} sums by month and week, of ${registered.length} indicators`);
  const rollUp = new RollUp();
  const { rows } = await admin.query<{ id: string }>(`select id from reference_copy where kind = 'estate'`);
  await timed(report, `${rows.length} estates rebuilt in`, async () => {
    for (const { id } of rows) await database.transaction(estateScope(id), (tx) => rollUp.rebuild(tx, id, now));
  });
  deepStrictEqual(await standing(admin), kept);
  report.note('rebuilt and kept with each change, the sums are the same');
  await admin.query('vacuum analyze indicator_total');
}

const standing = async (admin: pg.Pool): Promise<{ n: number; print: string }> => (await admin.query(`select count(*)::int as n,
  md5(string_agg(t::text, ',' order by estate_id, indicator, grain, starts_on)) as print from indicator_total t`)).rows[0];

/** The same figures from the cases: what the sums are worth. */
const direct = (admin: pg.Pool) => async (): Promise<Record<string, [number, number]>> => {
  const parts = registered.map(({ id, cases }) => sql`select ${id}::text as indicator, k.estate_id, (count(*) filter (where k.is_hit))::int as numerator, count(*)::int as denominator
    from (${cases}) k where k.at >= '2025-12-31T16:00:00Z' and k.at < '2026-12-31T16:00:00Z' and k.counts_from <= ${now} group by k.estate_id`);
  const { sql: text, parameters } = sql`select indicator, sum(numerator)::int as numerator, sum(denominator)::int as denominator
    from (${sql.join(parts, sql` union all `)}) e group by 1`.compile(compiler);
  const { rows } = await admin.query<{ indicator: string; numerator: number; denominator: number }>(text, parameters as unknown[]);
  return Object.fromEntries(rows.map(({ indicator, numerator, denominator }) => [indicator, [numerator, denominator]]));
};

async function compare({ report, server }: Bench, ask: Ask, admin: pg.Pool): Promise<void> {
  const fromCases = direct(admin);
  const counted = await fromCases();
  const { data: { indicators } } = await ask(YEAR);
  deepStrictEqual(Object.fromEntries(indicators.filter(({ denominator }: any) => denominator > 0).map((one: any) => [one.indicator, [one.numerator, one.denominator]])), counted);
  report.note(`the sums and the count of the cases are the same for ${Object.keys(counted).join(', ')}`);
  const walls: number[] = [];
  for (let n = 0; n < 15; n += 1) {
    const start = performance.now();
    await ask(EACH);
    walls.push(performance.now() - start);
  }
  const figures = await interleaved([{ name: 'sums', run: () => ask(YEAR) }, { name: 'cases', run: fromCases }], { rounds: 3, perRound: 1, warmUps: 2, server });
  report.figures('the year of the group', figures, 'cases');
  report.target('the year of every estate and of the group ≤ 300 ms', median(walls) <= 300, `${ms(median(walls))} ms, each estate listed`);
  report.target('the year of the group ≤ 300 ms', figures.sums.wallMs <= 300, `${ms(figures.sums.wallMs)} ms; counted from the cases ${ms(figures.cases.wallMs)} ms`);
  report.note(`CPU of the cases ÷ CPU of the sums: ${pairedRatio(figures.cases.rounds, figures.sums.rounds).toFixed(0)}×`);
}

/** What a change costs: the marks that it leaves, and the sums of its month and week counted anew. */
async function touched({ report }: Bench, subgraph: RunningSubgraph, admin: pg.Pool): Promise<void> {
  const rollUp = new RollUp();
  const { rows } = await admin.query<{ id: string; estate_id: string }>('select id, estate_id from callback order by id limit 40');
  const [marking, counting]: [number[], number[]] = [[], []];
  for (const { id, estate_id: estateId } of rows) {
    const start = performance.now();
    await admin.query('update callback set completed_at = completed_at where id = $1', [id]);
    marking.push(performance.now() - start);
    const begun = performance.now();
    await subgraph.database.transaction(estateScope(estateId), (tx) => rollUp.refresh(tx, estateId, now));
    counting.push(performance.now() - begun);
  }
  report.note(`one callback changed: ${ms(median(marking))} ms with its marks; the sums it touches counted anew in ${ms(median(counting))} ms`);
}

async function timed(report: Bench['report'], what: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  report.note(`${what} ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
