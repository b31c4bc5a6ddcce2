import { describe, expect, it } from '@jest/globals';
import { initialStandard } from '../initial/initial-standards.words.ts';
import { isTighter, type Measure } from './tightness.rules.ts';

const measure = (key: string, given: Partial<Measure> = {}): Measure => ({ ...initialStandard(key)!, ...given });

describe('tightening a standard', () => {
  it.each([
    ['ticket.callback', '12', true, 'less, where ≤ must hold'], ['ticket.callback', '24', false, 'the same'], ['ticket.callback', '48', false, 'more, where ≤ must hold'],
    ['callback.weeklySample', '25', true, 'more, where ≥ must hold'], ['callback.weeklySample', '15', false, 'less, where ≥ must hold'],
    ['innovation.min', '4', true, 'more, where > must hold'], ['innovation.min', '2', false, 'less, where > must hold'],
    ['ticket.entry.night', '22:00', true, 'an earlier time of day'], ['repair.rework', '0.5', true, 'a part of one percent'],
    ['repair.timely', '101', false, 'an equality has no tighter value'], ['complaint.callback.population', 'VALID', false, 'a word has no order'],
    ['bill.due', '10', false, 'a number beside a word has no order'], ['recurrence.repair', '4', false, 'a trigger says nothing about tightness'],
  ])('%s → %s: %s (%s) (PLAT-013 PLAT-014)', (key, value, tighter) => {
    expect(isTighter(measure(key, { value }), measure(key))).toBe(tighter);
  });

  it('counts calendar days instead of working days, at no larger number (C-01)', () => {
    const complaint = measure('complaint.callback');
    expect(isTighter({ ...complaint, dayKind: 'CAL' }, complaint)).toBe(true);
    expect(isTighter({ ...complaint, dayKind: 'CAL', value: '4' }, complaint)).toBe(false);
    expect(isTighter(complaint, { ...complaint, dayKind: 'CAL' })).toBe(false);
  });

  it('counts all hours instead of staffed hours', () => {
    const entry = measure('ticket.entry');
    expect(isTighter({ ...entry, dayKind: 'ELAPSED' }, entry)).toBe(true);
  });

  it('never follows from another unit', () => {
    expect(isTighter(measure('ticket.callback', { value: '1', unit: 'day' }), measure('ticket.callback'))).toBe(false);
  });
});
