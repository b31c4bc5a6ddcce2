import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { oneProcess } from '../house/world.ts';
import { atMost, conclude, startLoad, zero, type FaultProgram } from './fault-run.ts';

const SERVES_MS = 10_000;

interface Told {
  serverUrl: string;
  postgresPid: number;
}

/** R16: the one process is killed while the PostgreSQL that it started lives on; the next start has to cope with it. */
export const orphan: FaultProgram = async (run) => {
  const { house, dice, say } = run;
  await house.postgres.stop(); // from now on it is the process's own
  const begunAt = new Date();
  const world = await oneProcess(house, { keepsPostgres: true });
  const [child] = world.children;
  const told = (): Told => child!.told as Told;
  try {
    const load = startLoad(run, world);
    const starts: number[] = [];
    let dead = 0;
    for (let round = 0; round < run.rounds && (round === 0 || !load.isDone); round += 1) {
      await pause(dice.int(500, 2_500));
      const { postgresPid } = told();
      const leash = holdOn(postgresPid);
      killGuardianOf(postgresPid);
      await child!.end('SIGKILL');
      if (!isAlive(postgresPid)) dead += 1;
      const killedAt = performance.now();
      child!.start();
      await child!.ready();
      starts.push(performance.now() - killedAt);
      leash.release();
    }
    say(`${starts.length} times killed with its PostgreSQL left running`);
    await load.finish().catch(() => undefined);
    return [
      zero('servers that did not outlive the process', dead), atMost('serves again', Math.max(...starts), SERVES_MS * run.patience),
      ...await conclude(run, { world, load, begunAt, serverUrl: told().serverUrl }),
    ];
  } finally {
    await world.stop();
  }
};

/** In the guardian's place while we have taken it away: the server ends when this program does, however it goes. */
function holdOn(serverPid: number): { release(): void } {
  const shell = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1"', 'fault-program-guardian', String(serverPid)], { stdio: ['pipe', 'ignore', 'ignore'] });
  return { release: () => void shell.kill('SIGKILL') };
}

/** The small shell that would stop the server with its parent. */
function killGuardianOf(serverPid: number): void {
  for (const pid of readdirSync('/proc').map(Number).filter((number) => number > 0)) {
    const [name, last] = [argumentsOf(pid).at(-2), argumentsOf(pid).at(-1)];
    if (name === 'guanjia-postgres-guardian' && last === String(serverPid)) process.kill(pid, 'SIGKILL');
  }
}

function argumentsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  } catch {
    return []; // ended meanwhile
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
