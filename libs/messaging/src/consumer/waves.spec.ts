import { describe, expect, it } from '@jest/globals';
import { wavesOf } from './waves.ts';

const letters = (waves: readonly string[][]): string => waves.map((wave) => wave.join(' ')).join(' | ');

describe('events that came together', () => {
  it.each([
    ['', ''], ['a b c', 'a b c'], ['a a b', 'a b | a'], ['a b ab c', 'a b c | ab'], ['ab bc cd a d', 'ab | bc a | cd | d'], ['a ab b a', 'a | ab | b a'],
  ])('%s go as %s: never two about one thing, and those in their order', (events, waves) => {
    expect(letters(wavesOf(events.split(' ').filter(Boolean), (event) => [...event]))).toBe(waves);
  });
});
