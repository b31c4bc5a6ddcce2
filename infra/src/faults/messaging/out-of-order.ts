import { randomUUID } from 'node:crypto';
import { zero } from '../programs/fault-run.ts';
import { delivery, upTo } from './deliveries.ts';
import type { MessagingFault } from './messaging-fault.ts';
import { tally } from './tally.ts';

const LONGEST = 4;

/** R7: the events of an aggregate are delivered in every order that there is of 2, 3 and 4 (2, 1, 3 is one of them); what
 *  comes of it is what their own order would have made. */
export const outOfOrder: MessagingFault = async ({ rig, say }) => {
  const orders = upTo(LONGEST).slice(1).flatMap((count) => permutations(upTo(count)));
  const group = await rig.join();
  const transport = await rig.openTransport();
  const expected = new Map<string, number>();
  for (const order of orders) {
    const aggregate = randomUUID();
    expected.set(aggregate, order.length);
    const events = order.map((seq) => delivery(aggregate, seq));
    // Half of them come one by one, so that a gap is seen before it is filled.
    if (expected.size % 2 === 0) await transport.publish(events);
    else for (const event of events) await transport.publish([event]);
  }
  await group.idle();
  const [parked] = await rig.rows<{ n: number }>('select count(*)::int as n from parked_event');
  say(`${orders.length} orders of delivery`);
  return [...await tally(rig, expected), zero('events still parked', parked!.n)];
};

export function permutations<T>(some: readonly T[]): T[][] {
  if (some.length < 2) return [[...some]];
  return some.flatMap((first, at) => permutations([...some.slice(0, at), ...some.slice(at + 1)]).map((rest) => [first, ...rest]));
}
