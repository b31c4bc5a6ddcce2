import { lookup } from 'node:dns/promises';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@guanjia/domain';
import { databaseErrors } from './database-errors.ts';

const withCode = (code: string): Error => Object.assign(new Error('somewhere in the driver'), { code });
const told = (error: unknown): string | undefined => {
  const found = databaseErrors(error);
  return found instanceof DomainError ? found.code : undefined;
};

describe('what a caller is told of a database that is away (R2, R13)', () => {
  it.each([
    '57P01', '57P02', '57P03', '08000', '08003', '08006', '53100', '53200', '53300', '25006', '25P03',
    'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH',
  ])('%s: UNAVAILABLE, wherever the code stands', (code) => {
    expect([withCode(code), Object.assign(new Error('mapper'), { previous: withCode(code) }), new Error('mapper', { cause: withCode(code) })].map(told))
      .toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE']);
  });

  it('its name gone with its container: UNAVAILABLE', async () => {
    expect(told(await lookup('database.invalid').catch((error: unknown) => error))).toBe('UNAVAILABLE');
  });

  it.each([
    'Connection terminated unexpectedly', 'timeout exceeded when trying to connect', 'Client has encountered a connection error and is not queryable',
    'database "guanjia_billing" is not currently accepting connections',
  ])('“%s”: UNAVAILABLE', (message) => {
    expect(told(new Error(message))).toBe('UNAVAILABLE');
  });

  it.each(['42P01', '23505', 'XX000', '22P02'])('%s is a bug of ours and stays what it is', (code) => {
    const bug = withCode(code);
    expect(databaseErrors(bug)).toBe(bug);
  });
});
