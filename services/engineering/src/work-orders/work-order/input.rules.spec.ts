import { expect, it } from '@jest/globals';
import { refused } from '@guanjia/testing';
import { requireId } from './input.rules.ts';

it('takes ids that are ids', () => {
  expect(requireId('unitId', '01900000-0000-7000-8000-000000000005')).toBe('01900000-0000-7000-8000-000000000005');
  expect(requireId('unitId', null)).toBeNull();
  expect(refused(() => requireId('unitId', 'unit'))).toBe('INVALID_INPUT');
});
