import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { TestNats } from './test-nats.ts';

/** Whether this machine has the program, e.g. from Debian's package `nats-server`. */
export const hasNatsServer = (): Promise<boolean> =>
  new Promise((resolve) => execFile('nats-server', ['--version'], (error) => resolve(!error)));

/** One server on the loopback address, on a port that the system gives and that it keeps when it comes back. */
export async function natsFromBinary(): Promise<TestNats> {
  let server = await launch(-1);
  const { port } = server;
  return {
    url: `nats://127.0.0.1:${port}`,
    outage: {
      kill: () => server.kill(),
      start: async () => {
        server = await launch(port);
      },
    },
    stop: () => server.kill(),
  };
}

interface Launched {
  port: number;
  kill(): Promise<void>;
}

/** The server's shell waits on a pipe that only this process holds open; the system closes it however we end, and the
 *  shell then ends the server. */
const underWatch = 'nats-server "$@" <&- & server=$!; read -r _; kill -9 $server; wait $server 2>&-';

/** @param port  -1: the system gives one */
async function launch(port: number): Promise<Launched> {
  const args = ['-c', underWatch, 'guanjia-test-nats', '--addr', '127.0.0.1', '--port', String(port)];
  const shell = spawn('/bin/sh', args, { detached: true, stdio: ['pipe', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => shell.once('close', () => resolve()));
  const kill = (): Promise<void> => {
    shell.ref();
    shell.stdin!.end();
    return ended;
  };
  try {
    return { port: await portOf(shell), kill };
  } catch (error) {
    await kill();
    throw error;
  } finally {
    // A server does not keep a program alive that has nothing else to do.
    shell.unref();
    for (const pipe of [shell.stdin, shell.stderr]) (pipe as unknown as { unref(): void }).unref();
  }
}

/** Resolves when the server serves. */
function portOf({ stderr }: ChildProcess): Promise<number> {
  let port = 0;
  return new Promise((resolve, reject) => {
    createInterface({ input: stderr as Readable }).on('line', (line) => {
      port = Number(/client connections on [\d.]+:(\d+)/.exec(line)?.[1] ?? port);
      if (line.includes('Server is ready')) resolve(port);
      if (line.includes('[FTL]')) reject(new Error(`nats-server: ${line}`));
    }).once('close', () => reject(new Error('nats-server ended before it was ready')));
  });
}
