import { describe, expect, it } from '@jest/globals';
import { isTransient } from './transient.ts';

const coded = (code: string, more: object = {}) => Object.assign(new Error('failed'), { code, ...more });

describe('an error that passes by itself', () => {
  it.each(['57P01', '40001', '40P01', '55P03', '08006', '53300', '53100', '25006', 'ECONNRESET', 'UNAVAILABLE', 'IN_PROGRESS'])('has code %s', (code) => {
    expect(isTransient(coded(code))).toBe(true);
  });

  it('is found behind the errors that wrap it', () => {
    expect(isTransient(new Error('outer', { cause: Object.assign(new Error('middle'), { previous: coded('40P01') }) }))).toBe(true);
  });

  it('is a connection that ended without a code', () => {
    expect(isTransient(new Error('Connection terminated unexpectedly'))).toBe(true);
  });

  it('is a second member that took the same event', () => {
    expect(isTransient(coded('23505', { constraint: 'inbox_pkey' }))).toBe(true);
  });

  it('is not a broken rule of the data, a statement that takes too long, or a bug', () => {
    expect([coded('23505', { constraint: 'charge_unique' }), coded('57014'), new TypeError('x is undefined'), undefined].map(isTransient))
      .toEqual([false, false, false, false]);
  });
});
