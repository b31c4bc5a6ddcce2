import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

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
