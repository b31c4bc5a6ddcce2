import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import path from 'node:path';

export interface KafkaProcess {
  readonly pid: number;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export class PortTaken extends Error {}

const run = promisify(execFile);
/** A broker of a test lives for seconds, in which Java's second compiler costs more than it gains. */
const javaArgs = (jars: string): string[] => [
  '-Xmx400m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', `-Dlog4j2.configurationFile=${path.join(import.meta.dirname, 'log4j2.properties')}`,
  '-cp', path.join(jars, '*'),
];

/** Writes what a data folder must hold before the first start. */
export async function formatStorage(jars: string, properties: string, clusterId: string): Promise<void> {
  await run('java', [...javaArgs(jars), 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', properties]);
}

/** Starts the broker and answers when it serves.
 *  @throws PortTaken */
export async function launchKafka(jars: string, properties: string, folder: string): Promise<KafkaProcess> {
  const child = spawn('java', [...javaArgs(jars), 'kafka.Kafka', properties], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const dismiss = guard(child, folder);
  void ended.then(dismiss);
  await untilServing(child);
  letProcessEnd(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.ref();
    child.kill(signal);
    const impatience = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(impatience);
  };
  return { pid: child.pid as number, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

function untilServing(child: ChildProcess): Promise<void> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const hear = (line: string): void => {
      if (said.push(line) > 40) said.shift();
      if (line.includes('Kafka Server started')) resolve();
    };
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream! }).on('line', hear);
    child.once('error', reject);
    child.once('close', (code) => {
      const isTaken = said.some((line) => line.includes('Address already in use'));
      reject(isTaken ? new PortTaken() : new Error(`Kafka ended with code ${code}: ${said.slice(-10).join(' | ')}`));
    });
  });
}

/** Ends the broker when this process ends without having had time to. A shell waits on a pipe that only this process holds
 *  open; the system closes it however we end. */
function guard(child: ChildProcess, folder: string): () => void {
  const watch = 'read -r _; kill -9 "$1"; sleep 0.2; rm -rf "$2"';
  const shell = spawn('/bin/sh', ['-c', watch, 'guanjia-kafka-guardian', String(child.pid), folder], {
    detached: true, stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  (shell.stdin as unknown as { unref(): void }).unref();
  return () => void shell.kill('SIGKILL');
}

/** A broker does not keep a program alive that has nothing else to do. */
function letProcessEnd(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdout, child.stderr]) (stream as unknown as { unref(): void }).unref();
}
