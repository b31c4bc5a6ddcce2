import { describe, expect, it } from '@jest/globals';
import { derivedId, isUuid, uuidV7 } from './ids.ts';

describe('derived ids', () => {
  it('gives the same name the same id, for ever', () => {
    expect(derivedId('callback-of-ticket', 'T-1')).toBe('b80c41f3-d762-819a-8236-eab9a82a1602');
    expect(derivedId('callback-of-ticket', 'T-1')).toBe(derivedId('callback-of-ticket', 'T-1'));
  });

  it('tells namespaces and names apart, wherever the line between them falls', () => {
    const ids = [derivedId('a', 'bc'), derivedId('ab', 'c'), derivedId('', 'abc'), derivedId('abc', ''), derivedId('1:a', 'bc'), derivedId('房', '屋')];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('UUIDv7', () => {
  it('matches the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('sorts by time of making, whatever the random bits', () => {
    const earlier = uuidV7(1_772_000_000_000, new Uint8Array(10).fill(255));
    const later = uuidV7(1_772_000_000_001, new Uint8Array(10));
    expect(earlier < later).toBe(true);
    expect(isUuid(earlier) && isUuid(later)).toBe(true);
  });

  it.each([[-1, 10], [0.5, 10], [2 ** 48, 10], [Number.NaN, 10], [0, 9], [0, 16]])('refuses time %p with %i random bytes', (ms, length) => {
    expect(() => uuidV7(ms, new Uint8Array(length))).toThrow(RangeError);
  });
});

describe('isUuid', () => {
  it.each(['017f22e2-79b0-7cc3-98c4-dc0c0c07398f', '017F22E2-79B0-7CC3-98C4-DC0C0C07398F', '2b7d6a62-6f3c-4a1e-9d4e-0a3b6c1d2e3f'])('accepts %s', (text) => {
    expect(isUuid(text)).toBe(true);
  });

  it.each([
    '', '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '017f22e279b07cc398c4dc0c0c07398f', '{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}',
    '017f22e2-79b0-7cc3-18c4-dc0c0c07398f', '017f22e2-79b0-7cc3-98c4-dc0c0c07398g', ' 017f22e2-79b0-7cc3-98c4-dc0c0c07398f', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n',
  ])('rejects %p', (text) => expect(isUuid(text)).toBe(false));
});
