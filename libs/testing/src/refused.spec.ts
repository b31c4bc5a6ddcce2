import { expect, it } from '@jest/globals';
import { platformErrors } from '@guanjia/domain';
import { refused } from './refused.ts';

it('gives the code of a refusal, and fails the spec for a decision or a bug', () => {
  expect(refused(() => platformErrors.refuse('SELF_APPROVAL'))).toBe('SELF_APPROVAL');
  expect(() => refused(() => 'decided')).toThrow('expected a refusal');
  expect(() => refused(() => { throw new TypeError('a bug'); })).toThrow('a bug');
});
