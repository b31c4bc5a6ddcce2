import type { Decision } from '@guanjia/domain';

/** 周回访样本: which repairs of the week before are called back about in a week. @source CS-034 */
export interface CallbackSample {
  id: string;
  estateId: string;
  /** the ISO week of the calls, e.g. 2026-W11; the repairs are of the week before */
  week: string;
  /** how many repairs were completed */
  population: number;
  /** how many of them are to be called back about */
  size: number;
  /** by which the draw can be done again */
  seed: string;
  /** all repairs of the population */
  candidateIds: string[];
  /** whose callback was made in the week by then */
  calledIds: string[];
  /** the sample: those called already, and those drawn */
  ticketIds: string[];
  drawnBy: string;
  drawnAt: Date;
}

export interface DrawCallbackSample {
  type: 'drawWeeklyCallbackSample';
  id: string;
  estateId: string;
  week: string;
  seed: string;
  /** callback.weeklySample */
  percent: number;
  candidates: readonly Candidate[];
}

export interface Candidate {
  ticketId: string;
  /** its callback was made in the week already */
  isCalled: boolean;
}

/** At least the share, rounded up. @source CS-034   @example 20 % of 11 → 3 */
export const sampleSize = (population: number, percent: number): number => Math.ceil((population * percent) / 100);

/** Where a ticket stands in the order of a draw: the same seed gives the same order, whatever the order of asking (FNV-1a, mixed).
 *  @source CS-034 · the stored seed is our assumption */
export function rank(seed: string, ticketId: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}:${ticketId}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** So many of the ids, by the seed. @source CS-034 */
export const drawn = (seed: string, ids: readonly string[], count: number): string[] =>
  ids.map((id) => ({ id, at: rank(seed, id) })).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).slice(0, Math.max(count, 0)).map(({ id }) => id);

/** The callbacks made in the week count; the rest of the share is drawn from the other repairs. @source CS-034 */
export function decideCallbackSample(
  { id, estateId, week, seed, percent, candidates }: DrawCallbackSample, { now, actorId }: { now: Date; actorId: string },
): Decision<CallbackSample> {
  const idsOf = (isCalled: boolean) => candidates.filter((each) => each.isCalled === isCalled).map(({ ticketId }) => ticketId);
  const calledIds = idsOf(true);
  const size = sampleSize(candidates.length, percent);
  return {
    state: {
      id, estateId, week, population: candidates.length, size, seed, candidateIds: candidates.map(({ ticketId }) => ticketId), calledIds,
      ticketIds: [...calledIds, ...drawn(seed, idsOf(false), size - calledIds.length)], drawnBy: actorId, drawnAt: now,
    },
    events: [],
  };
}
