import { natsFromBinary, hasNatsServer } from './nats-from-binary.ts';
import { natsInContainer } from './nats-in-container.ts';
import type { TestNats } from './test-nats.ts';

export type { NatsOutage, TestNats } from './test-nats.ts';

/** A real NATS server: the one that `NATS_URL` names, else in a container, else the program `nats-server` of this machine.
 *  Where there is none of these it says so loudly and answers undefined, and the suites are skipped; in CI it throws
 *  instead. `GUANJIA_TEST_NATS` (`container` or `binary`) allows one way alone. */
export async function startTestNats(): Promise<TestNats | undefined> {
  const given = process.env['NATS_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const found = (await tryContainer()) ?? (await tryBinary());
  if (found) return found;
  const reason = 'No NATS for tests: NATS_URL is not set, no container starts, and nats-server is not on the PATH.';
  if (process.env['CI'] === 'true') throw new Error(reason);
  console.warn(`\n*** SKIPPED *** ${reason}\n`);
  return undefined;
}

const allows = (way: string): boolean => [undefined, '', way].includes(process.env['GUANJIA_TEST_NATS']);

/** An engine that cannot get the image is no engine for us. */
async function tryContainer(): Promise<TestNats | undefined> {
  if (!allows('container')) return undefined;
  try {
    return await natsInContainer();
  } catch (error) {
    console.warn(`NATS does not start in a container: ${(error as Error).message}`);
    return undefined;
  }
}

const tryBinary = async (): Promise<TestNats | undefined> => (allows('binary') && (await hasNatsServer()) ? natsFromBinary() : undefined);
