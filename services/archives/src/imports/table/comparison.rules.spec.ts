import { describe, expect, it } from '@jest/globals';
import { archivesErrors } from '../../archives.errors.ts';
import { outcomeOf, rejectedOf } from './comparison.rules.ts';
import { rowError } from './reading.rules.ts';

const taken = archivesErrors.error('CODE_TAKEN', { params: { code: '3' } });
const compared = { accepted: 5, unchanged: 1, errors: [rowError(2, taken)], toEnter: {}, rowsOf: new Map([['unit', [3, 4]], ['household', [4]]]) };

describe('what came of some rows', () => {
  it('is what was planned when the register takes all', () => {
    expect(outcomeOf(compared, [])).toEqual({ accepted: 5, unchanged: 1, errors: compared.errors });
  });

  it('counts a row once that the register refuses, however many things of it', () => {
    const { accepted, errors } = outcomeOf(compared, [{ id: 'unit', error: taken }, { id: 'household', error: taken }]);
    expect(accepted).toBe(3);
    expect(errors.map(({ row, code }) => [row, code])).toEqual([[2, 'CODE_TAKEN'], [3, 'CODE_TAKEN'], [4, 'CODE_TAKEN']]);
    expect(rejectedOf([...errors, ...errors])).toBe(3);
  });
});
