import { expect, it } from '@jest/globals';
import { nextEnd, type ShopPaper } from './papers.rules.ts';

const paper = (validTo: string | null): ShopPaper => ({ kind: 'FOOD_PERMIT', number: 'X-1', fileId: null, validTo, isExpired: false });

it('the next end is the soonest of what still holds (CS-152)', () => {
  expect(nextEnd([paper('2026-05-01'), paper('2026-04-01'), paper('2026-03-01'), paper(null)], '2026-03-02')).toBe('2026-04-01');
  expect(nextEnd([paper(null)], '2026-03-02')).toBeNull();
});
