import { randomUUID } from 'node:crypto';
import { openKafka } from '@guanjia/messaging';
import { startTestKafka } from '@guanjia/testing/kafka';
import kafkajs, { type Message } from 'kafkajs';
import type { Bench } from './bench.ts';
import { emptyService, fillOutbox } from './outbox-volume.ts';
import { quiet } from './quiet.ts';
import { carry } from './relay-speed.ts';
import { median, pairedRatio } from './statistics.ts';

const ROUNDS = 5;
const EVENTS = 40_000;
const AT_ONCE = 1_000;
const WORK_ORDER = { topic: 'guanjia.engineering.work-order', type: 'engineering.work-order.completed.v1' };

/** How fast a relay carries a full outbox into Kafka, and how fast the client alone sends as many bytes. */
export async function relayKafka({ serverUrl, server, report }: Bench): Promise<void> {
  report.part(`A relay carries ${ROUNDS} times ${EVENTS} events into Kafka`);
  const kafka = await startTestKafka();
  if (!kafka) return report.note('left out: there is no broker on this machine');
  const transport = await openKafka({ brokers: kafka.brokers, clientId: 'bench', log: quiet });
  const { url, admin } = await emptyService(serverUrl, 'bench_relay_kafka');
  const perSecond = { relay: [] as number[], alone: [] as number[] };
  for (let round = -1; round < ROUNDS; round += 1) {
    await fillOutbox(admin, EVENTS, WORK_ORDER);
    const relay = (await carry({ url, transport, admin, server })).perSecond;
    const alone = await sendAlone(kafka.brokers);
    if (round < 0) continue; // the first one warms up
    perSecond.relay.push(relay);
    perSecond.alone.push(alone);
  }
  await admin.end();
  await transport.close();
  await kafka.stop();
  report.table(['into Kafka', 'events/s'], [['relay', Math.round(median(perSecond.relay))], ['kafkajs alone', Math.round(median(perSecond.alone))]]);
  const [speed, slower] = [median(perSecond.relay), pairedRatio(perSecond.alone, perSecond.relay)];
  report.target('relay into Kafka: at least 10,000 events a second', speed >= 10_000, String(Math.round(speed)));
  report.target('relay into Kafka: at most twice as slow as kafkajs alone', slower <= 2, `${slower.toFixed(2)}×`);
}

/** The same bytes by the client alone, acknowledged by all as the relay's are. */
async function sendAlone(brokers: readonly string[]): Promise<number> {
  const client = new kafkajs.Kafka({ brokers: [...brokers], clientId: 'bench-alone', logLevel: kafkajs.logLevel.NOTHING });
  const producer = client.producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  const messages = Array.from({ length: EVENTS }, message);
  const start = performance.now();
  for (let at = 0; at < EVENTS; at += AT_ONCE) await producer.send({ topic: WORK_ORDER.topic, acks: -1, messages: messages.slice(at, at + AT_ONCE) });
  const seconds = (performance.now() - start) / 1_000;
  await producer.disconnect();
  return EVENTS / seconds;
}

/** As many bytes as the relay's messages have: a row of 490 and the headers of an event. */
function message(): Message {
  const id = randomUUID();
  const headers = {
    'content-type': 'application/json', ce_specversion: '1.0', ce_id: id, ce_type: WORK_ORDER.type, ce_source: '/guanjia/engineering/work-order',
    ce_time: new Date().toISOString(), ce_seq: '1', ce_estateid: id, ce_actorid: id, ce_correlationid: id,
  };
  return { key: `${id}-1234`, headers, value: Buffer.from(`${id}${'x'.repeat(454)}`) };
}
