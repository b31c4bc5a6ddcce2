import { setTimeout as pause } from 'node:timers/promises';
import type { ServerProcess } from './server-process.ts';

interface SupervisedServer {
  /** Of the server that runs now. */
  pid(): number;
  stop(): Promise<void>;
}

/** Keeps the server running until it is stopped: one that dies by itself is started again on the same port, for a
 *  Guanjia without its database serves nobody. A first start that fails is the caller's to report. */
export async function supervise(launch: () => Promise<ServerProcess>, onLog: (line: string) => void): Promise<SupervisedServer> {
  let server = await launch();
  let isStopping = false;
  let relaunched = Promise.resolve();

  const watch = (): void => void server.ended.then(() => void (isStopping || (relaunched = relaunch())));
  const relaunch = async (): Promise<void> => {
    for (let delayMs = 50; !isStopping; delayMs = Math.min(delayMs * 2, 1_000)) {
      onLog('PostgreSQL ended by itself and is started again');
      try {
        server = await launch();
        return watch();
      } catch (error) {
        onLog(String(error));
        await pause(delayMs);
      }
    }
  };
  const stop = async (): Promise<void> => {
    isStopping = true;
    await relaunched;
    await server.stop();
  };
  watch();
  return { pid: () => server.pid, stop };
}
