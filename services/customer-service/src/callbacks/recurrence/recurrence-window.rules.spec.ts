import { expect, it } from '@jest/globals';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { windowOf } from './recurrence-window.rules.ts';

const standards = [
  { key: 'recurrence.complaint', value: '2', unit: 'count' }, { key: 'recurrence.repair', value: '3', unit: 'count' },
  { key: 'recurrence.window', value: '1', unit: 'quarter' },
] as const;

it('counts matters from the beginning of the quarter, or so many months back where an estate chose that (CS-054, C-07)', () => {
  const to = new Date('2026-03-31T16:00:00Z');
  expect(windowOf(standards, idOf(3), to)).toEqual({ estateId: idOf(3), from: new Date('2025-12-31T16:00:00Z'), to, complaintLimit: 2, repairLimit: 3 });
  const year = [...standards.slice(0, 2), { key: 'recurrence.window' as const, value: '12', unit: 'month' }];
  expect(windowOf(year, idOf(3), to)).toMatchObject({ from: new Date('2025-03-30T16:00:00Z') });
});

it('counts nothing while the standards are not known (CS-054)', () => {
  expect(windowOf(standards.slice(0, 2), idOf(3), new Date('2026-03-31T16:00:00Z'))).toBeNull();
});
