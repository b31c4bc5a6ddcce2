import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contracts } from '@guanjia/contracts';
import { eventually } from '@guanjia/testing';
import { startTestKafka } from '@guanjia/testing/kafka';
import kafkajs, { type Admin } from 'kafkajs';
import { rememberingLog } from '../transport.fixture.ts';
import { ensureTopics } from './ensure-topics.ts';
import { prepareTopics } from './open-kafka.ts';
import { declareTopic, declaredTopics } from './topic-declarations.ts';

describe('the declaration of topics', () => {
  it('names every topic of the catalogue, states as compacted and events with an end', () => {
    const declared = declaredTopics();
    expect(declared.map(({ topic }) => topic)).toEqual([...new Set(contracts.map(({ topic }) => topic))].sort());
    for (const { topic, settings } of declared) {
      expect(settings['cleanup.policy']).toBe(topic.endsWith('.state') ? 'compact' : 'delete');
      expect('retention.ms' in settings).toBe(!topic.endsWith('.state'));
    }
  });

  it('asks for two copies before an event counts as published, where there are three', () => {
    expect(declareTopic('a', { partitions: 12, replication: 3, retentionDays: 30 })).toMatchObject({
      replication: 3, settings: { 'min.insync.replicas': '2', 'retention.ms': '2592000000' },
    });
  });
});

const kafka = await startTestKafka();

(kafka ? describe : describe.skip)('topics on a broker', () => {
  const brokers = kafka?.brokers ?? [];
  const choices = { partitions: 2, replication: 1, retentionDays: 7 };
  const topic = (name: string) => `guanjia.test-${process.pid}.${name}`;
  let admin: Admin;

  beforeAll(async () => {
    admin = new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING }).admin();
    await admin.connect();
  });
  afterAll(async () => {
    await admin.disconnect();
    await kafka?.stop();
  });

  it('are made as declared, and looked at again without complaint', async () => {
    const log = rememberingLog();
    const wanted = [declareTopic(topic('lamp'), choices), declareTopic(topic('lamp.state'), choices)];
    await Promise.all([ensureTopics(admin, wanted, log), ensureTopics(admin, wanted, log)]);
    expect(await ensureTopics(admin, wanted, log)).toEqual([]);
    expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
    const { topics } = await admin.fetchTopicMetadata({ topics: wanted.map((one) => one.topic) });
    expect(topics.map(({ partitions }) => partitions.length)).toEqual([2, 2]);
  });

  it('that exist with other settings are reported and stay as they are', async () => {
    const log = rememberingLog();
    const name = topic('house.state');
    await ensureTopics(admin, [declareTopic(name, choices)], log);
    const wanted = { ...declareTopic(name, { ...choices, partitions: 12 }), settings: { 'cleanup.policy': 'delete', 'retention.ms': '1000' } };
    const differences = [
      { topic: name, setting: 'cleanup.policy', wanted: 'delete', found: 'compact' },
      { topic: name, setting: 'retention.ms', wanted: '1000', found: '604800000' },
      { topic: name, setting: 'partitions', wanted: '12', found: '2' },
    ];
    for (const _ of [1, 2]) expect(await ensureTopics(admin, [wanted], log)).toEqual(differences);
    expect(log.lines.filter(({ level }) => level === 'warn').map(({ fields }) => fields)).toEqual([...differences, ...differences]);
  });

  it('of the whole catalogue are there after one call, also where the broker comes up only meanwhile', async () => {
    const log = rememberingLog();
    await kafka?.outage?.kill();
    const preparing = prepareTopics({ brokers, clientId: 'test', log, topics: { partitions: 1 } });
    if (kafka?.outage) await eventually(() => expect(log.lines).toMatchObject([{ level: 'warn', message: 'topics cannot be made yet, tries again' }]));
    await kafka?.outage?.start();
    const { declared, different } = await preparing;
    expect({ declared, different }).toEqual({ declared: declaredTopics().length, different: 0 });
    const topics = await eventually(() => admin.listTopics());
    expect(topics).toEqual(expect.arrayContaining(declaredTopics().map((one) => one.topic)));
  });
});
