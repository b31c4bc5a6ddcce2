import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startTestKafka } from '@guanjia/testing/kafka';
import { openRig, type TransportName } from '../faults/messaging/rig.ts';
import type { Bench } from './bench.ts';
import { ms } from './report.ts';
import { quantile } from './statistics.ts';

const SAMPLES = 200;
const WARM_UPS = 20;
const targets = { log: 100, kafka: 250 } as const;
const names = { log: 'embedded', kafka: 'Kafka' } as const;

/** How long after a mutation's answer its effect in another consumer can be seen, when nothing else goes on. */
export async function eventLag({ report, folder }: Bench): Promise<void> {
  report.part(`From a mutation's answer to the visible effect of its event, ${SAMPLES} times, one at a time`);
  const rows: (readonly [TransportName, readonly number[]])[] = [['log', await sample('log', folder)]];
  const kafka = await startTestKafka();
  await kafka?.stop();
  if (kafka) rows.push(['kafka', await sample('kafka', folder)]);
  else report.note('Kafka: left out, there is no broker on this machine');
  report.table(['over', 'p50 ms', 'p95 ms', 'p99 ms', 'worst ms'], rows.map(([name, lags]) =>
    [names[name], ms(quantile(lags, 0.5)), ms(quantile(lags, 0.95)), ms(quantile(lags, 0.99)), ms(Math.max(...lags))]));
  for (const [name, lags] of rows) {
    const p99 = quantile(lags, 0.99);
    report.target(`lag over ${names[name]}: p99 at most ${targets[name]} ms`, p99 <= targets[name], `${ms(p99)} ms`);
  }
}

async function sample(transport: TransportName, folder: string): Promise<number[]> {
  const rig = await openRig(transport, folder);
  const reader = new pg.Client(rig.url);
  try {
    rig.startRelay();
    await (await rig.join()).caughtUp();
    await reader.connect();
    const lags: number[] = [];
    for (let no = 0; no < WARM_UPS + SAMPLES; no += 1) {
      const aggregate = randomUUID();
      await rig.mutate(aggregate);
      const answered = performance.now();
      while (!(await isVisible(reader, aggregate))) await pause(1);
      lags.push(performance.now() - answered);
      await pause(20); // the system is idle again
    }
    return lags.slice(WARM_UPS);
  } finally {
    await reader.end();
    await rig.close();
  }
}

async function isVisible(reader: pg.Client, aggregate: string): Promise<boolean> {
  const found = await reader.query({ name: 'seen', text: 'select from effect where aggregate = $1', values: [aggregate] });
  return found.rowCount === 1;
}
