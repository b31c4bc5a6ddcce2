import { expect, it } from '@jest/globals';
import { requireCode, requireId } from './input.rules.ts';
import { refused } from './refused.fixture.ts';

it('takes codes as events may carry them, and nothing else (PLAT-004)', () => {
  for (const code of ['PLUMBING', 'SPECIAL_WORK.ELECTRICAL', 'B1-PARKING']) expect(requireCode('category', code)).toBe(code);
  for (const prose of ['', '厨房漏水', 'kitchen leak', '13800000000', 'A'.repeat(41)]) expect(refused(() => requireCode('category', prose))).toBe('INVALID_INPUT');
  expect(requireCode('areaCode', undefined)).toBeNull();
});

it('takes ids that are ids', () => {
  expect(requireId('unitId', '01900000-0000-7000-8000-000000000005')).toBe('01900000-0000-7000-8000-000000000005');
  expect(requireId('unitId', null)).toBeNull();
  expect(refused(() => requireId('unitId', 'unit'))).toBe('INVALID_INPUT');
});
