import { describe, expect, it } from '@jest/globals';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import type { OccupancyState } from '../occupancy/occupancy-moves.rules.ts';
import { apportioned } from './apportion.rules.ts';
import { proRata, requirementIn } from './requirement.rules.ts';
import { scheduled, type HouseholdDue } from './schedule.rules.ts';

const months = Array.from({ length: 12 }, () => 1);

describe('splitting by the largest remainder (CS-089)', () => {
  it.each([[26, [3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]], [12, months], [5, [1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]], [0, months.map(() => 0)]])('%s interviews over twelve months (CS-089)', (total, expected) => {
    expect(apportioned(total, months)).toEqual(expected);
  });

  it('gives what is left to the largest remainders, and the sum is the total (CS-089)', () => {
    expect(apportioned(10, [3, 3, 1])).toEqual([4, 4, 2]);
    for (let total = 0; total < 50; total++) expect(apportioned(total, [7, 5, 3, 2]).reduce((sum, part) => sum + part, 0)).toBe(total);
  });

  it('gives nothing where nothing weighs (CS-089)', () => {
    expect(apportioned(4, [0, 1, 0])).toEqual([0, 4, 0]);
    expect(apportioned(4, [])).toEqual([]);
  });
});

describe('what a year asks of a household', () => {
  it.each([[1, 12, 1], [1, 6, 1], [1, 5, 0], [2, 12, 2], [2, 9, 2], [2, 8, 1], [2, 3, 1], [2, 2, 0], [3, 10, 3]])('%s a year, %s months → %s (CS-086, CS-088)', (perYear, lived, expected) => {
    expect(proRata(perYear, lived)).toBe(expected);
  });

  const period = (state: OccupancyState, from: string, to: string | null) => ({ unitId: idOf(5), state, from: `${from}T00:00:00.000Z`, to: to && `${to}T00:00:00.000Z` });
  const standards = { occupied: 1, notMovedIn: 2 };

  it('follows how it lives: what moves in on 20 May is vacant for four months and lived in for eight (CS-086, CS-088)', () => {
    const periods = [period('DELIVERED_VACANT', '2025-03-01', '2026-05-20'), period('OCCUPIED', '2026-05-20', null)];
    expect(requirementIn(2026, periods, standards)).toEqual({ occupied: 1, notMovedIn: 1 });
    expect(requirementIn(2025, periods, standards)).toEqual({ occupied: 0, notMovedIn: 2 });
  });

  it('counts a let home as lived in, and nothing before delivery (CS-086, CS-088)', () => {
    const periods = [period('UNDELIVERED', '2026-01-01', '2026-08-10'), period('OCCUPIED', '2026-08-10', '2026-09-05'), period('TENANTED', '2026-09-05', null)];
    expect(requirementIn(2026, periods, standards)).toEqual({ occupied: 0, notMovedIn: 0 });
    expect(requirementIn(2027, periods, standards)).toEqual({ occupied: 1, notMovedIn: 0 });
  });
});

describe('giving each household its month', () => {
  const household = (n: number, required: number, zone = 1): HouseholdDue => ({ householdId: idOf(100 + n), unitId: idOf(200 + n), zoneId: idOf(80 + zone), officerId: idOf(33), required });

  it('puts the two interviews of a household not moved in half a year apart (CS-088)', () => {
    const { interviews } = scheduled(2026, [1, 2, 3, 4, 5, 6].map((n) => household(n, 2)), 1);
    const of = (n: number) => interviews.filter(({ householdId }) => householdId === idOf(100 + n)).map(({ month }) => Number(month.slice(5)));
    expect([1, 2, 3, 4, 5, 6].map((n) => of(n)[1]! - of(n)[0]!)).toEqual([6, 6, 6, 6, 6, 6]);
  });

  it('spreads each zone over the year; zones and months add up to the whole (CS-089)', () => {
    const households = Array.from({ length: 36 }, (_, n) => household(n, 1, n % 3));
    const { monthQuotas, byZone, required } = scheduled(2026, households, 1);
    expect(byZone.map((zone) => zone.required)).toEqual([12, 12, 12]);
    expect(byZone.every((zone) => zone.monthQuotas.every((quota) => quota === 1))).toBe(true);
    expect(monthQuotas.map((quota, at) => quota - byZone.reduce((sum, zone) => sum + zone.monthQuotas[at]!, 0))).toEqual(months.map(() => 0));
    expect(monthQuotas.reduce((sum, quota) => sum + quota, 0)).toBe(required);
  });
});
