import { describe, expect, it } from '@jest/globals';
import { kafkaOptions, openTransport, transportFault } from './open-transport.ts';
import { rememberingLog } from './transport.fixture.ts';

const who = { name: 'billing', log: rememberingLog() };

describe('where events go', () => {
  it.each([
    [{ KAFKA_BROKERS: 'a:9092', EVENT_LOG_URL: 'postgresql://b' }, 'not both'],
    [{}, 'somewhere'],
    [{ KAFKA_BROKERS: '', EVENT_LOG_URL: '' }, 'somewhere'],
  ])('is said once: %j is refused', async (settings, words) => {
    expect(transportFault(settings)).toContain(words);
    await expect(openTransport(settings, who)).rejects.toThrow(words);
  });

  it.each([{ KAFKA_BROKERS: 'a:9092' }, { EVENT_LOG_URL: 'postgresql://b' }, { KAFKA_BROKERS: 'a:9092', EVENT_LOG_URL: '' }])(
    'may be either: %j', (settings) => expect(transportFault(settings)).toBeUndefined());

  it('is Kafka where brokers are named', () => {
    expect(kafkaOptions({ KAFKA_BROKERS: 'a:9092, b:9092', KAFKA_REPLICATION: 2 }, who))
      .toMatchObject({ brokers: ['a:9092', 'b:9092'], clientId: 'guanjia-billing', topics: { replication: 2 } });
    expect(kafkaOptions({ EVENT_LOG_URL: 'postgresql://b' }, who)).toBeUndefined();
  });
});
