import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { hasJavaAndMaven } from './kafka-jars.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const patience = { timeoutMs: 120_000 };

/** A process that starts a broker and knows nothing else. */
async function startElsewhere() {
  const child = spawn(process.execPath, ['-C', 'guanjia-src', '--import', path.join(root, 'infra/src/loader.mjs'), path.join(import.meta.dirname, 'main.ts')], {
    cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, GUANJIA_TEST_KAFKA: 'jars', KAFKA_BROKERS: '' },
  });
  const [line] = await once(createInterface({ input: child.stdout! }), 'line') as [string];
  return { child, port: Number(/:(\d+)$/.exec(line)![1]) };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

((await hasJavaAndMaven()) ? describe : describe.skip)('a broker from jars', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)('is gone soon after its starter got %s', async (signal) => {
    const { child, port } = await startElsewhere();
    expect(await answers(port)).toBe(true);
    child.kill(signal);
    await once(child, 'exit');
    await eventually(async () => expect(await answers(port)).toBe(false), patience);
  });
});
