import { globSync, readFileSync } from 'node:fs';

/** CPU time of PostgreSQL's own processes in milliseconds; undefined where the system does not tell (Linux does). */
export type ServerCpu = () => Map<number, number> | undefined;

/** @param pid of the server, whose children are the backends and the workers */
export function serverCpu(pid: number): ServerCpu {
  return () => {
    try {
      return new Map(childrenOf(pid).flatMap((child) => cpuOf(child)));
    } catch {
      return undefined;
    }
  };
}

/** What was used between two readings; a process that came in between counts whole, one that ended is unknown. */
export function usedBetween(before: ReadonlyMap<number, number> | undefined, after: ReadonlyMap<number, number> | undefined): number {
  if (!before || !after) return 0;
  return [...after].reduce((sum, [pid, cpuMs]) => sum + cpuMs - (before.get(pid) ?? 0), 0);
}

const childrenOf = (pid: number): number[] =>
  globSync(`/proc/${pid}/task/*/children`).flatMap((file) => readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number));

/** `schedstat` counts nanoseconds where `stat` counts ticks of 10 ms, too coarse for a page. */
function cpuOf(pid: number): [number, number][] {
  try {
    return [[pid, Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6]];
  } catch {
    return []; // ended meanwhile
  }
}
