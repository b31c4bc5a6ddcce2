import type { Bench } from './bench.ts';
import { warmUp, workOf } from './client-work.ts';
import type { GroupHouse } from './group-house.ts';
import { ms } from './report.ts';
import { quantile } from './statistics.ts';

const CLIENTS = 32;
const SECONDS = 10;

interface Done {
  name: string;
  wallMs: number;
  /** of the first error; undefined when all went well */
  code: string | undefined;
}

/** Thirty-two clients that never rest, over all services of one process: no pool may run dry. */
export async function clients({ report }: Bench, house: GroupHouse): Promise<void> {
  report.part(`4. ${CLIENTS} clients over five services in one process, ${SECONDS} s of reads and writes`);
  await warmUp(house);
  const pools = watchPools(house);
  const end = performance.now() + SECONDS * 1000;
  const done = (await Promise.all(Array.from({ length: CLIENTS }, (_, no) => client(house, no, end)))).flat();
  const most = pools.stop();
  await house.platform.settled();
  const rows = [['all', done] as const, ...Map.groupBy(done, ({ name }) => name)].map(([name, of]) => {
    const walls = of.map(({ wallMs }) => wallMs);
    const failed = of.filter(({ code }) => code).length;
    return [name, of.length, Math.round(of.length / SECONDS), ms(quantile(walls, 0.5)), ms(quantile(walls, 0.95)), ms(Math.max(...walls)), failed];
  });
  report.table(['work', 'done', 'per second', 'p50 ms', 'p95 ms', 'worst ms', 'errors'], rows);
  report.table(['pool of', 'connections at most', 'requests waiting for one at most'], [...most].map(([name, { total, waiting }]) => [name, total, waiting]));
  const codes = Map.groupBy(done.filter(({ code }) => code), ({ code }) => code!);
  const errors = [...codes].map(([code, of]) => `${code} ${of.length} (${[...new Set(of.map(({ name }) => name))].join(', ')})`).join(', ');
  report.note(`errors by code: ${errors || 'none'}`);
  const dry = [...codes].filter(([code]) => /UNAVAILABLE|DEADLINE|TIMEOUT|INTERNAL/.test(code)).reduce((sum, [, of]) => sum + of.length, 0);
  report.target(`${CLIENTS} clients: no pool runs dry (UNAVAILABLE, timeouts)`, dry === 0, `${dry} of ${done.length}`);
}

async function client(house: GroupHouse, no: number, end: number): Promise<Done[]> {
  const done: Done[] = [];
  for (let turn = 0; performance.now() < end; turn += 1) {
    const { name, who, document, variables } = workOf(no, turn);
    const start = performance.now();
    const { errors } = await house.ask(who, document, variables());
    done.push({ name, wallMs: performance.now() - start, code: errors?.[0]?.extensions.code });
  }
  return done;
}

/** How full each pool gets, looked at often. */
function watchPools({ platform }: GroupHouse): { stop(): Map<string, { total: number; waiting: number }> } {
  const most = new Map([...platform.subgraphs.keys()].map((name) => [name, { total: 0, waiting: 0 }]));
  const look = setInterval(() => {
    for (const [name, { database: { pool } }] of platform.subgraphs) {
      const { total, waiting } = most.get(name)!;
      most.set(name, { total: Math.max(total, pool.totalCount), waiting: Math.max(waiting, pool.waitingCount) });
    }
  }, 5);
  return { stop: () => (clearInterval(look), most) };
}
