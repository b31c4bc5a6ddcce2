import { expect, it } from '@jest/globals';
import { line } from './progress.rules.ts';

it('is said to the complainant only where it says when (CS-065)', () => {
  expect(line('VERIFIED', 'INVESTIGATING', 'VERIFIED')).toEqual({ step: 'VERIFIED', from: 'INVESTIGATING', to: 'VERIFIED', note: null, toldAt: null });
  const toldAt = new Date('2026-03-02T01:30:00Z');
  expect(line('RESPONDED', 'ACCEPTED', 'ACCEPTED', { note: '周五前答复', toldAt })).toMatchObject({ note: '周五前答复', toldAt });
});
