import { describe, expect, it } from '@jest/globals';
import { ContractViolation } from '@guanjia/contracts';
import { platformErrors } from '@guanjia/domain';
import { fateOf } from './failure.ts';
import { MissingFact } from './missing-fact.ts';

const fresh = { missing: 0, failed: 0 };

describe('the fate of an event whose handler failed', () => {
  it('is to wait without limit when a fact has not arrived, said by the event or by a command', () => {
    const ofCommand = platformErrors.error('REFERENCE_NOT_YET_KNOWN', { params: { kind: 'unit', id: 'u1' } });
    for (const missing of [new MissingFact('unit u1'), ofCommand]) {
      expect(fateOf(missing, { missing: 40, failed: 4 })).toMatchObject({ kind: 'PARK', parking: { reason: 'MISSING_FACT', attempts: 41 } });
    }
  });

  it('is death at once when it breaks its contract', () => {
    expect(fateOf(new ContractViolation('a.b.c.v1', ['/n must be integer']), fresh)).toMatchObject({ kind: 'BURY', attempts: 1 });
  });

  it.each(['INVALID_INPUT', 'FORBIDDEN', 'SELF_APPROVAL'] as const)('is death at once when a rule says %s, however the tries before it ended (R8)', (code) => {
    expect(fateOf(platformErrors.error(code), fresh)).toMatchObject({ kind: 'BURY', attempts: 1, error: expect.stringContaining('DomainError') });
    expect(fateOf(platformErrors.error(code), { missing: 3, failed: 1 })).toMatchObject({ kind: 'BURY', attempts: 2 });
  });

  it.each(['WRONG_STATE', 'CONFLICT', 'NOT_FOUND'] as const)('is another attempt when a rule says %s, which may be a race', (code) => {
    expect(fateOf(platformErrors.error(code), fresh)).toMatchObject({ kind: 'PARK', parking: { reason: 'ERROR', attempts: 1 } });
  });

  it('is another attempt after 1, 2, 4 and 8 seconds and up to a quarter more, then death', () => {
    for (const [failed, seconds] of [1, 2, 4, 8].entries()) {
      const fate = fateOf(new Error('broken'), { missing: 0, failed });
      expect(fate).toMatchObject({ kind: 'PARK', parking: { reason: 'ERROR', attempts: failed + 1 } });
      const wait = fate.kind === 'PARK' ? fate.parking.retryInMs! : 0;
      expect(wait).toBeGreaterThanOrEqual(seconds * 1_000);
      expect(wait).toBeLessThanOrEqual(seconds * 1_250);
    }
    expect(fateOf(new Error('broken'), { missing: 0, failed: 4 })).toMatchObject({ kind: 'BURY', attempts: 5 });
  });
});
