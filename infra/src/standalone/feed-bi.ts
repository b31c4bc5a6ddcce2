import { setTimeout as pause } from 'node:timers/promises';
import { errorFields, type Log } from '@guanjia/messaging';
import { isStopping } from '@guanjia/subgraph';
import type { Platform } from '../platform/platform.ts';

interface FeedBiOptions extends Pick<Platform, 'startBi'> {
  log: Log;
  say(zh: string, en: string): void;
}

const AGAIN_MS = 2_000;

/** BI takes in what was done while the others waited for the demo. Nobody else depends on it: what is away when it starts
 *  is waited for, and ends nothing. */
export async function feedBi({ startBi, log, say }: FeedBiOptions): Promise<void> {
  for (let hasFailed = false; !isStopping(); await pause(AGAIN_MS)) {
    try {
      const { consumers } = await startBi();
      const behind = await consumers.lag();
      if (behind === 0) return;
      say(`报表库在后台补齐 ${behind} 个事件`, `BI catches up with ${behind} events in the background`);
      await consumers.idle();
      return say('报表库已补齐', 'BI has caught up');
    } catch (error) {
      if (!hasFailed) log.warn(errorFields(error), 'BI cannot be fed yet, tries again');
      hasFailed = true;
    }
  }
}
