import { eventually } from '@guanjia/testing';
import kafkajs, { type Kafka } from 'kafkajs';

/** Has the broker compact a topic at once: its segments end early, and one more message ends the last of them. That one is
 *  a tombstone, which no group is handed. */
export async function compactNow(brokers: readonly string[], topic: string): Promise<void> {
  const kafka = new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING });
  const [admin, producer] = [kafka.admin(), kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner })];
  await Promise.all([admin.connect(), producer.connect()]);
  await admin.alterConfigs({ validateOnly: false, resources: [{
    type: kafkajs.ConfigResourceTypes.TOPIC, name: topic, configEntries: [
      { name: 'cleanup.policy', value: 'compact' }, { name: 'segment.ms', value: '50' }, { name: 'min.cleanable.dirty.ratio', value: '0.001' },
    ],
  }] });
  const partitions = (await eventually(() => admin.fetchTopicOffsets(topic))).map(({ partition, high }) => ({ partition, messages: Number(high) }));
  await new Promise((resolve) => setTimeout(resolve, 200));
  await producer.send({ topic, messages: partitions.map(({ partition }) => ({ key: 'nobody', value: null, partition })) });
  const ends = new Map(partitions.map(({ partition, messages }) => [partition, messages + 1]));
  const before = partitions.reduce((sum, { messages }) => sum + messages, 0);
  await eventually(async () => {
    const left = await countMessages(kafka, topic, ends);
    if (left >= before) throw new Error(`${left} of ${before} messages are left`);
  });
  await Promise.all([admin.disconnect(), producer.disconnect()]);
}

/** Reads each partition to its end. The last message of one is never compacted away. */
async function countMessages(kafka: Kafka, topic: string, ends: ReadonlyMap<number, number>): Promise<number> {
  const consumer = kafka.consumer({ groupId: `count-${Math.random()}`, maxWaitTimeInMs: 50 });
  const unread = new Map(ends);
  const hasRead = Promise.withResolvers<void>();
  let count = 0;
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({ eachMessage: async ({ partition, message }) => {
    count += message.value === null ? 0 : 1;
    if (Number(message.offset) + 1 >= unread.get(partition)!) unread.delete(partition);
    if (unread.size === 0) hasRead.resolve();
  } });
  await hasRead.promise;
  await consumer.disconnect();
  return count;
}
