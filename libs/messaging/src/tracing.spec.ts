import { afterEach, describe, expect, it } from '@jest/globals';
import { readTraceparent, startSpan, traced, useTracer } from './tracing.ts';

const parent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
const own = `00-${'a'.repeat(32)}-${'c'.repeat(16)}-01`;

describe('tracing', () => {
  afterEach(() => useTracer(undefined));

  it('passes on what came in where nobody traces', async () => {
    expect(startSpan({ name: 'x', kind: 'SERVER' })).toBeUndefined();
    expect(await traced({ name: 'x', kind: 'CONSUMER', parent }, async (traceparent) => traceparent)).toBe(parent);
    expect(await traced({ name: 'x', kind: 'CONSUMER' }, async (traceparent) => traceparent)).toBeNull();
  });

  it('passes on its own step, and ends it with or without an error', async () => {
    const ends: unknown[] = [];
    useTracer({ start: () => ({ traceparent: own, end: (error) => ends.push(error) }), stop: async () => undefined });
    expect(await traced({ name: 'x', kind: 'CONSUMER', parent }, async (traceparent) => traceparent)).toBe(own);
    const wrong = new Error('no light');
    await expect(traced({ name: 'x', kind: 'CONSUMER', parent }, async () => { throw wrong; })).rejects.toBe(wrong);
    expect(ends).toEqual([undefined, wrong]);
  });

  it.each([undefined, '', 'x', `01-${'a'.repeat(32)}-${'b'.repeat(16)}-01`, `00-${'0'.repeat(32)}-${'b'.repeat(16)}-01`, `${parent}-x`, ['a']])('takes %p for no traceparent', (header) => {
    expect(readTraceparent(header)).toBeUndefined();
  });

  it('takes a W3C traceparent as it is', () => {
    expect(readTraceparent(parent)).toBe(parent);
  });
});
