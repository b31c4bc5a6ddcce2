import { hasJavaAndMaven } from './kafka-jars.ts';
import { kafkaFromJars } from './kafka-from-jars.ts';
import { kafkaInContainer } from './kafka-in-container.ts';
import type { TestKafka } from './test-kafka.ts';

export type { KafkaOutage, TestKafka } from './test-kafka.ts';

/** A real broker: the one that `KAFKA_BROKERS` names, else in a container, else from Maven Central's jars. Where there is
 *  none of these it says so loudly and answers undefined, and the suites are skipped; in CI it throws instead.
 *  `GUANJIA_TEST_KAFKA` (`container` or `jars`) allows one way alone. */
export async function startTestKafka(): Promise<TestKafka | undefined> {
  const given = process.env['KAFKA_BROKERS'];
  if (given) return { brokers: given.split(','), stop: async () => undefined };
  const found = (await tryContainer()) ?? (await tryJars());
  if (found) return found;
  const reason = 'No Kafka for tests: KAFKA_BROKERS is not set, no container starts, and Java with Maven is not there.';
  if (process.env['CI'] === 'true') throw new Error(reason);
  console.warn(`\n*** SKIPPED *** ${reason}\n`);
  return undefined;
}

const allows = (way: string): boolean => [undefined, '', way].includes(process.env['GUANJIA_TEST_KAFKA']);

/** An engine that cannot get the image is no engine for us. */
async function tryContainer(): Promise<TestKafka | undefined> {
  if (!allows('container')) return undefined;
  try {
    return await kafkaInContainer();
  } catch (error) {
    console.warn(`Kafka does not start in a container: ${(error as Error).message}`);
    return undefined;
  }
}

const tryJars = async (): Promise<TestKafka | undefined> =>
  allows('jars') && (await hasJavaAndMaven()) ? kafkaFromJars() : undefined;
