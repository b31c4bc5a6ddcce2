import { openPostgresLog, startRelay, type EventTransport } from '@guanjia/messaging';
import { ensureDatabase } from '@guanjia/persistence';
import type pg from 'pg';
import type { Bench } from './bench.ts';
import { emptyService, fillOutbox } from './outbox-volume.ts';
import { quiet } from './quiet.ts';
import { usedBetween, type ServerCpu } from './server-cpu.ts';
import { median } from './statistics.ts';

const ROUNDS = 5;
const EVENTS = 40_000;
const WORK_ORDER = { topic: 'guanjia.engineering.work-order', type: 'engineering.work-order.completed.v1' };

/** One full outbox carried to its end. */
interface Carried {
  perSecond: number;
  /** CPU per event, in microseconds: this process's and PostgreSQL's */
  nodeUs: number;
  serverUs: number;
}

/** How fast a relay carries a full outbox into the log in PostgreSQL. */
export async function relaySpeed({ serverUrl, server, report }: Bench): Promise<void> {
  report.part(`A relay carries ${ROUNDS} times ${EVENTS} events into the log in PostgreSQL`);
  const transport = await openPostgresLog({ url: await ensureDatabase(serverUrl, 'bench_relay_log'), log: quiet });
  const { url, admin } = await emptyService(serverUrl, 'bench_relay');
  const rounds: Carried[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await fillOutbox(admin, EVENTS, WORK_ORDER);
    rounds.push(await carry({ url, transport, admin, server }));
  }
  await admin.end();
  await transport.close();
  report.table(['round', 'events/s', 'node CPU µs/event', 'PG CPU µs/event'],
    rounds.map(({ perSecond, nodeUs, serverUs }, no) => [no + 1, Math.round(perSecond), nodeUs.toFixed(1), serverUs.toFixed(1)]));
  const perSecond = median(rounds.map((round) => round.perSecond));
  report.target('relay into PostgreSQL: at least 20,000 events a second', perSecond >= 20_000, `${Math.round(perSecond)}`);
}

interface Carrying {
  url: string;
  transport: EventTransport;
  admin: pg.Client;
  server: ServerCpu;
}

export async function carry({ url, transport, admin, server }: Carrying): Promise<Carried> {
  const relay = startRelay({ service: 'bench', url, transport, log: quiet });
  const [backends, cpu, start] = [server(), process.cpuUsage(), performance.now()];
  await relay.drained();
  const [wallMs, used, serverMs] = [performance.now() - start, process.cpuUsage(cpu), usedBetween(backends, server())];
  await relay.stop();
  const left = await admin.query<{ rows: number }>('select count(*)::int as rows from outbox where published_at is null');
  if (left.rows[0]!.rows > 0) throw new Error('the relay left events behind');
  const events = relay.published;
  return { perSecond: events / wallMs * 1_000, nodeUs: (used.user + used.system) / events, serverUs: serverMs * 1_000 / events };
}
