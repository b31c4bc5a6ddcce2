import { freePort } from './free-port.ts';
import { KAFKA_VERSION } from './kafka-jars.ts';
import { settings, type TestKafka } from './test-kafka.ts';

/** Kafka in a container, where an engine runs; undefined where none does. */
export async function kafkaInContainer(): Promise<TestKafka | undefined> {
  const { GenericContainer, Wait, getContainerRuntimeClient } = await import('testcontainers');
  const engine = await getContainerRuntimeClient().catch(() => undefined);
  if (!engine) return undefined;
  // A port of our own choice stays the same over a restart.
  const port = await freePort();
  const container = await new GenericContainer(`${process.env['GUANJIA_TEST_KAFKA_IMAGE'] ?? `apache/kafka:${KAFKA_VERSION}`}`)
    .withExposedPorts({ container: 9092, host: port })
    .withEnvironment(environmentOf(port))
    .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
    .start();
  return {
    brokers: [`127.0.0.1:${port}`],
    outage: {
      // Testcontainers' own `stop` works once, and is kept for the end.
      kill: () => engine.container.stop(engine.container.getById(container.getId()), { timeout: 0 }),
      start: () => container.restart(),
    },
    stop: async () => void (await container.stop({ timeout: 0 })),
  };
}

/** The image takes each setting as a variable. */
function environmentOf(port: number): Record<string, string> {
  const all = {
    ...settings,
    listeners: 'PLAINTEXT://0.0.0.0:9092,CONTROLLER://127.0.0.1:9093',
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.quorum.voters': '1@127.0.0.1:9093',
  };
  const variables = Object.entries(all).map(([name, value]) => [`KAFKA_${name.toUpperCase().replaceAll('.', '_')}`, value]);
  return { ...Object.fromEntries(variables), CLUSTER_ID: 'Z3VhbmppYS10ZXN0LWthZg', KAFKA_HEAP_OPTS: '-Xmx400m' };
}
