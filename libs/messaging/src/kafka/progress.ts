import type { Admin } from 'kafkajs';

/** Where each partition ends, as `topic/partition`; the position after its last message. */
export type Ends = ReadonlyMap<string, bigint>;

/** What a group has still to read of some topics, counted in positions: a compacted topic has fewer messages than that. */
export interface Progress {
  ends: Ends;
  positions: ReadonlyMap<string, bigint>;
  /** Topics of which the group has taken something at some time. */
  begun: ReadonlySet<string>;
}

/** Asks the broker how far a group is. What the group has not begun, it is at the beginning of; what was deleted before it
 *  came there is behind it. */
export async function progressOf(admin: Admin, group: string, topics: readonly string[]): Promise<Progress> {
  const [committed, ...offsets] = await Promise.all([
    admin.fetchOffsets({ groupId: group, topics: [...topics] }),
    ...topics.map((topic) => admin.fetchTopicOffsets(topic)),
  ]);
  const ends = new Map<string, bigint>();
  const positions = new Map<string, bigint>();
  const begun = new Set<string>();
  topics.forEach((topic, index) => {
    const ofTopic = committed.find((one) => one.topic === topic)?.partitions ?? [];
    for (const { partition, low, high } of offsets[index]!) {
      const offset = BigInt(ofTopic.find((one) => one.partition === partition)?.offset ?? -1);
      if (offset >= 0n) begun.add(topic);
      ends.set(`${topic}/${partition}`, BigInt(high));
      positions.set(`${topic}/${partition}`, offset > BigInt(low) ? offset : BigInt(low));
    }
  });
  return { ends, positions, begun };
}

/** How many positions are missing up to some ends. */
export function missingUpTo(ends: Ends, positions: ReadonlyMap<string, bigint>): number {
  let missing = 0n;
  for (const [place, end] of ends) {
    const position = positions.get(place) ?? 0n;
    if (end > position) missing += end - position;
  }
  return Number(missing);
}
