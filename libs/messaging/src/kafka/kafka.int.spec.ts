import { afterAll, describe } from '@jest/globals';
import { startTestKafka } from '@guanjia/testing/kafka';
import { describeTransport } from '../transport.contract.ts';
import { rememberingLog } from '../transport.fixture.ts';
import { compactNow } from './compaction.fixture.ts';
import { openKafka } from './open-kafka.ts';

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
});
