import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../../demo/plan/dice.ts';
import type { World } from '../house/world.ts';
import { conclude, startLoad, startWorld, type FaultProgram } from './fault-run.ts';

/** How long all serve before one is killed, in milliseconds. A process needs some two seconds to start from its sources, and
 *  several times that on a busy machine: counted from the kill before, nothing would ever be done. */
const LIFE_MS = [120, 1_200] as const;
/** So many are killed while they still start. */
const KILLED_AT_START = 0.15;

/** R1: kill -9 of any process at any moment. */
export const kill: FaultProgram = async (run) => {
  const { dice, say, seconds } = run;
  const begunAt = new Date();
  const world = await startWorld(run);
  try {
    const load = startLoad(run, world);
    const end = performance.now() + seconds * 1_000;
    let kills = 0;
    for (; !load.isDone && performance.now() < end; kills += 1) await killOne(world, dice);
    await Promise.all(world.children.map((child) => child.ready()));
    await load.finish().catch(() => undefined);
    // Once more when all is answered, with what is still on its way.
    const lastFaultAt = performance.now();
    await killNow(world, dice);
    await Promise.all(world.children.map((child) => child.ready()));
    say(`${kills + 1} kills in ${((Date.now() - begunAt.getTime()) / 1_000).toFixed(0)} s, ${world.children.length} processes`);
    return await conclude(run, { world, load, begunAt, lastFaultAt });
  } finally {
    await world.stop();
  }
};

async function killNow(world: World, dice: Dice): Promise<void> {
  const victim = dice.pick(world.children);
  await victim.end('SIGKILL');
  victim.start();
}

async function killOne(world: World, dice: Dice): Promise<void> {
  if (dice.chance(KILLED_AT_START)) await pause(dice.int(0, 2_000));
  else {
    await Promise.all(world.children.map((child) => child.ready()));
    await pause(dice.int(...LIFE_MS));
  }
  await killNow(world, dice);
}
