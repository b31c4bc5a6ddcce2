import { describe, expect, it } from '@jest/globals';
import { aMember } from '../household/household.fixture.ts';
import { holdsName, isTelephone, needleOf } from './search.rules.ts';

describe('what is searched for, ARC-004', () => {
  it.each([['王 芳', '王芳'], [' Tower B ', 'towerb'], ['𠮷田', '𠮷田']])('compares "%s" as %s', (text, needle) => {
    expect(needleOf(text)).toBe(needle);
  });

  it.each(['王', ' 王 ', '𠮷'])('refuses "%s", which is one character', (text) => {
    expect(() => needleOf(text)).toThrow(expect.objectContaining({ code: 'SEARCH_TOO_SHORT' }));
  });

  it.each([['138 1234 8000', true], ['+86-13812348000', true], ['021-62345678', true], ['王芳', false], ['3号楼', false], ['123456', false]])('takes "%s" for a telephone number: %s', (text, is) => {
    expect(isTelephone(text)).toBe(is);
  });

  it('finds a part of one name, and no name made of two people', () => {
    expect(holdsName([aMember({ name: '王 小芳' })], '小芳')).toBe(true);
    expect(holdsName([aMember({ name: '王小明' }), aMember({ name: '李明芳' })], '小明芳')).toBe(false);
  });
});
