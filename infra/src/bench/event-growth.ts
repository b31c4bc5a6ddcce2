import { estateClosed } from '@guanjia/contracts';
import { Consumers, openPostgresLog, startConsumers } from '@guanjia/messaging';
import { Database } from '@guanjia/persistence';
import type { Bench } from './bench.ts';
import { emptyLog, emptyService, fillLog, fillOutbox } from './outbox-volume.ts';
import { quiet } from './quiet.ts';
import { carry } from './relay-speed.ts';
import { usedBetween, type ServerCpu } from './server-cpu.ts';
import { median, pairedRatio } from './statistics.ts';

const SIZES = { small: 10_000, large: 1_000_000 } as const;
const ROUNDS = 7;
const EVENTS = 5_000;
const event = { topic: estateClosed.topic, type: estateClosed.type, payload: `jsonb_build_object('closedOn', '2026-03-02')` };

/** Whether an event costs more to publish and to take in when many have gone before it. */
export async function eventGrowth({ serverUrl, server, report }: Bench): Promise<void> {
  report.part(`An event published and taken in, with ${SIZES.small} and with ${SIZES.large} before it in outbox and log`);
  const [small, large] = [await openPlace(serverUrl, 'small'), await openPlace(serverUrl, 'large')];
  const costs = { small: [] as number[], large: [] as number[] };
  for (let round = -1; round < ROUNDS; round += 1) {
    const measured = { small: await small.costOf(server), large: await large.costOf(server) };
    if (round < 0) continue; // the first one warms up
    costs.small.push(measured.small);
    costs.large.push(measured.large);
  }
  await small.close();
  await large.close();
  report.table(['events before', 'CPU µs/event'], [[SIZES.small, median(costs.small).toFixed(0)], [SIZES.large, median(costs.large).toFixed(0)]]);
  const ratio = pairedRatio(costs.large, costs.small);
  report.target('cost of an event constant from 10 k to 1 M events (within 20 %)', ratio >= 0.8 && ratio <= 1.2, `${ratio.toFixed(2)}×`);
}

/** A service with its past, which reads its own events. */
async function openPlace(serverUrl: string, size: keyof typeof SIZES) {
  const { url, admin } = await emptyService(serverUrl, `bench_growth_${size}`);
  const log = await emptyLog(serverUrl, `bench_growth_${size}_log`);
  await fillOutbox(admin, SIZES[size], { ...event, arePublished: true });
  await fillLog(log.admin, SIZES[size], event.topic);
  // The group has read all of it.
  await log.admin.query(`insert into log_cursor (consumer_group, partition, position, is_state_loaded) select 'bench', partition, last_position, true from log_partition`);
  await log.admin.query(`insert into log_group_topic (consumer_group, topic) values ('bench', $1)`, [event.topic]);
  await log.admin.end();
  const transport = await openPostgresLog({ url: log.url, log: quiet });
  const database = await Database.open({ url, name: 'bench', entities: [] });
  const group = await startConsumers({
    group: 'bench', transport, database, clock: { now: () => new Date() }, log: quiet,
    consumers: new Consumers().on(estateClosed, async () => undefined),
  });
  return {
    /** CPU of all sides per event, in microseconds. */
    async costOf(server: ServerCpu): Promise<number> {
      await fillOutbox(admin, EVENTS, event);
      const [backends, cpu] = [server(), process.cpuUsage()];
      await carry({ url, transport, admin, server });
      await group.idle();
      const { user, system } = process.cpuUsage(cpu);
      return (user + system + usedBetween(backends, server()) * 1_000) / EVENTS;
    },
    async close(): Promise<void> {
      await group.stop();
      await transport.close();
      await database.close();
      await admin.end();
    },
  };
}
