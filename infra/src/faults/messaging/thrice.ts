import { randomUUID } from 'node:crypto';
import type { OutgoingEvent } from '@guanjia/messaging';
import type { Dice } from '../../demo/plan/dice.ts';
import { delivery, upTo } from './deliveries.ts';
import type { MessagingFault } from './messaging-fault.ts';
import { tally } from './tally.ts';

const PER_AGGREGATE = 10;
const PER_BATCH = 500;

/** R6: every event is delivered three times, the aggregates shuffled among each other; each has its effect once. */
export const thrice: MessagingFault = async ({ rig, dice, events, say }) => {
  const streams = upTo(Math.ceil(events / PER_AGGREGATE)).map(() => randomUUID())
    .map((aggregate) => upTo(PER_AGGREGATE).map((seq) => delivery(aggregate, seq)));
  const group = await rig.join();
  const transport = await rig.openTransport();
  let deliveries = 0;
  for (let time = 1; time <= 3; time += 1) {
    const shuffled = interleave(streams, dice);
    for (let at = 0; at < shuffled.length; at += PER_BATCH) await transport.publish(shuffled.slice(at, at + PER_BATCH));
    deliveries += shuffled.length;
  }
  await group.idle();
  say(`${deliveries} deliveries of ${deliveries / 3} events`);
  return tally(rig, new Map(streams.map((stream) => [stream[0]!.key, stream.length])));
};

/** One event after the other, each time of a stream that is picked at random; within a stream they keep their order. */
function interleave(streams: readonly (readonly OutgoingEvent[])[], dice: Dice): OutgoingEvent[] {
  const left = streams.map((stream) => [...stream]);
  const shuffled: OutgoingEvent[] = [];
  while (left.length > 0) {
    const at = dice.int(0, left.length - 1);
    shuffled.push(left[at]!.shift()!);
    if (left[at]!.length === 0) left.splice(at, 1);
  }
  return shuffled;
}
