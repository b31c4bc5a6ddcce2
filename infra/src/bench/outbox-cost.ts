import { isUuid } from '@guanjia/domain';
import { AggregateStore } from '@guanjia/persistence';
import { newId } from '@guanjia/subgraph';
import pg from 'pg';
import type { Bench } from './bench.ts';
import { median } from './statistics.ts';
import { dispatchDesk, type TicketDesk } from './ticket-desk.ts';
import { ESTATES, idOf, TICKETS } from './tickets-on-hand.ts';

const ROUNDS = 8;
const COMMANDS = 160;
const CLIENTS = 8;

/** What writing events costs the mutation that they tell of. A cancellation writes two; the same mutation
 *  is asked for without them. */
export async function outboxCost({ report }: Bench, desk: TicketDesk): Promise<void> {
  report.part(`A mutation with and without its two events, ${CLIENTS} clients, ${ROUNDS} rounds of ${COMMANDS}`);
  // What the relay does later, in a process of its own where it matters, is no part of this.
  await Promise.all([desk.subgraph, desk.unwalled].map(({ relay }) => relay.stop()));
  const events = eventsOf(desk.subgraph.app.get(AggregateStore));
  const perSecond = { without: [] as number[], with: [] as number[] };
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const name of round % 2 === 0 ? ['with', 'without'] as const : ['without', 'with'] as const) {
      events.areWritten = name === 'with';
      const measured = await throughput(desk);
      if (round >= 0) perSecond[name].push(measured); // the first round warms up
    }
  }
  report.table(['mutation', 'per second'], Object.entries(perSecond).map(([name, values]) => [`${name} events`, Math.round(median(values))]));
  const share = 1 - median(perSecond.with.map((value, round) => value / perSecond.without[round]!));
  report.target('writing to the outbox costs at most 15 % of mutation throughput', share <= 0.15, `${(share * 100).toFixed(1)} %`);
}

/** Lets a store forget the events of its decisions. */
function eventsOf(store: AggregateStore): { areWritten: boolean } {
  const events = { areWritten: true };
  const update = store.update.bind(store) as AggregateStore['update'];
  store.update = (call, entity, id, command, decide) => update(call, entity, id, command, async (known, tx) => {
    const decision = await decide(known as never, tx);
    return (events.areWritten ? decision : { ...decision, events: [] }) as never;
  });
  return events;
}

async function throughput(desk: TicketDesk): Promise<number> {
  await awaitDispatchAgain(desk);
  const start = performance.now();
  let next = 0;
  await Promise.all(Array.from({ length: CLIENTS }, async () => {
    while (next < COMMANDS) await cancel(desk, waiting[next++]!);
  }));
  return COMMANDS / (performance.now() - start) * 1_000;
}

/** Every fourth ticket of the desk's estate waits for its dispatch. */
const waiting = Array.from({ length: Math.floor(TICKETS / ESTATES) }, (_, no) => idOf('ticket', 3 + ESTATES * no)).filter(isUuid);

async function cancel({ subgraph, ask }: TicketDesk, id: string): Promise<void> {
  const answer = await ask(subgraph, dispatchDesk,
    `mutation { cancelTicket(id: "${id}", input: { reason: DUPLICATE }, idempotencyKey: "${newId()}") { id state } }`);
  if (answer.includes('errors')) throw new Error(answer);
}

async function awaitDispatchAgain({ adminUrl }: TicketDesk): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  await client.query(`update ticket set state = 'TRIAGED' where id = any($1::uuid[])`, [waiting]);
  await client.query('vacuum analyze ticket');
  await client.end();
}
