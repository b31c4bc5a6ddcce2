import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Load } from '../load/load.ts';
import { Proxy } from '../processes/proxy.ts';
import { atMost, conclude, startLoad, startWorld, type FaultProgram, type FaultRun } from './fault-run.ts';

const FIRST_SUCCESS_MS = 5_000;
/** How long the server cannot be reached, in milliseconds. */
const AWAY_MS = [200, 2_000] as const;

/** R2: PostgreSQL is stopped at once ("immediate": no goodbye, recovery at the next start) and comes back, under load. */
export const database: FaultProgram = async (run) => {
  const { house, say } = run;
  const proxy = await new Proxy(house.serverUrl).open();
  const begunAt = new Date();
  const world = await startWorld(run, { serverUrl: proxy.url });
  try {
    const load = startLoad(run, world);
    const firstSuccess: number[] = [];
    for (let round = 0; round < run.rounds && !load.isDone; round += 1) {
      await pause(run.dice.int(300, 1_500));
      firstSuccess.push(await untilNextSuccess(load, await stopAndReturn(run, proxy)));
    }
    await load.done.catch(() => undefined);
    say(`PostgreSQL stopped ${firstSuccess.length} times; first success after it accepts: ${firstSuccess.map((ms) => `${ms.toFixed(0)} ms`).join(', ')}`);
    return [
      { outcome: 'stops under load', measured: String(firstSuccess.length), isMet: firstSuccess.length > 0 },
      atMost('first success after it accepts', Math.max(...firstSuccess), FIRST_SUCCESS_MS * run.patience),
      ...await conclude(run, { world, load, begunAt }),
    ];
  } finally {
    await world.stop();
    await proxy.bar();
  }
};

/** @returns when it accepts again */
async function stopAndReturn({ house: { postgres, serverUrl }, dice }: FaultRun, proxy: Proxy): Promise<number> {
  process.kill(postgres.pid, 'SIGQUIT');
  await proxy.bar();
  await pause(dice.int(...AWAY_MS));
  for (let accepts = false; !accepts; await pause(20)) accepts = await answers(serverUrl);
  await proxy.open();
  return performance.now();
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @returns milliseconds from then on until something is acknowledged */
async function untilNextSuccess({ ledger, done }: Load, from: number): Promise<number> {
  const ended = done.then(() => true, () => true);
  while (ledger.lastAt <= from && !(await Promise.race([ended, pause(10, false)])));
  return (ledger.lastAt > from ? ledger.lastAt : performance.now()) - from;
}
