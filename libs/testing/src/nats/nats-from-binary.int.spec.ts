import { connect } from 'node:net';
import { spawn } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { hasNatsServer, natsFromBinary } from './nats-from-binary.ts';

const answers = (url: string): Promise<boolean> => new Promise((resolve) => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname, () => resolve(true)).on('error', () => resolve(false));
  socket.unref().once('close', () => socket.destroy());
});

((await hasNatsServer()) ? describe : describe.skip)('a NATS server of the tests’ own', () => {
  it('comes back on the port it had', async () => {
    const nats = await natsFromBinary();
    expect(await answers(nats.url)).toBe(true);
    await nats.outage!.kill();
    expect(await answers(nats.url)).toBe(false);
    await nats.outage!.start();
    expect(await answers(nats.url)).toBe(true);
    await nats.stop();
    expect(await answers(nats.url)).toBe(false);
  });

  it('is gone when the process that started it is killed', async () => {
    const file = new URL('./nats-from-binary.ts', import.meta.url).href;
    const script = `const { natsFromBinary } = await import('${file}'); console.log((await natsFromBinary()).url); setInterval(() => undefined, 1000);`;
    const parent = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const url = await new Promise<string>((resolve) => parent.stdout.once('data', (said: Buffer) => resolve(said.toString().trim())));
    expect(await answers(url)).toBe(true);
    parent.kill('SIGKILL');
    await eventually(async () => expect(await answers(url)).toBe(false));
  });
});
