import { describe, expect, it } from '@jest/globals';
import { needleOf } from './search.rules.ts';

describe('what is searched for, ARC-004', () => {
  it.each([['王 芳', '王芳'], [' Tower B ', 'towerb'], ['𠮷田', '𠮷田']])('compares "%s" as %s', (text, needle) => {
    expect(needleOf(text)).toBe(needle);
  });

  it.each(['王', ' 王 ', '𠮷'])('refuses "%s", which is one character', (text) => {
    expect(() => needleOf(text)).toThrow(expect.objectContaining({ code: 'SEARCH_TOO_SHORT' }));
  });
});
