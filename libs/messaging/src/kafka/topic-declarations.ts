import { contracts } from '@guanjia/contracts';
import { isStateTopic } from '../cloud-event.ts';

/** How a topic is to be: what a broker's administrator would otherwise have to know by heart. */
export interface TopicDeclaration {
  topic: string;
  partitions: number;
  replication: number;
  /** Kafka's own names and values. */
  settings: Readonly<Record<string, string>>;
}

/** What an installation may decide for all of its topics. */
export interface TopicChoices {
  /** Never changed later: it decides which partition an aggregate's events are in. */
  partitions: number;
  /** Copies of each partition, at most as many as there are brokers. */
  replication: number;
  /** Events older than this are in the outbox archives alone. */
  retentionDays: number;
}

export const defaultChoices: TopicChoices = { partitions: 12, replication: 1, retentionDays: 30 };

const DAY_MS = 86_400_000;

/** State topics keep the newest row of each key for ever, and forget a key by a tombstone; all others keep every event for
 *  a time. With three copies or more, two must have an event before it counts as published. */
export function declareTopic(topic: string, choices: TopicChoices = defaultChoices): TopicDeclaration {
  const { partitions, replication, retentionDays } = choices;
  const copies = { 'min.insync.replicas': replication >= 3 ? '2' : '1' };
  const keeps: Record<string, string> = isStateTopic(topic)
    ? { 'cleanup.policy': 'compact' }
    : { 'cleanup.policy': 'delete', 'retention.ms': String(retentionDays * DAY_MS) };
  return { topic, partitions, replication, settings: { ...keeps, ...copies } };
}

/** Every topic of the catalogue. */
export const declaredTopics = (choices?: TopicChoices): TopicDeclaration[] =>
  [...new Set(contracts.map(({ topic }) => topic))].sort().map((topic) => declareTopic(topic, choices));
