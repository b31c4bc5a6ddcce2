import { describe, expect, it } from '@jest/globals';
import { checkCode, unitLabel } from './code.rules.ts';

describe('codes of places, ARC-071', () => {
  it.each(['3', '1202', 'A', 'SH-0001', 'B1:12'])('takes %s', (code) => {
    expect(checkCode(code, 'code')).toBe(code);
  });

  it.each(['3栋', '', ' 3', '-1', 'a b', 'tel13800000000', 'x'.repeat(41)])('refuses "%s"', (code) => {
    expect(() => checkCode(code, 'code')).toThrow(expect.objectContaining({ code: 'INVALID_CODE', field: 'code' }));
  });

  it('says unit 1202 of building 3 as people do', () => {
    expect(unitLabel('3', '1202')).toBe('3栋1202');
  });
});
