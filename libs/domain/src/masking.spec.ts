import { describe, expect, it } from '@jest/globals';
import { maskedName, maskedPhone } from './masking.ts';

describe('personal data masked, S10', () => {
  it.each([
    ['13812345678', '138******78'],
    ['021-62345678', '021-******78'],
    ['62345678', '6******8'],
    ['+8613812345678', '+861********78'],
    ['110', '***'],
  ])('shows the telephone %s as %s', (phone, shown) => expect(maskedPhone(phone)).toBe(shown));

  it.each(['6234567', '62345678', '13812345678', '02162345678-123456'])('hides at least six digits of %s', (phone) => {
    expect([...maskedPhone(phone)].filter((c) => c === '*').length).toBeGreaterThanOrEqual(6);
  });

  it.each([['张三丰', '张**'], ['李', '李*'], ['Anna', 'A***'], ['𠮷田', '𠮷*']])('shows the name %s as %s', (name, shown) => {
    expect(maskedName(name)).toBe(shown);
  });
});
