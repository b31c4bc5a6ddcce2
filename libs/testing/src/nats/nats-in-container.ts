import { freePort } from '../kafka/free-port.ts';
import type { TestNats } from './test-nats.ts';

/** NATS in a container, where an engine runs; undefined where none does. */
export async function natsInContainer(): Promise<TestNats | undefined> {
  const { GenericContainer, Wait, getContainerRuntimeClient } = await import('testcontainers');
  const engine = await getContainerRuntimeClient().catch(() => undefined);
  if (!engine) return undefined;
  // A port of our own choice stays the same over a restart.
  const port = await freePort();
  const container = await new GenericContainer(process.env['GUANJIA_TEST_NATS_IMAGE'] ?? 'nats:2')
    .withExposedPorts({ container: 4222, host: port })
    .withWaitStrategy(Wait.forLogMessage(/Server is ready/))
    .start();
  return {
    url: `nats://127.0.0.1:${port}`,
    outage: {
      // Testcontainers' own `stop` works once, and is kept for the end.
      kill: () => engine.container.stop(engine.container.getById(container.getId()), { timeout: 0 }),
      start: () => container.restart(),
    },
    stop: async () => void (await container.stop({ timeout: 0 })),
  };
}
