/** Where an event stands in its aggregate's stream. */
export type Placement =
  /** Its turn: take effect. */
  | 'APPLY'
  /** It has taken effect before, or a newer state has made it void. */
  | 'OLD'
  /** It took effect, but the position does not say so yet. */
  | 'SEEN'
  /** An earlier event of its aggregate has not come. */
  | 'GAP'
  /** An earlier event of its aggregate waits or is dead. */
  | 'BEHIND';

interface StreamView {
  /** Last `seq` that counts; undefined when nothing is known of the aggregate. */
  known: number | undefined;
  /** Lowest `seq` of the aggregate that waits or is dead. */
  heldFrom: number | undefined;
  isSeen: boolean;
}

/** Places one event by its `seq`, never by its time. State of reference data is whole in each row: any newer one counts,
 *  and it waits for none.
 *  @source PLAT-006 */
export function placeEvent({ seq, isState }: { seq: number; isState: boolean }, { known, heldFrom, isSeen }: StreamView): Placement {
  if (known !== undefined && seq <= known) return 'OLD';
  if (isState) return isSeen ? 'SEEN' : 'APPLY';
  if (heldFrom !== undefined && seq >= heldFrom) return 'BEHIND';
  if (seq > (known ?? 0) + 1) return 'GAP';
  return isSeen ? 'SEEN' : 'APPLY';
}

/** Milliseconds before the next attempt of an event whose handler failed: 1, 2, 4, 8 s. Nothing after the fifth. */
export function retryAfter(attempts: number): number | undefined {
  return attempts < MAX_ATTEMPTS ? 1_000 * 2 ** (attempts - 1) : undefined;
}

export const MAX_ATTEMPTS = 5;
