import { setTimeout as pause } from 'node:timers/promises';
import kafkajs, { type Admin } from 'kafkajs';
import type { Log } from '../log.ts';
import type { TopicDeclaration } from './topic-declarations.ts';

const LOOKS = 50;
const LOOK_MS = 200;

/** A topic that is there, but not as it was declared. */
interface TopicDifference {
  topic: string;
  setting: string;
  wanted: string;
  found: string;
}

/** Creates the topics that are missing. One that exists with other settings is reported and left as it is: whoever changed
 *  it may have had a reason, and another number of partitions would break the order of its events. */
export async function ensureTopics(admin: Admin, topics: readonly TopicDeclaration[], log: Log): Promise<TopicDifference[]> {
  const existing = new Set(await admin.listTopics());
  const missing = topics.filter(({ topic }) => !existing.has(topic));
  if (missing.length > 0) await create(admin, missing, log);
  const differences = await differencesOf(admin, topics.filter(({ topic }) => existing.has(topic)));
  for (const difference of differences) log.warn(difference, 'a topic is not as declared, and stays as it is');
  return differences;
}

/** Somebody else may be making the same ones; that is no error. */
async function create(admin: Admin, missing: readonly TopicDeclaration[], log: Log): Promise<void> {
  // kafkajs would wait for leaders too, but fails when a broker has not heard of the topic yet.
  await admin.createTopics({ waitForLeaders: false, topics: missing.map(({ topic, partitions, replication, settings }) => ({
    topic, numPartitions: partitions, replicationFactor: replication,
    configEntries: Object.entries(settings).map(([name, value]) => ({ name, value })),
  })) });
  await untilLed(admin, missing.map(({ topic }) => topic));
  log.info({ topics: missing.map(({ topic }) => topic) }, 'topics created');
}

/** The controller knows a topic before the brokers serve it. */
async function untilLed(admin: Admin, topics: string[]): Promise<void> {
  for (let look = 1; look <= LOOKS; look++) {
    const found = await admin.fetchTopicMetadata({ topics }).catch(() => undefined);
    if (found?.topics.every(({ partitions }) => partitions.length > 0 && partitions.every(({ leader }) => leader >= 0))) return;
    await pause(LOOK_MS);
  }
  throw new Error(`the broker does not serve topics that it made: ${topics.join(', ')}`);
}

async function differencesOf(admin: Admin, topics: readonly TopicDeclaration[]): Promise<TopicDifference[]> {
  if (topics.length === 0) return [];
  const names = topics.map(({ topic }) => topic);
  const [{ resources }, metadata] = await Promise.all([
    admin.describeConfigs({
      includeSynonyms: false,
      resources: topics.map(({ topic, settings }) => ({
        type: kafkajs.ConfigResourceTypes.TOPIC, name: topic, configNames: Object.keys(settings),
      })),
    }),
    admin.fetchTopicMetadata({ topics: names }),
  ]);
  return topics.flatMap(({ topic, partitions, replication, settings }) => {
    const entries = resources.find(({ resourceName }) => resourceName === topic)?.configEntries ?? [];
    const layout = metadata.topics.find(({ name }) => name === topic)?.partitions ?? [];
    const found = {
      ...Object.fromEntries(entries.map(({ configName, configValue }) => [configName, configValue])),
      partitions: String(layout.length), replication: String(layout[0]?.replicas.length ?? 0),
    };
    const wanted = { ...settings, partitions: String(partitions), replication: String(replication) };
    return Object.entries(wanted).filter(([setting, value]) => found[setting as keyof typeof found] !== value)
      .map(([setting, value]) => ({ topic, setting, wanted: value, found: found[setting as keyof typeof found] ?? 'nothing' }));
  });
}
