import { describe, expect, it } from '@jest/globals';
import { STAY, type DeadlineDraft, type Moves } from '@guanjia/domain';
import { answerOf, attempt, refusalOf } from './attempt.ts';

export interface EveryMoveOptions<C extends string = string> {
  /** The field of the state that holds the lifecycle state. */
  readonly field?: string;
  /** The refusal of a command in the wrong state. */
  readonly refusal?: string;
  /** Limits that run in every state in which they may fire: kind of deadline → the command that it gives. */
  readonly limits?: Readonly<Record<string, C>>;
}

/** Builds a thing in this state and a valid command of this kind, and answers what the rules decide. */
export type RunMove<S, C> = (command: C, state: S) => { readonly state: object; readonly deadlines?: readonly DeadlineDraft[] };

export interface MoveCheck {
  readonly name: string;
  check(): void;
}

/** One test for every command in every state of a lifecycle: a possible command must be decided and lead where the
 *  table says, every other must be refused. What takes a thing out of the states of a limit clears the limit: it would fire in
 *  vain, and fail for ever. */
export function everyMove<S extends string, C extends string>(moves: Moves<S, C>, run: RunMove<S, C>, options?: EveryMoveOptions<C>): void {
  describe('every command in every state', () => {
    for (const { name, check } of moveChecks(moves, run, options)) it(name, check);
  });
}

/** The same checks as plain functions. */
export function moveChecks<S extends string, C extends string>(
  moves: Moves<S, C>,
  run: RunMove<S, C>,
  { field = 'status', refusal = 'WRONG_STATE', limits = {} }: EveryMoveOptions<C> = {},
): MoveCheck[] {
  return [...pairChecks(moves, run, { field, refusal }), ...limitChecks(moves, run, { field, limits })];
}

function pairChecks<S extends string, C extends string>(moves: Moves<S, C>, run: RunMove<S, C>, { field, refusal }: { field: string; refusal: string }): MoveCheck[] {
  return moves.pairs().map(({ command, state, allowed }) => {
    const result = () => attempt(() => run(command, state));
    if (!allowed) return { name: `refuses ${command} when ${state}`, check: () => expect(refusalOf(result()).code).toBe(refusal) };
    const targets = targetsOf(moves, command, state);
    const reached = () => (answerOf(result()).state as Record<string, unknown>)[field] ?? state;
    return { name: `${command} leads from ${state} to ${targets.join(' or ')}`, check: () => expect(targets).toContain(reached()) };
  });
}

function limitChecks<S extends string, C extends string>(
  moves: Moves<S, C>, run: RunMove<S, C>, { field, limits }: { field: string; limits: Readonly<Record<string, C>> },
): MoveCheck[] {
  return (Object.entries(limits) as [string, C][]).flatMap(([kind, fires]) =>
    moves.pairs().filter(({ command, state, allowed }) => allowed && command !== fires && moves.can(fires, state)).map(({ command, state }) => ({
      name: `${command} when ${state} leaves no ${kind} behind that would be refused`,
      check: () => {
        const decision = answerOf(attempt(() => run(command, state)));
        const reached = ((decision.state as Record<string, unknown>)[field] ?? state) as S;
        const cleared = decision.deadlines?.some((deadline) => deadline.kind === kind && deadline.dueAt === null) ?? false;
        expect(moves.can(fires, reached) || cleared).toBe(true);
      },
    })));
}

function targetsOf<S extends string, C extends string>(moves: Moves<S, C>, command: C, state: S): readonly unknown[] {
  const { to } = moves.moves[command];
  if (to === STAY) return [state];
  return typeof to === 'string' ? [to] : (to as readonly S[]);
}
