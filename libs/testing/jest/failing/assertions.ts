import { expect, it } from '@jest/globals';

/** Gone when it is compiled: where a test failed is told by the lines of its source. */
interface Wanted {
  n: number;
}

const wanted: Wanted = { n: 2 };

it('is wrong', () => {
  expect(1).toBe(wanted.n);
});

it.each([1])('is wrong for %s', (n) => {
  expect(n).toBe(2);
});

it('never ends', () => new Promise(() => undefined), 20);

it('is right', () => {
  expect(1).toBe(1);
});
