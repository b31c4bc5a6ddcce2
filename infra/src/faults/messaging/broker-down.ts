import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { atMost } from '../programs/fault-run.ts';
import type { MessagingFault } from './messaging-fault.ts';
import type { Rig } from './rig.ts';
import { tally } from './tally.ts';

const CLIENTS = 8;
const PER_AGGREGATE = 10;
const DELIVERED_MS = 60_000;

/** R5: the broker is away while mutations go on; all are acknowledged, and when it is back all their events arrive. */
export const brokerDown: MessagingFault = async ({ rig, events, seconds, patience, say }) => {
  rig.startRelay();
  const group = await rig.join();
  const expected = new Map(Array.from({ length: Math.ceil(events / PER_AGGREGATE) }, () => [randomUUID(), PER_AGGREGATE] as const));
  const total = expected.size * PER_AGGREGATE;
  const before = Math.floor(total / 10);
  const work = [...expected.keys()].flatMap((aggregate) => Array<string>(PER_AGGREGATE).fill(aggregate));
  await mutateAll(rig, work.slice(0, before));
  await rig.broker.kill();
  const back = pause(seconds * 1_000);
  const acknowledged = before + await mutateAll(rig, work.slice(before));
  await back;
  const delivered = (await rig.effects()).length;
  await rig.broker.revive();
  const start = performance.now();
  await allDelivered(rig, total, DELIVERED_MS * patience);
  const ms = performance.now() - start;
  await group.idle();
  say(`${acknowledged} of ${total} mutations acknowledged; ${delivered} effects before the broker came back after ${seconds} s`);
  return [
    { outcome: 'mutations acknowledged: all', measured: `${acknowledged} of ${total}`, isMet: acknowledged === total },
    atMost(`${total - delivered} events delivered after it is back`, ms, DELIVERED_MS * patience),
    ...await tally(rig, expected),
  ];
};

/** @returns how many are acknowledged */
async function mutateAll(rig: Rig, work: readonly string[]): Promise<number> {
  let [next, acknowledged] = [0, 0];
  await Promise.all(Array.from({ length: CLIENTS }, async () => {
    while (next < work.length) {
      const isAcknowledged = await rig.mutate(work[next++]!).then(() => true, () => false);
      if (isAcknowledged) acknowledged += 1;
    }
  }));
  return acknowledged;
}

async function allDelivered(rig: Rig, total: number, withinMs: number): Promise<void> {
  const count = async () => (await rig.rows<{ n: number }>('select count(*)::int as n from effect'))[0]!.n;
  for (const end = performance.now() + 2 * withinMs; (await count()) < total && performance.now() < end;) await pause(100);
}
