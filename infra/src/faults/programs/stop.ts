import { setTimeout as pause } from 'node:timers/promises';
import type { World } from '../house/world.ts';
import { CLIENTS, type Load } from '../load/load.ts';
import { KeyedClient } from '../load/keyed-client.ts';
import type { Child } from '../processes/child.ts';
import { atMost, conclude, startLoad, startWorld, zero, type FaultProgram, type FaultRun, type Finding } from './fault-run.ts';

const EXIT_MS = 10_000;

interface Stopped {
  exitMs: number;
  exitCode: number | null;
  /** It said that it is not ready while it still took requests. */
  saidSo: boolean;
}

/** R10: SIGTERM under busy clients. Each request is answered, or refused before it was accepted. */
export const stop: FaultProgram = async (run) => {
  const { dice, say, processes } = run;
  const begunAt = new Date();
  const world = await startWorld(run);
  try {
    const load = startLoad(run, world);
    const readers = busyReaders(run, world, load);
    const stopped: Stopped[] = [];
    for (let round = 0; round < run.rounds && !load.isDone; round += 1) {
      await pause(dice.int(500, 2_000));
      const child = processes === 'one' ? world.children[0]! : world.children[round % world.children.length]!;
      stopped.push(await terminate(child));
      child.start();
      await child.ready();
    }
    await load.done.catch(() => undefined);
    await readers;
    say(`${stopped.length} times SIGTERM; ended after ${stopped.map(({ exitMs }) => `${exitMs.toFixed(0)} ms`).join(', ')}`);
    return [...verdicts(stopped, load), ...await conclude(run, { world, load, begunAt })];
  } finally {
    await world.stop();
  }
};

function verdicts(stopped: readonly Stopped[], { ledger }: Load): Finding[] {
  return [
    { outcome: 'stops under load', measured: String(stopped.length), isMet: stopped.length > 0 },
    zero('requests without an answer', ledger.count('UNANSWERED')),
    atMost('ends after SIGTERM', Math.max(...stopped.map(({ exitMs }) => exitMs)), EXIT_MS),
    zero('ends with another code than 0', stopped.filter(({ exitCode }) => exitCode !== 0).length),
    zero('ends that were not announced by readiness', stopped.filter(({ saidSo }) => !saidSo).length),
  ];
}

/** As many again who ask and ask, without a pause. */
async function busyReaders({ house: { crew } }: FaultRun, { url }: World, load: Load): Promise<void> {
  const client = new KeyedClient(url, crew, load.ledger);
  await Promise.all(Array.from({ length: CLIENTS }, async () => {
    while (!load.isDone) await client.query('CSR', '{ tickets(first: 3) { nodes { id state } } }', {}).catch(() => undefined);
  }));
}

async function terminate(child: Child): Promise<Stopped> {
  const start = performance.now();
  const ended = child.end('SIGTERM').then(() => true);
  let saidSo = false;
  for (let isGone = false; !isGone; isGone = await Promise.race([ended, pause(20, false)])) saidSo ||= (await child.readiness()) === 503;
  return { exitMs: performance.now() - start, exitCode: child.exitCode, saidSo };
}
