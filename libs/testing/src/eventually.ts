import { setTimeout as pause } from 'node:timers/promises';

/** Repeats an assertion until it holds, and answers what it answers; its last failure is thrown when time is up. The end is
 *  there for what never comes: a machine that is slow is no failure. */
export async function eventually<T>(assertion: () => T | Promise<T>, { timeoutMs = 120_000, everyMs = 20 } = {}): Promise<T> {
  for (const deadline = performance.now() + timeoutMs; ; await pause(everyMs)) {
    try {
      return await assertion();
    } catch (error) {
      if (performance.now() >= deadline) throw error;
    }
  }
}
