import { createServer, type AddressInfo } from 'node:net';
import { EmbeddedPostgresError } from './embedded-postgres.error.ts';

const attempts = 5;

/** Runs a launch on the wanted port, or on one given by the system; that may be taken again before the server
 *  listens: then on the next one.
 *  @throws PORT_IN_USE */
export async function onPort<T>(wanted: number | undefined, launch: (port: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    try {
      return await launch(port);
    } catch (error) {
      const isTaken = error instanceof EmbeddedPostgresError && error.code === 'PORT_IN_USE';
      if (!isTaken || wanted !== undefined || attempt === attempts) throw error;
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
