import { describe, expect, it } from '@jest/globals';
import { initialStandard } from '../initial/initial-standards.words.ts';
import { isValueOf } from './standard-value.rules.ts';

describe('a value of a standard', () => {
  it.each([
    ['ticket.callback', '48', true], ['ticket.callback', '1.5', false], ['ticket.callback', '-1', false], ['ticket.callback', 'ALL', false], ['ticket.callback', '12:00', false],
    ['latefee.rate', '0.03', true], ['ticket.entry.night', '23:30', true], ['ticket.entry.night', '25:00', false], ['ticket.entry.night', '24', false],
    ['complaint.callback.population', 'VALID', true], ['complaint.callback.population', 'SOME', false], ['bill.due', '28', true], ['bill.due', '29', false],
    ['bill.due', 'LAST_DAY', true], ['no.such.key', '1', false],
  ])('%s = %s: %s', (key, value, ok) => {
    expect(isValueOf({ ...(initialStandard(key) ?? initialStandard('ticket.callback')!), key, value })).toBe(ok);
  });

  it.each([
    ['callback.weeklySample', '250'], ['callback.moveIn.openFrom', '9999999'], ['interview.occupied', '9999'], ['renovation.extinguisherArea', '0'],
    ['callback.maxAttempts', '0'], ['recurrence.repair', '0'], ['recurrence.window', '4'], ['bulletin.service', '0'], ['service.satisfaction', '101'],
  ])('%s = %s is more, or less, than there can be', (key, value) => {
    expect(isValueOf({ ...initialStandard(key)!, value })).toBe(false);
  });

  it.each([
    ['ticket.callback', '1', 'day', 'ELAPSED', true], ['ticket.callback', '1', 'day', 'BC', true], ['ticket.callback', '24', 'hour', 'BC', false],
    ['ticket.callback', '24', 'banana', 'ELAPSED', false], ['ticket.callback', '24', 'hour', 'NONE', false], ['ticket.entry', '1', 'day', 'STAFFED_HOURS', false],
    ['callback.moveIn.openFrom', '23', 'day', 'CAL', true], ['callback.moveIn.openFrom', '23', 'day', 'BC', false], ['callback.moveIn.openFrom', '23', 'hour', 'CAL', false],
    ['recurrence.window', '12', 'month', 'CAL', true], ['recurrence.window', '1', 'year', 'CAL', false], ['appointment.late', '1', 'hour', 'ELAPSED', false],
    ['vacant.goodRate', '98', 'count', 'NONE', false], ['repair.rework.window', '2', 'month', 'CAL', false],
  ] as const)('%s = %s %s (%s) can be counted: %s (C-07, C-16)', (key, value, unit, dayKind, ok) => {
    expect(isValueOf({ key, value, unit, dayKind })).toBe(ok);
  });
});
