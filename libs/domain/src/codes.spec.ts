import { describe, expect, it } from '@jest/globals';
import { checkCode, checkCodes, checkOptionalCode } from './codes.ts';
import { refusalOf } from './refusal.fixture.ts';

describe('a code (PLAT-004)', () => {
  it.each(['PLUMBING', 'SPECIAL_WORK.ELECTRICAL', 'B1-PARKING', '1202', 'guanjia:a/b', 'A'.repeat(40), '1234567'])('may be %s', (code) => {
    expect(checkCode(code, 'category')).toBe(code);
  });

  it.each(['', '厨房漏水', 'kitchen leak', '-A', '13800000000', 'A12345678', 'A'.repeat(41), 'A\n'])('is never %j', (prose) => {
    expect(refusalOf(() => checkCode(prose, 'category'))).toMatchObject({ code: 'INVALID_INPUT', field: 'category' });
  });

  it('may be absent where that is allowed, and is checked where it is not', () => {
    expect([checkOptionalCode(undefined, 'areaCode'), checkOptionalCode(null, 'areaCode'), checkOptionalCode('B1', 'areaCode')]).toEqual([null, null, 'B1']);
    expect(refusalOf(() => checkOptionalCode('', 'areaCode')).field).toBe('areaCode');
  });

  it('counts once among several', () => {
    expect(checkCodes(['PLUMBING', 'ELECTRICAL', 'PLUMBING'], 'skills')).toEqual(['ELECTRICAL', 'PLUMBING']);
  });
});
