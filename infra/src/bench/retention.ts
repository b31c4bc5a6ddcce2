import type { Bench } from './bench.ts';
import { ms } from './report.ts';
import { openRetentionHouse, type RetentionHouse, type Trip } from './retention-house.ts';
import { median, quantile } from './statistics.ts';

const OLD_ROWS = 1_000_000;
const ROUNDS = 6;
const TRIPS = 150;

type Trips = Record<keyof Trip, number[]>;

/** What a million old rows in outbox and inbox cost an event on its way, and what deleting them costs it. */
export async function retention({ serverUrl, report }: Bench): Promise<void> {
  report.part(`From write to published, with ${OLD_ROWS} old rows in outbox and inbox and with none`);
  const empty = await openRetentionHouse(serverUrl, { name: 'bench_young', oldRows: 0 });
  const old = await openRetentionHouse(serverUrl, { name: 'bench_old', oldRows: OLD_ROWS });
  try {
    const figures = { empty: noTrips(), old: noTrips() };
    for (const house of [empty, old]) await run(house, noTrips());
    for (let round = 0; round < ROUNDS; round += 1) {
      // Who goes first takes turns, so that what the machine does meanwhile falls on both.
      const order = [['empty', empty], ['old', old]] as const;
      for (const [name, house] of round % 2 === 0 ? order : order.toReversed()) await run(house, figures[name]);
    }
    const pruned = await whilePruning(old);
    report.table(['ms', 'published p50', 'p99', 'taken in p50', 'p99'],
      Object.entries({ 'no old rows': figures.empty, 'old rows': figures.old, 'old rows, being pruned': pruned.trips }).map(([name, trips]) => [name, ...cells(trips)]));
    report.note(`${pruned.rows} rows pruned in ${(pruned.ms / 1_000).toFixed(1)} s`);
    for (const share of [0.5, 0.99]) {
      const ratio = quantile(figures.old.published, share) / quantile(figures.empty.published, share);
      report.target(`publish latency p${share * 100} with a million old rows: within 20 % (R17)`, Math.abs(ratio - 1) <= 0.2, `${ratio.toFixed(2)}×`);
    }
  } finally {
    await empty.stop();
    await old.stop();
  }
}

const noTrips = (): Trips => ({ published: [], takenIn: [] });

async function run(house: RetentionHouse, trips: Trips, isOver: () => boolean = () => false): Promise<void> {
  for (let count = 0; count < TRIPS && !isOver(); count += 1) {
    const { published, takenIn } = await house.trip();
    trips.published.push(published);
    trips.takenIn.push(takenIn);
  }
}

async function whilePruning(house: RetentionHouse): Promise<{ trips: Trips; rows: number; ms: number }> {
  const trips = noTrips();
  const began = performance.now();
  let isOver = false;
  const pruning = house.prune().finally(() => {
    isOver = true;
  });
  while (!isOver) await run(house, trips, () => isOver);
  return { trips, rows: await pruning, ms: performance.now() - began };
}

const cells = ({ published, takenIn }: Trips): string[] => [median(published), quantile(published, 0.99), median(takenIn), quantile(takenIn, 0.99)].map(ms);
