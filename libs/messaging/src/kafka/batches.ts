import type { KafkaMessage } from 'kafkajs';
import type { IncomingMessage } from '../transport.ts';

const MAX_MESSAGES = 200;
const MAX_BYTES = 1_000_000;

/** Some messages of one partition that are handled together, and where the group is after them. */
interface PartitionChunk {
  messages: readonly IncomingMessage[];
  lastOffset: string;
}

/** Cuts what a fetch brought into pieces that a transaction can hold. A tombstone tells the topic alone to forget a key, so
 *  that it only moves the position. */
export function chunksOf(topic: string, partition: number, fetched: readonly KafkaMessage[]): PartitionChunk[] {
  const chunks: { messages: IncomingMessage[]; lastOffset: string; bytes: number }[] = [];
  for (const { key, value, headers, offset } of fetched) {
    const current = chunks.at(-1);
    const size = value?.length ?? 0;
    const fits = current && current.messages.length < MAX_MESSAGES && current.bytes + size <= MAX_BYTES;
    const chunk = fits ? current : { messages: [], lastOffset: offset, bytes: 0 };
    if (!fits) chunks.push(chunk);
    if (value !== null) chunk.messages.push({ topic, partition, position: offset, key: String(key ?? ''), headers: textOf(headers), value });
    chunk.bytes += size;
    chunk.lastOffset = offset;
  }
  return chunks;
}

const textOf = (headers: KafkaMessage['headers'] = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(Array.isArray(value) ? value[0] : value)]));
