import { describe, expect, it } from '@jest/globals';
import { STAY, type Moves } from '@guanjia/domain';
import { answerOf, attempt, refusalOf } from './attempt.ts';

export interface EveryMoveOptions {
  /** The field of the state that holds the lifecycle state. */
  readonly field?: string;
  /** The refusal of a command in the wrong state. */
  readonly refusal?: string;
}

/** Builds a thing in this state and a valid command of this kind, and answers what the rules decide. */
export type RunMove<S, C> = (command: C, state: S) => { readonly state: object };

export interface MoveCheck {
  readonly name: string;
  check(): void;
}

/** One test for every command in every state of a lifecycle: a possible command must be decided and lead where the
 *  table says, every other must be refused. */
export function everyMove<S extends string, C extends string>(moves: Moves<S, C>, run: RunMove<S, C>, options?: EveryMoveOptions): void {
  describe('every command in every state', () => {
    for (const { name, check } of moveChecks(moves, run, options)) it(name, check);
  });
}

/** The same checks as plain functions. */
export function moveChecks<S extends string, C extends string>(
  moves: Moves<S, C>,
  run: RunMove<S, C>,
  { field = 'status', refusal = 'WRONG_STATE' }: EveryMoveOptions = {},
): MoveCheck[] {
  return moves.pairs().map(({ command, state, allowed }) => {
    const result = () => attempt(() => run(command, state));
    if (!allowed) return { name: `refuses ${command} when ${state}`, check: () => expect(refusalOf(result()).code).toBe(refusal) };
    const targets = targetsOf(moves, command, state);
    const reached = () => (answerOf(result()).state as Record<string, unknown>)[field] ?? state;
    return { name: `${command} leads from ${state} to ${targets.join(' or ')}`, check: () => expect(targets).toContain(reached()) };
  });
}

function targetsOf<S extends string, C extends string>(moves: Moves<S, C>, command: C, state: S): readonly unknown[] {
  const { to } = moves.moves[command];
  if (to === STAY) return [state];
  return typeof to === 'string' ? [to] : (to as readonly S[]);
}
