import { describe, expect, it } from '@jest/globals';
import { clockLimit } from '@guanjia/domain';
import { doneAtNight, nightShiftEndsOn, type NightWork } from './ticket-entry.rules.ts';
import { aTicket, at, idOf } from './ticket.fixture.ts';

const context = { now: at('10:00'), actorId: idOf(33) };

describe('the night', () => {
  it.each([
    ['2026-03-02T11:59:59Z', null], ['2026-03-02T12:00:00Z', '2026-03-03'], ['2026-03-02T13:00:00Z', '2026-03-03'], ['2026-03-02T18:00:00Z', '2026-03-03'],
    ['2026-03-02T23:59:59Z', '2026-03-03'], ['2026-03-03T00:00:00Z', null],
  ])('of %s ends on %s (CS-022)', (moment, day) => {
    expect(nightShiftEndsOn(new Date(moment))).toBe(day);
  });

  it('is entered by 24:00 of that day (CS-022)', () => {
    const standard = { key: 'ticket.entry.night', value: '24:00', unit: 'clock-time', dayKind: 'CAL' } as const;
    expect(clockLimit(standard, '2026-03-03', at('13:00'))).toMatchObject({ dueAt: '2026-03-03T16:00:00.000Z', value: '24:00', isProvisional: false });
    expect(clockLimit({ ...standard, value: '12:30' }, '2026-03-03', at('13:00')).dueAt).toBe('2026-03-03T04:30:00.000Z');
    expect(() => clockLimit({ ...standard, value: '30' }, '2026-03-03', at('13:00'))).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  it('leaves what was done in it completed at its own time (CS-022)', () => {
    const work: NightWork = { assignmentId: idOf(11), category: 'PLUMBING', urgency: 'URGENT', departmentId: idOf(30), department: { estateId: idOf(3) }, employeeId: null, employee: null, completedAt: at('03:00') };
    const ticket = aTicket({ isChargeable: false });
    const { state, events, timeline } = doneAtNight(work, ticket, context);
    expect(state).toMatchObject({ state: 'COMPLETED', completedAt: at('03:00'), completionNo: 1, dueAt: null });
    expect(events.map(({ type }) => type)).toEqual(['created', 'triaged', 'completed'].map((event) => `customer-service.ticket.${event}.v1`));
    expect(timeline.map(({ to }) => to)).toEqual(['NEW', 'TRIAGED', 'COMPLETED']);
    for (const [change, patch, code] of [
      [{}, { isChargeable: true }, 'NIGHT_WORK_CHARGEABLE'], [{ completedAt: at('10:01') }, {}, 'TIME_ORDER'], [{ completedAt: at('01:24') }, {}, 'TIME_ORDER'],
      [{ department: { estateId: idOf(99) } }, {}, 'NOT_IN_ESTATE'], [{ employee: { estateId: idOf(99) } }, {}, 'NOT_IN_ESTATE'],
    ] as const) expect(() => doneAtNight({ ...work, ...change }, { ...ticket, ...patch }, context)).toThrow(expect.objectContaining({ code }));
  });
});
