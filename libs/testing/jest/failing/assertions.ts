import { expect, it } from '@jest/globals';

it('is wrong', () => {
  expect(1).toBe(2);
});

it.each([1])('is wrong for %s', (n) => {
  expect(n).toBe(2);
});

it('never ends', () => new Promise(() => undefined), 20);

it('is right', () => {
  expect(1).toBe(1);
});
