/** For how many days a service keeps what is over and done. null: for ever. */
export interface Retention {
  /** Published rows of the outbox: the archive from which events are replayed. */
  outboxDays: number;
  /** Marks of events that took effect. */
  inboxDays: number;
  /** Dead letters that somebody has decided about. */
  resolvedLetterDays: number;
  /** First answers of mutations; where money moves they are kept for ever. @source PLAT-019 */
  idempotencyKeyDays: number | null;
}

export const defaultRetention: Retention = { outboxDays: 400, inboxDays: 60, resolvedLetterDays: 400, idempotencyKeyDays: 90 };

/** What a broker still holds can come again: thirty days of retention and a fortnight in which a letter is redriven. */
export const leastDays: Readonly<Record<keyof Retention, number>> = { outboxDays: 1, inboxDays: 45, resolvedLetterDays: 1, idempotencyKeyDays: 1 };

/** The retention with what is given in place of the defaults. @throws RangeError for less than what safety asks for */
export function retentionOf(given: Partial<Retention> = {}): Retention {
  const retention = { ...defaultRetention, ...given };
  for (const [name, least] of Object.entries(leastDays) as [keyof Retention, number][]) {
    const days = retention[name];
    if (days !== null && !(days >= least)) throw new RangeError(`${name}: ${days} is less than ${least}`);
  }
  return retention;
}
