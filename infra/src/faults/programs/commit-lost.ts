import { Proxy } from '../processes/proxy.ts';
import { conclude, startLoad, startWorld, type FaultProgram } from './fault-run.ts';

/** So many COMMITs lose their answer. */
const SHARE = 0.03;

/** R3: the database commits, and the connection breaks before it can say so. */
export const commitLost: FaultProgram = async (run) => {
  const { house, dice, say } = run;
  const proxy = await new Proxy(house.serverUrl).open();
  const begunAt = new Date();
  const world = await startWorld(run, { serverUrl: proxy.url });
  try {
    const chance = dice.of('cuts');
    const load = startLoad(run, world);
    proxy.losesAnswer = () => chance.chance(SHARE);
    await load.done.catch(() => undefined);
    proxy.losesAnswer = () => false;
    say(`${proxy.cuts} COMMITs whose answer was lost`);
    const findings = await conclude(run, { world, load, begunAt });
    return [{ outcome: 'COMMITs whose answer was lost', measured: String(proxy.cuts), isMet: proxy.cuts > 0 }, ...findings];
  } finally {
    await world.stop();
    await proxy.bar();
  }
};
