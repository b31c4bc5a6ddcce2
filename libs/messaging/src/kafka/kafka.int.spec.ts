import { afterAll, describe, expect, it } from '@jest/globals';
import { startTestKafka } from '@guanjia/testing/kafka';
import kafkajs, { type Admin } from 'kafkajs';
import { describeTransport } from '../transport.contract.ts';
import { anEvent, collector, rememberingLog } from '../transport.fixture.ts';
import { compactNow } from './compaction.fixture.ts';
import { KafkaSubscription } from './kafka-subscription.ts';
import { openKafka } from './open-kafka.ts';
import { Renewed } from './renewed.ts';

const kafka = await startTestKafka();
const log = rememberingLog();

afterAll(() => kafka?.stop());

(kafka ? describe : describe.skip)('on a real broker', () => {
  const brokers = kafka?.brokers ?? [];
  const outage = kafka?.outage;

  describeTransport('Kafka', {
    silenceMs: 6_000,
    open: () => openKafka({ brokers, clientId: 'test', log, topics: { partitions: 4 } }),
    compact: (_, topic) => compactNow(brokers, topic),
    restart: outage && (async () => {
      await outage.kill();
      await outage.start();
    }),
  });

  it('a group is told how far it is although kafkajs stumbles over a broker that moves', async () => {
    const topic = `guanjia.test-${process.pid}.stumbling`;
    const transport = await openKafka({ brokers, clientId: 'test', log, topics: { partitions: 2 } });
    await transport.publish([anEvent({ topic, key: 'a' }), anEvent({ topic, key: 'b' })]);
    const kafka = new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING });
    const stumbles = [new kafkajs.KafkaJSNonRetriableError('Failed to find group coordinator'), new TypeError(`Cannot destructure property 'partitions' of 'low.pop(...)'`)];
    const admin = new Renewed(() => stumbling(kafka.admin(), stumbles));
    const reader = collector([topic]);
    const subscription = new KafkaSubscription({
      kafka, request: reader.as(`stumbling-${process.pid}`), log, admin, sessionTimeoutMs: 6_000, ensureTopics: async () => undefined,
    });
    await subscription.caughtUp();
    expect([stumbles.length, reader.keys()]).toEqual([0, ['a', 'b']]);
    stumbles.push(new TypeError('again'));
    expect([await subscription.lag(), stumbles.length]).toEqual([0, 0]);
    await subscription.stop();
    await Promise.all([admin.close(), transport.close()]);
  });
});

/** A client that fails so often before it works, in the ways that kafkajs has. */
function stumbling(admin: Admin, stumbles: Error[]): Admin {
  const fetchOffsets: Admin['fetchOffsets'] = async (options) => {
    const stumble = stumbles.shift();
    if (stumble) throw stumble;
    return admin.fetchOffsets(options);
  };
  return { ...admin, fetchOffsets };
}
