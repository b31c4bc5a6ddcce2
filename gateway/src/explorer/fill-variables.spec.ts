import { describe, expect, it } from '@jest/globals';
import { fillVariables, NothingFits } from './fill-variables.ts';

const given = {
  data: { tickets: { nodes: [{ id: 'ticket-1', version: 3 }] }, none: { nodes: [] } },
  now: new Date('2026-12-31T16:30:00Z'),
  newKey: () => 'c0ffee00-1234-4abc-8def-000000000000',
};
const filled = (value: unknown): unknown => fillVariables(value, given);

describe('the variables of an example', () => {
  it('take what was found, however deep they stand', () => {
    expect(filled({ input: { ids: ['=tickets.nodes.0.id'], version: '=tickets.nodes.0.version' }, note: 'a = b', first: 10, none: null }))
      .toEqual({ input: { ids: ['ticket-1'], version: 3 }, note: 'a = b', first: 10, none: null });
  });

  it.each([
    ['=now', '2026-12-31T16:30:00.000Z'], ['=now+2h', '2026-12-31T18:30:00.000Z'], ['=now-1h', '2026-12-31T15:30:00.000Z'],
    ['=today', '2027-01-01'], ['=today+30', '2027-01-31'], ['=month', '2027-01'], ['=month-1', '2026-12'], ['=month-13', '2025-12'], ['=year', 2027],
    ['=key', 'c0ffee00-1234-4abc-8def-000000000000'], ['=code', 'XC0FFEE0'],
  ])('%s is %s, by the calendar of the estates', (word, value) => {
    expect(filled(word)).toBe(value);
  });

  it('are told by their path when nothing fits', () => {
    expect(() => filled({ id: '=none.nodes.0.id' })).toThrow(new NothingFits('none.nodes.0.id'));
  });
});
