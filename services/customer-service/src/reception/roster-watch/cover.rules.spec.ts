import { describe, expect, it } from '@jest/globals';
import { gapsIn, minutesOf, nextLookAt, shiftsToWatch, staffedShifts } from './cover.rules.ts';

const local = (text: string) => new Date(`2026-03-${text}:00+08:00`);
const period = (from: string, to: string) => ({ startAt: local(from), endAt: local(to) });
const day = period('02T08:00', '02T20:00');

describe('the gaps of a period', () => {
  it.each([
    ['nobody', [], [['02T08:00', '02T20:00']]],
    ['one person all the time', [['02T08:00', '02T20:00']], []],
    ['more than the time', [['02T06:00', '02T23:00']], []],
    ['two in turn', [['02T14:00', '02T20:00'], ['02T08:00', '02T14:00']], []],
    ['two who overlap', [['02T08:00', '02T15:00'], ['02T14:00', '02T20:00']], []],
    ['a break at noon', [['02T08:00', '02T12:00'], ['02T13:00', '02T20:00']], [['02T12:00', '02T13:00']]],
    ['late and gone early', [['02T08:30', '02T19:00']], [['02T08:00', '02T08:30'], ['02T19:00', '02T20:00']]],
    ['one within another', [['02T08:00', '02T18:00'], ['02T09:00', '02T10:00']], [['02T18:00', '02T20:00']]],
    ['somebody before and somebody after', [['01T20:00', '02T08:00'], ['02T20:00', '03T08:00']], [['02T08:00', '02T20:00']]],
  ] as [string, [string, string][], [string, string][]][])('with %s (CS-001, CS-005)', (_, covers, gaps) => {
    expect(gapsIn(day, covers.map((each) => period(...each)))).toEqual(gaps.map((each) => period(...each)));
  });

  it('counts a minute that has begun (CS-005)', () => {
    expect(minutesOf([{ startAt: local('02T08:00'), endAt: new Date(local('02T08:00').getTime() + 1_000) }])).toBe(1);
    expect(minutesOf([period('02T08:00', '02T09:30'), period('02T12:00', '02T12:01')])).toBe(91);
  });
});

describe('staffed shifts', () => {
  it('are the desk by day, the monitoring room through the night, and the telephone always (CS-001, CS-005)', () => {
    expect(staffedShifts('FRONT_DESK', '2026-03-02', '2026-03-02')).toEqual([{ on: '2026-03-02', ...day }]);
    expect(staffedShifts('MONITORING_ROOM', '2026-03-02', '2026-03-02')).toEqual([{ on: '2026-03-02', ...period('02T20:00', '03T08:00') }]);
    expect(staffedShifts('HOTLINE', '2026-03-02', '2026-03-03').map(({ startAt, endAt }) => ({ startAt, endAt }))).toEqual([period('02T00:00', '03T00:00'), period('03T00:00', '04T00:00')]);
  });

  it('are looked at from 24 hours before they begin until they end (CS-001)', () => {
    expect(shiftsToWatch('FRONT_DESK', local('02T08:00')).map(({ on }) => on)).toEqual(['2026-03-02', '2026-03-03']);
    expect(shiftsToWatch('FRONT_DESK', local('02T07:59')).map(({ on }) => on)).toEqual(['2026-03-02']);
    expect(shiftsToWatch('FRONT_DESK', local('02T20:00')).map(({ on }) => on)).toEqual(['2026-03-03']);
    expect(shiftsToWatch('MONITORING_ROOM', local('02T03:00')).map(({ on }) => on)).toEqual(['2026-03-01', '2026-03-02']);
  });

  it.each([['02T07:00', '02T08:00'], ['02T08:00', '02T20:00'], ['02T20:00', '03T00:00'], ['03T00:00', '03T08:00']])('after %s the next look is at %s (CS-001)', (now, next) => {
    expect(nextLookAt(local(now))).toEqual(local(next));
  });
});
