import { expect } from '@jest/globals';
import type { Decision } from '@guanjia/domain';
import { answerOf, attempt, refusalOf } from './attempt.ts';

export type Decide<C, S> = (command: C, state: S) => Decision<NonNullable<S>>;

/** What came of one command, and what may be asserted of it. Assertions follow one another. */
export interface Outcome<S> {
  /** Exactly these event types, in this order. */
  thenEvents(types: readonly string[]): Outcome<S>;
  /** At least these fields of the state as it is afterwards. */
  thenState(fields: Partial<NonNullable<S>>): Outcome<S>;
  /** Exactly these limits, by kind, in any order. */
  thenDeadlines(kinds: readonly string[]): Outcome<S>;
  /** Refused by the rules with this code, and about this input field when one is named. */
  thenRefused(code: string, field?: string): void;
  /** The decision itself, for what has no word of its own here. */
  decision(): Decision<NonNullable<S>>;
}

/** The language of rule specs: `const given = givenFor(decide); given(state).when(command).thenEvents([…])`.
 *  A thing that does not exist yet is given as the rules take it: null, undefined, or an empty state. */
export function givenFor<C, S>(decide: Decide<C, S>) {
  return (state: S) => ({ when: (command: C): Outcome<S> => outcomeOf(() => decide(command, state), state) });
}

function outcomeOf<S>(run: () => Decision<NonNullable<S>>, before: S): Outcome<S> {
  const result = attempt(run);
  const decision = () => answerOf(result);
  const outcome: Outcome<S> = {
    decision,
    thenEvents(types) {
      expect(decision().events.map(({ type }) => type)).toEqual(types);
      return outcome;
    },
    thenState(fields) {
      expect({ ...before, ...decision().state }).toEqual(expect.objectContaining(fields));
      return outcome;
    },
    thenDeadlines(kinds) {
      expect((decision().deadlines ?? []).map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
      return outcome;
    },
    thenRefused(code, field) {
      const refusal = refusalOf(result);
      expect({ code: refusal.code, field: refusal.field }).toEqual({ code, field: field ?? refusal.field });
    },
  };
  return outcome;
}
