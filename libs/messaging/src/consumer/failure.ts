import { ContractViolation } from '@guanjia/contracts';
import { DomainError } from '@guanjia/domain';
import { backoff } from '../backoff.ts';
import { isMissingFact } from './missing-fact.ts';
import type { Parking } from './parked-events.ts';
import { retryAfter } from './stream.rules.ts';

/** What becomes of an event whose handler threw something that does not pass by itself. */
type Fate = { kind: 'PARK'; parking: Omit<Parking, 'envelope'> } | { kind: 'BURY'; attempts: number; error: string };

/** Tells the fate of an event after one more attempt.
 *  @param earlier attempts before this one, for the same reason */
export function fateOf(failure: unknown, earlier: { missing: number; failed: number }): Fate {
  const error = errorText(failure);
  if (isMissingFact(failure)) {
    const attempts = earlier.missing + 1;
    return { kind: 'PARK', parking: { reason: 'MISSING_FACT', error, attempts, retryInMs: backoff(attempts, { first: 2_000, cap: 60_000 }) } };
  }
  const attempts = earlier.failed + 1;
  const wait = isPermanent(failure) ? undefined : retryAfter(attempts);
  if (wait === undefined) return { kind: 'BURY', attempts, error };
  return { kind: 'PARK', parking: { reason: 'ERROR', error, attempts, retryInMs: backoff(1, { first: wait, cap: wait }) } };
}

/** Will fail in the same way at every try: a broken contract, and what a rule calls invalid or forbidden. A wrong state or
 *  something not found may be a race with another event. @source RELIABILITY R8 */
function isPermanent(failure: unknown): boolean {
  if (!(failure instanceof DomainError)) return failure instanceof ContractViolation;
  return !failure.retriable && (failure.kind === 'INVALID' || failure.kind === 'FORBIDDEN');
}

/** Errors of our own, whose words never quote a value or a statement. */
const ours = /^(?:DomainError|ContractViolation|UnreadableEvent|MissingFact): .*/;

/** What of a dead letter's error may be shown: the words of our own errors, of any other its kind alone. A database tells
 *  its statement and the values in it. @source RELIABILITY S6 */
export function publicError(error: string): string {
  const [line = ''] = error.split('\n', 1);
  return (ours.exec(line)?.[0] ?? /^\w+/.exec(line)?.[0] ?? 'Error').slice(0, 300);
}

/** For the dead-letter row, where an operator looks; it does not go into the log. The kind stands first, which a stack made
 *  before an error got its name does not tell. */
export function errorText(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure).slice(0, 4_000);
  const { name, message, stack = '' } = failure;
  const kind = name === 'Error' ? failure.constructor.name : name;
  return `${kind}: ${message}\n${stack.split('\n').filter((line) => /^\s+at /.test(line)).join('\n')}`.slice(0, 4_000);
}
