import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.ts';
import { kafkaJars } from './kafka-jars.ts';
import { formatStorage, launchKafka, PortTaken } from './kafka-process.ts';
import { settings, type TestKafka } from './test-kafka.ts';

const ATTEMPTS = 5;

/** One node of Apache Kafka from Maven Central's jars, on ports given by the system, its data in a temporary folder. */
export async function kafkaFromJars(): Promise<TestKafka> {
  const jars = await kafkaJars();
  for (let attempt = 1; ; attempt++) {
    const folder = await mkdtemp(path.join(tmpdir(), 'guanjia-kafka-'));
    try {
      return await startIn(folder, jars);
    } catch (error) {
      await remove(folder);
      if (!(error instanceof PortTaken) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function startIn(folder: string, jars: string): Promise<TestKafka> {
  const [port, controllerPort] = [await freePort(), await freePort()];
  const properties = path.join(folder, 'server.properties');
  await writeFile(properties, propertiesOf(folder, port, controllerPort));
  // Sixteen bytes, of which the first is none that begins with `-`: the tool would take that for an option.
  await formatStorage(jars, properties, Buffer.from([0, ...randomBytes(15)]).toString('base64url'));
  const launch = () => launchKafka(jars, properties, folder);
  let broker = await launch();
  return {
    brokers: [`127.0.0.1:${port}`],
    outage: {
      kill: () => broker.kill(),
      start: async () => {
        broker = await launch();
      },
    },
    async stop() {
      await broker.kill();
      await remove(folder);
    },
  };
}

function propertiesOf(folder: string, port: number, controllerPort: number): string {
  const listeners = `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`;
  const all = {
    ...settings, listeners, 'advertised.listeners': listeners, 'log.dirs': path.join(folder, 'data'),
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
  };
  return Object.entries(all).map(([name, value]) => `${name}=${value}\n`).join('');
}

const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 });
