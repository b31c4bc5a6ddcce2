import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@guanjia/testing';
import { openEmbedded, type Embedded } from './embedded.fixture.ts';
import { factOf, lit } from './service.fixture.ts';

const root = path.resolve(import.meta.dirname, '../../..');
let here: Embedded;
let child: ChildProcess | undefined;
beforeEach(async () => {
  here = await openEmbedded();
});
afterEach(async () => {
  await kill();
  await here.close();
});

async function start(): Promise<void> {
  child = spawn(process.execPath, [
    '-C', 'guanjia-src', '--import', path.join(root, 'infra/src/loader.mjs'), path.join(import.meta.dirname, 'crash.fixture.ts'),
    here.service.url, here.logUrl,
  ], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout!, 'data');
}

async function kill(): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const lamps = (round: number) => Array.from({ length: 25 }, (_, n) => `lamp-${round}-${n}`);

describe('relay and inbox in a process that is killed at any moment (R1)', () => {
  it('lose nothing, double nothing and keep the order', async () => {
    const rounds = [40, 90, 150, 230];
    for (const [round, lifetime] of rounds.entries()) {
      await start();
      for (const lamp of lamps(round)) await here.service.emit([factOf(lit, lamp, 1)]);
      await pause(lifetime);
      // However slow the machine: it has begun before it dies for good.
      if (round === rounds.length - 1) await eventually(async () => expect(await here.service.effects()).not.toEqual({}));
      expect(child!.exitCode).toBeNull();
      await kill();
    }
    await start();
    const expected = Object.fromEntries(rounds.flatMap((_, round) => lamps(round)).map((lamp) => [lamp, [1, 2, 3, 4]]));
    await eventually(async () => expect(await here.service.effects()).toEqual(expected), { everyMs: 100 });
    expect(await here.service.query('select count(*)::int as rows from outbox')).toEqual([{ rows: 400 }]);
  });
});
