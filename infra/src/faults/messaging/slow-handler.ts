import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventHandler } from '@guanjia/messaging';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { atMost } from '../programs/fault-run.ts';
import { delivery } from './deliveries.ts';
import type { MessagingFault } from './messaging-fault.ts';
import { leaveEffect } from './rig.ts';
import { tally } from './tally.ts';

const SETTLED_MS = 30_000;

/** R9: a handler works for a minute, and in the middle of it a second member joins the group; the effect is one, and the
 *  group comes to rest. */
export const slowHandler: MessagingFault = async ({ rig, events, seconds, patience, say }) => {
  const slow = randomUUID();
  let starts = 0;
  const handle: EventHandler<Tx> = async (event, tx) => {
    if (event.aggregateId === slow) {
      starts += 1;
      // As a handler does that has much to write: no statement of it is long.
      for (let second = 0; second < seconds; second += 1) await sql`select pg_sleep(1)`.execute(tx.db);
    }
    await leaveEffect(event, tx);
  };
  const transport = await rig.openTransport();
  const first = await rig.join(handle);
  await first.caughtUp();
  await transport.publish([delivery(slow, 1)]);
  while (starts === 0) await pause(20);
  const start = performance.now();
  await pause(seconds * 500);
  const second = await rig.join(handle);
  const others = Array.from({ length: events }, () => randomUUID());
  await transport.publish(others.map((aggregate) => delivery(aggregate, 1)));
  await Promise.all([first.idle(), second.idle()]);
  const restedMs = performance.now() - start - seconds * 1_000;
  say(`the slow handler was started ${starts} times; a second member came after ${seconds / 2} s; ${events} other events`);
  return [
    { outcome: `starts of the slow handler: at most ${2 * patience}`, measured: String(starts), isMet: starts <= 2 * patience },
    atMost('the group at rest after the handler ended', restedMs, SETTLED_MS * patience),
    ...await tally(rig, new Map([slow, ...others].map((aggregate) => [aggregate, 1]))),
  ];
};
