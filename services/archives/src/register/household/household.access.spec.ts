import { describe, expect, it } from '@jest/globals';
import { inSight, maskedName, maskedPhone } from './household.access.ts';
import { aMember } from './household.fixture.ts';

describe('how much of a household is shown, ARC-009', () => {
  it.each([['FULL', [aMember()]], ['MASKED', [aMember({ name: '王*', phone: '138****8000' })]], ['NONE', null]] as const)('in sight %s', (sight, shown) => {
    expect(inSight([aMember()], sight)).toEqual(shown);
  });

  it.each([['张三丰', '张**'], ['李', '李*'], ['Anna', 'A***'], ['𠮷田', '𠮷*']])('masks the name %s as %s', (name, shown) => {
    expect(maskedName(name)).toBe(shown);
  });

  it.each([['13812348000', '138****8000'], ['021-12345678', '021****78'], ['+8613812348000', '+86****00']])('masks the telephone %s as %s', (phone, shown) => {
    expect(maskedPhone(phone)).toBe(shown);
  });
});
