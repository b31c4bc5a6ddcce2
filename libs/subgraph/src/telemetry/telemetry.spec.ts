import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { startSpan } from '@guanjia/messaging';
import { startTelemetry } from './telemetry.ts';

const root = path.join(import.meta.dirname, '../../../..');
const program = String.raw`
  import { createRequire } from 'node:module';
  import { startTelemetry } from '@guanjia/subgraph';
  const stop = await startTelemetry('test', process.env.COLLECTOR);
  console.log(String(Object.keys(createRequire(process.cwd() + '/').cache).filter((file) => /@opentelemetry.(sdk|exporter|core|resources)/.test(file)).length));
  await stop();`;

/** How many files of OpenTelemetry a process has loaded after its start, beside the small API that prom-client asks for. */
async function loaded(env: Record<string, string>): Promise<number> {
  const args = ['-C', 'guanjia-src', '--import', './infra/src/loader.mjs', '--input-type=module', '-e', program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  return Number(stdout);
}

it('loads nothing of OpenTelemetry unless a collector is named', async () => {
  expect(await loaded({})).toBe(0);
  expect(await loaded({ COLLECTOR: 'http://127.0.0.1:9' })).toBeGreaterThan(10);
});

it.each(['refuses', 'never answers', 'is out of order'])('ends in order beside a collector that %s', async (how) => {
  const open = new Set<Socket>();
  const collector = createServer((socket) => {
    open.add(socket.on('error', () => undefined));
    if (how === 'is out of order') socket.on('data', () => socket.write('HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n'));
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  if (how === 'refuses') collector.close();
  const stop = await startTelemetry('test', `http://127.0.0.1:${port}`);
  startSpan({ name: 'work', kind: 'SERVER' })!.end();
  await expect(stop()).resolves.toBeUndefined();
  expect(startSpan({ name: 'work', kind: 'SERVER' })).toBeUndefined();
  for (const socket of open) socket.destroy();
  collector.close();
});
