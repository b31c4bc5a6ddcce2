import { expect, it } from '@jest/globals';
import { requireWeek } from './iso-week.rules.ts';

it('a week is one of the year’s 52, or 53 (ENG-031)', () => {
  for (const [year, week] of [[2026, 1], [2026, 53], [2025, 52]] as const) expect(() => requireWeek(year, week)).not.toThrow();
  for (const [year, week] of [[2025, 53], [2026, 0], [1999, 1], [2026.5, 1]] as const) expect(() => requireWeek(year, week)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
});
