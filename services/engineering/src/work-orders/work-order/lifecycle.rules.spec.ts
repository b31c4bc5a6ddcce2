import { describe, expect, it } from '@jest/globals';
import { isUnfinished, workOrderMoves } from './lifecycle.rules.ts';

describe('the life of a work order', () => {
  it('ends closed or cancelled, and nowhere else (lifecycles 3.2)', () => {
    expect(workOrderMoves.final).toEqual(['CLOSED', 'CANCELLED']);
  });

  it('cannot be cancelled any more once it is under way (ENG-019)', () => {
    for (const state of ['STARTED', 'BLOCKED', 'COMPLETED', 'VERIFIED', 'REWORK'] as const) {
      expect(workOrderMoves.can('cancelWorkOrder', state)).toBe(false);
    }
  });

  it('is finished when completed, until it is sent back (ENG-030)', () => {
    expect(isUnfinished({ state: 'COMPLETED' })).toBe(false);
    expect(isUnfinished({ state: 'REWORK' })).toBe(true);
    expect(isUnfinished({ state: 'BLOCKED' })).toBe(true);
  });
});
