// npm run bench                    all parts, on a PostgreSQL of their own
// npm run bench -- page regional   these parts
import { withBench, type Bench } from './bench.ts';
import { callbackLag } from './callback-lag.ts';
import { clients } from './clients.ts';
import { eventGrowth } from './event-growth.ts';
import { eventLag } from './event-lag.ts';
import { federation } from './federation/federation.ts';
import { openGroupHouse, type GroupHouse } from './group-house.ts';
import { imports } from './imports.ts';
import { yearOfIndicators } from './indicators.ts';
import { lists } from './lists.ts';
import { outboxCost } from './outbox-cost.ts';
import { pageOfTickets } from './page-of-tickets.ts';
import { regionalQuery } from './regional-query.ts';
import { relayKafka } from './relay-kafka.ts';
import { relaySpeed } from './relay-speed.ts';
import { retention } from './retention.ts';
import { Report } from './report.ts';
import { rowSecurity } from './row-security.ts';
import { watchStatements } from './statements.ts';
import { openTicketDesk, type TicketDesk } from './ticket-desk.ts';

const ofDesk = { page: pageOfTickets, rls: rowSecurity, outbox: outboxCost } satisfies Record<string, (bench: Bench, desk: TicketDesk) => Promise<void>>;
const ofGroup = { regional: regionalQuery, imports, clients } satisfies Record<string, (bench: Bench, house: GroupHouse) => Promise<void>>;
/** Those that bring what they stand on. */
const alone = { retention, relay: relaySpeed, kafka: relayKafka, lag: eventLag, callback: callbackLag, growth: eventGrowth, federation, indicators: yearOfIndicators, lists } satisfies Record<string, (bench: Bench) => Promise<void>>;

const known = [...Object.keys(ofDesk), ...Object.keys(ofGroup), ...Object.keys(alone)];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${known.join(', ')}`);

const report = new Report(console.log);
report.note('PostgreSQL durable; CPU of both sides: process.cpuUsage() and, on Linux, the scheduler\'s figures of the server\'s processes');
watchStatements();

/** Opens what the parts stand on when any of them is asked for. */
async function run<T extends { stop(): Promise<void> }>(
  bench: Bench, parts: Readonly<Record<string, (bench: Bench, on: T) => Promise<void>>>, open: (bench: Bench) => Promise<T>,
): Promise<void> {
  const wanted = Object.entries(parts).filter(([name]) => asked.length === 0 || asked.includes(name));
  if (wanted.length === 0) return;
  const on = await open(bench);
  try {
    for (const [, part] of wanted) await part(bench, on);
  } finally {
    await on.stop();
  }
}

await withBench(report, async (bench) => {
  await run(bench, ofDesk, openTicketDesk);
  await run(bench, ofGroup, openGroupHouse);
  await run(bench, alone, async () => ({ stop: async () => undefined }));
});
report.summary();
