import { describe, expect, it } from '@jest/globals';
import { ROLES, ROLE_CODES, SCOPE_KINDS } from './index.ts';

describe('the roles', () => {
  it('have one code each, with a Chinese and an English word', () => {
    expect(new Set(ROLE_CODES).size).toBe(ROLES.length);
    expect(ROLES.every(({ code, zh, en }) => /^[A-Z]{2,3}$/.test(code) && /\p{Script=Han}/u.test(zh) && en.length > 0)).toBe(true);
  });

  it('are the thirty-one of the trade', () => {
    expect(ROLE_CODES).toHaveLength(31);
    expect(SCOPE_KINDS).toEqual(['GROUP', 'REGION', 'ESTATE', 'SELF']);
  });
});
