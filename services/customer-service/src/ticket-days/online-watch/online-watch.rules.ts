import { isCode, platformErrors, type Decision, type LocalDate } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** 网络平台: where people of the estate write, and who looks at it each day. @source CS-027 */
export interface OnlinePlatform {
  id: string;
  estateId: string;
  code: string;
  name: string;
  watcherId: string;
  isWatched: boolean;
}

/** 网络平台关注记录: that somebody looked at a platform on a day, and how many issues there were; none is told, too. @source CS-027 */
export interface OnlineWatchLog {
  id: string;
  estateId: string;
  on: LocalDate;
  platform: string;
  found: number;
  by: string;
  at: Date;
}

interface OnlineWatchContext {
  now: Date;
  actorId: string;
  /** May stand in for whoever is named. */
  isSuperior: boolean;
}

/** @throws INVALID_INPUT   @source CS-027 */
export function decidePlatform(platform: OnlinePlatform): Decision<OnlinePlatform> {
  if (!isCode(platform.code)) throw platformErrors.error('INVALID_INPUT', { field: 'code', params: { reason: 'code' } });
  return { state: platform, events: [] };
}

/** Recorded by the person who is named for the platform, or a superior; a second look on the same day adds what it found.
 *  @throws PLATFORM_NOT_WATCHED, NOT_THE_WATCHER   @source CS-027 */
export function decideWatch(
  command: { id: string; estateId: string; on: LocalDate; platform: OnlinePlatform | null; issues: number }, known: OnlineWatchLog | null, context: OnlineWatchContext,
): Decision<OnlineWatchLog> {
  const { id, estateId, on, platform, issues } = command;
  if (!platform?.isWatched) throw customerServiceErrors.error('PLATFORM_NOT_WATCHED', { field: 'platform' });
  if (platform.watcherId !== context.actorId && !context.isSuperior) throw customerServiceErrors.error('NOT_THE_WATCHER');
  return {
    state: { id: known?.id ?? id, estateId, on, platform: platform.code, found: (known?.found ?? 0) + issues, by: context.actorId, at: context.now }, events: [],
  };
}
