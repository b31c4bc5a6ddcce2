import { checkMoves } from './moves-check.ts';
import { platformErrors } from './errors.ts';

/** The command is possible and leaves the state as it is. */
export const STAY: unique symbol = Symbol('stay');

/** One command of an aggregate: in which states it is possible, and where it leads.
 *  `to` is a list when `decide` chooses among them, `STAY` when the state does not change. */
export interface Move<S extends string> {
  from: readonly S[];
  to: S | readonly S[] | typeof STAY;
}

/** A lifecycle as data. `final` may be empty for things that live on for ever. */
export interface MovesSpec<S extends string, C extends string> {
  states: readonly S[];
  initial: S | readonly S[];
  final: readonly S[];
  moves: Record<C, Move<S>>;
}

export interface StateCommandPair<S extends string, C extends string> {
  command: C;
  state: S;
  allowed: boolean;
}

export interface Moves<S extends string, C extends string> {
  readonly states: readonly S[];
  readonly initial: readonly S[];
  readonly final: readonly S[];
  readonly moves: Readonly<Record<C, Move<S>>>;
  can(command: C, state: S): boolean;
  /** @throws WRONG_STATE with the states in which the command is possible */
  require(command: C, state: S): void;
  /** The state after the command, where the table names a single one.
   *  @throws WRONG_STATE */
  next(command: C, state: S): S;
  isFinal(state: S): boolean;
  /** Every state with every command, for specs generated from the table. */
  pairs(): StateCommandPair<S, C>[];
}

/** Declares a lifecycle; a table that cannot be lived through is refused when it is defined.
 *  @example moves({ states: ['OPEN', 'CLOSED'], initial: 'OPEN', final: ['CLOSED'],
 *    moves: { CloseTicket: { from: ['OPEN'], to: 'CLOSED' } } }) */
export function moves<const S extends string, const C extends string>(spec: {
  states: readonly S[];
  initial: NoInfer<S> | readonly NoInfer<S>[];
  final: readonly NoInfer<S>[];
  moves: Record<C, Move<NoInfer<S>>>;
}): Moves<S, C> {
  checkMoves(spec);
  const table: Record<C, Move<S>> = spec.moves;
  const commands = Object.keys(table) as C[];
  const initial: readonly S[] = typeof spec.initial === 'string' ? [spec.initial] : spec.initial;

  const can = (command: C, state: S): boolean => table[command].from.includes(state);
  const require = (command: C, state: S): void => {
    if (can(command, state)) return;
    platformErrors.refuse('WRONG_STATE', {
      params: { state, command, allowed: table[command].from.join(', ') },
    });
  };
  const next = (command: C, state: S): S => {
    require(command, state);
    const { to } = table[command];
    if (to === STAY) return state;
    if (typeof to === 'string') return to;
    throw new TypeError(`${command} leads to one of ${to.join(', ')}: decide chooses, the table cannot`);
  };

  return {
    states: spec.states,
    initial,
    final: spec.final,
    moves: table,
    can,
    require,
    next,
    isFinal: (state) => (spec.final as readonly S[]).includes(state),
    pairs: () =>
      commands.flatMap((command) => spec.states.map((state) => ({ command, state, allowed: can(command, state) }))),
  };
}
