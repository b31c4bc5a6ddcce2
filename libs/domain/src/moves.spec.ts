import { describe, expect, it } from '@jest/globals';
import { moves, STAY } from './moves.ts';
import { refusalOf } from './refusal.fixture.ts';

const order = moves({
  states: ['OPEN', 'ASSIGNED', 'DONE', 'CANCELLED'],
  initial: 'OPEN',
  final: ['DONE', 'CANCELLED'],
  moves: {
    Assign: { from: ['OPEN'], to: 'ASSIGNED' },
    Report: { from: ['ASSIGNED'], to: ['DONE', 'OPEN'] },
    AddPhoto: { from: ['ASSIGNED', 'DONE'], to: STAY },
    Cancel: { from: ['OPEN', 'ASSIGNED'], to: 'CANCELLED' },
  },
});

describe('moves', () => {
  it.each([
    ['Assign', 'OPEN', 'ASSIGNED'],
    ['Cancel', 'ASSIGNED', 'CANCELLED'],
    ['AddPhoto', 'DONE', 'DONE'],
  ] as const)('%s in %s leads to %s', (command, state, after) => {
    expect(order.next(command, state)).toBe(after);
  });

  it('refuses a command in the wrong state and names the states in which it is possible', () => {
    const error = refusalOf(() => order.require('Cancel', 'DONE'));
    expect(error).toMatchObject({ code: 'WRONG_STATE', kind: 'CONFLICT', params: { state: 'DONE', command: 'Cancel', allowed: 'OPEN, ASSIGNED' } });
    expect(error.messageIn('zh-CN')).toContain('DONE');
    expect(refusalOf(() => order.next('Assign', 'DONE')).code).toBe('WRONG_STATE');
  });

  it('leaves the choice among several states to decide', () => {
    expect(() => order.next('Report', 'ASSIGNED')).toThrow('decide chooses');
  });

  it('lists every state with every command once', () => {
    const pairs = order.pairs();
    expect(pairs).toHaveLength(16);
    expect(new Set(pairs.map(({ command, state }) => `${command} ${state}`)).size).toBe(16);
    expect(pairs.filter((pair) => pair.allowed).map(({ command, state }) => `${command} ${state}`)).toEqual([
      'Assign OPEN', 'Report ASSIGNED', 'AddPhoto ASSIGNED', 'AddPhoto DONE', 'Cancel OPEN', 'Cancel ASSIGNED',
    ]);
  });

  it('knows its final and initial states', () => {
    expect(order.isFinal('DONE')).toBe(true);
    expect(order.isFinal('OPEN')).toBe(false);
    expect(order.initial).toEqual(['OPEN']);
  });
});

describe('a moves table that cannot be lived through is refused when defined:', () => {
  const to = (from: string[], target: string | string[]): { from: string[]; to: string | string[] } => ({ from, to: target });
  const table = (states: string[], final: string[], commands: Record<string, ReturnType<typeof to>>, initial: string | string[] = 'A') =>
    () => moves({ states, initial, final, moves: commands });

  it.each([
    ['a state that nothing leads to', table(['A', 'B', 'X'], ['B'], { Go: to(['A'], 'B'), Out: to(['X'], 'B') }), 'unreachable from the initial state: X'],
    ['states that lead only to one another', table(['A', 'B', 'X', 'Y'], ['B'], { Go: to(['A'], 'B'), P: to(['X'], 'Y'), Q: to(['Y'], 'X') }), 'unreachable from the initial state: X, Y'],
    ['an open state without a way out', table(['A', 'B', 'X'], ['B'], { Go: to(['A'], ['B', 'X']) }), 'no way out: X'],
    ['a way out only to itself', table(['A', 'B', 'X'], ['B'], { Go: to(['A'], ['B', 'X']), Again: to(['X'], 'X') }), 'no way out: X'],
    ['a circle that never ends', table(['A', 'B', 'X', 'Y'], ['B'], { Go: to(['A'], ['B', 'X']), P: to(['X'], 'Y'), Q: to(['Y'], 'X') }), 'cannot reach a final state: X, Y'],
    ['a final state with a way out', table(['A', 'B'], ['B'], { Go: to(['A'], 'B'), Back: to(['B'], 'A') }), 'final but with a way out: B'],
    ['an unknown target', table(['A', 'B'], ['B'], { Go: to(['A'], ['B', 'Z']) }), 'unknown state: Z'],
    ['an unknown origin', table(['A', 'B'], ['B'], { Go: to(['A', 'Z'], 'B') }), 'unknown state: Z'],
    ['an unknown initial state', table(['A', 'B'], ['B'], { Go: to(['A'], 'B') }, ['A', 'Z']), 'unknown state: Z'],
    ['an unknown final state', table(['A', 'B'], ['Z'], { Go: to(['A'], 'B') }), 'unknown state: Z'],
    ['a command possible nowhere', table(['A', 'B'], ['B'], { Go: to(['A'], 'B'), Never: to([], 'B') }), 'Never is possible in no state'],
    ['a command that leads nowhere', table(['A', 'B'], ['B'], { Go: to(['A'], 'B'), Lost: to(['A'], []) }), 'Lost leads nowhere'],
    ['no initial state', table(['A', 'B'], ['B'], { Go: to(['A'], 'B') }, []), 'no initial state'],
    ['a state listed twice', table(['A', 'B', 'A'], ['B'], { Go: to(['A'], 'B') }), 'listed twice'],
    ['an endless life with a dead end', table(['A', 'B'], [], { Go: to(['A'], 'B') }), 'no way out: B'],
  ])('%s', (_, define, complaint) => {
    expect(define).toThrow(complaint);
  });

  it('but a life without an end is fine while every state has a way on', () => {
    const gate = moves({ states: ['SHUT', 'AJAR'], initial: 'SHUT', final: [], moves: { Open: { from: ['SHUT'], to: 'AJAR' }, Shut: { from: ['AJAR'], to: 'SHUT' } } });
    expect(gate.next('Open', 'SHUT')).toBe('AJAR');
  });
});
