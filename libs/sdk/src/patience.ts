import { GuanjiaError } from './guanjia-error.ts';

/** How long to try. */
export interface Patience {
  /** In all. */
  deadlineMs: number;
  /** For one answer. */
  attemptMs: number;
  /** Before the second attempt; doubled before each further one, up to five seconds. */
  pauseMs: number;
}

export const usualPatience: Patience = { deadlineMs: 30_000, attemptMs: 10_000, pauseMs: 200 };

const LONGEST_PAUSE_MS = 5_000;

/** Tries again what may pass by itself, until the deadline. @throws GuanjiaError, the last one */
export async function patiently<T>(patience: Patience, attempt: (signal: AbortSignal) => Promise<T>, mayRepeat = true): Promise<T> {
  const end = performance.now() + patience.deadlineMs;
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt(AbortSignal.timeout(Math.ceil(Math.max(1, Math.min(patience.attemptMs, end - performance.now())))));
    } catch (error) {
      if (!mayRepeat || !(error instanceof GuanjiaError) || !error.isRetriable) throw error;
      const pause = error.waitMs ?? pauseAfter(tries, patience.pauseMs);
      if (performance.now() + pause >= end) throw error;
      await new Promise((resolve) => { setTimeout(resolve, pause); });
    }
  }
}

/** Not all at the same moment: many apps lose the same line together. */
export const pauseAfter = (tries: number, firstMs: number, longestMs: number = LONGEST_PAUSE_MS): number =>
  Math.min(longestMs, firstMs * 2 ** tries) * (0.5 + Math.random() / 2);
