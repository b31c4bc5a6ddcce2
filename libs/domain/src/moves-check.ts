import type { Move, MovesSpec } from './moves.ts';

type Edge = readonly [from: string, to: string];

/** Refuses a lifecycle that names unknown states, cannot be reached or cannot be finished.
 *  A thing without final states must still have a way on from every state. */
export function checkMoves(spec: MovesSpec<string, string>): void {
  const initial = typeof spec.initial === 'string' ? [spec.initial] : spec.initial;
  const table = Object.entries(spec.moves);
  checkNames(spec, initial, table);

  const edges = table.flatMap(([, move]) => edgesOf(move));
  const wayOut = (state: string): boolean => edges.some(([from, to]) => from === state && to !== state);
  const complain = (what: string, states: string[]): void => {
    if (states.length > 0) throw new TypeError(`moves: ${what}: ${states.join(', ')}`);
  };

  const reached = closure(initial, edges);
  complain('unreachable from the initial state', spec.states.filter((state) => !reached.has(state)));
  complain('final but with a way out', spec.final.filter(wayOut));

  const open = spec.states.filter((state) => !spec.final.includes(state));
  if (spec.final.length === 0) {
    if (spec.states.length > 1) complain('no way out', open.filter((state) => !wayOut(state)));
    return;
  }
  complain('no way out', open.filter((state) => !wayOut(state)));
  const finishing = closure(spec.final, edges.map(([from, to]): Edge => [to, from]));
  complain('cannot reach a final state', open.filter((state) => !finishing.has(state)));
}

function checkNames(spec: MovesSpec<string, string>, initial: readonly string[], table: [string, Move<string>][]): void {
  const known = new Set(spec.states);
  if (known.size !== spec.states.length) throw new TypeError('moves: a state is listed twice');
  if (initial.length === 0) throw new TypeError('moves: no initial state');
  for (const [command, move] of table) {
    if (move.from.length === 0) throw new TypeError(`moves: ${command} is possible in no state`);
    if (Array.isArray(move.to) && move.to.length === 0) throw new TypeError(`moves: ${command} leads nowhere`);
  }
  const named = [...initial, ...spec.final, ...table.flatMap(([, move]) => edgesOf(move).flat())];
  const unknown = [...new Set(named)].filter((state) => !known.has(state));
  if (unknown.length > 0) throw new TypeError(`moves: unknown state: ${unknown.join(', ')}`);
}

function edgesOf({ from, to }: Move<string>): Edge[] {
  if (typeof to === 'symbol') return from.map((state): Edge => [state, state]);
  const targets = typeof to === 'string' ? [to] : to;
  return from.flatMap((state) => targets.map((target): Edge => [state, target]));
}

function closure(start: readonly string[], edges: readonly Edge[]): Set<string> {
  const seen = new Set(start);
  for (const state of seen) {
    for (const [from, to] of edges) if (from === state) seen.add(to);
  }
  return seen;
}
