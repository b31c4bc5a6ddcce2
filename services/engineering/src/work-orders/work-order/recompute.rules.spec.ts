import { describe, expect, it } from '@jest/globals';
import { businessCalendar, stampedLimit } from '@guanjia/domain';
import { limitsFrom } from './creation.rules.ts';
import { freshLimits, recomputeLimits } from './recompute.rules.ts';
import { anEquipmentOrder, anOrder } from './work-order.fixture.ts';

const year = (year: number, holidays: string[] = []) => ({ year, holidays, workdays: [] });
const before = businessCalendar([year(2026)]);
const published = businessCalendar([year(2026), year(2027, ['2027-01-01', '2027-01-04', '2027-01-05'])]);
/** Wednesday 30 December 2026, 09:30 in Shanghai. */
const NOW = new Date('2026-12-30T01:30:00Z');
const standard = (value: string, unit: string, dayKind: 'ELAPSED' | 'BC') => ({ key: 'k', value, unit, dayKind });
const routine = { arrive: standard('2', 'hour', 'ELAPSED'), finish: standard('3', 'day', 'BC') };
const limits = limitsFrom(NOW, { ...routine, calendar: before });
const order = anOrder('ASSIGNED', { ...limits, dueBy: limits.respondBy });
const tasks = ({ events }: { events: { type: string; data: object }[] }) => events.map(({ type, data }) => [type.split('.')[2], (data as { dueAt: string }).dueAt]);

describe('a published year (PLAT-010)', () => {
  it('moves the provisional finish limit and makes it firm, from the moment and by the standard of the order', () => {
    const { state, deadlines } = recomputeLimits(freshLimits(order, published), order, NOW);
    expect(limits).toMatchObject({ finishBy: new Date('2027-01-05T16:00:00Z'), isProvisional: true });
    expect(state).toMatchObject({ finishBy: new Date('2027-01-07T16:00:00Z'), isProvisional: false, dueBy: limits.respondBy });
    expect(deadlines).toEqual([{ kind: 'work-order.finish', ref: order.id, dueAt: new Date('2027-01-07T16:00:00Z') }]);
  });

  it('changes the task where its due time moved, and tells nobody where it did not', () => {
    const attended = { ...order, state: 'STARTED' as const, respondedAt: NOW, dueBy: limits.finishBy };
    expect(tasks(recomputeLimits(freshLimits(attended, published), attended, NOW))).toEqual([['changed', '2027-01-07T16:00:00.000Z']]);
    const asGuessed = businessCalendar([year(2026), year(2027, ['2027-01-01'])]);
    const decision = recomputeLimits(freshLimits(attended, asGuessed), attended, NOW);
    expect(decision).toMatchObject({ state: { finishBy: limits.finishBy, isProvisional: false }, events: [], deadlines: [] });
  });

  it('leaves firm limits alone, and provisional ones of another year', () => {
    const firm = limitsFrom(NOW, { ...routine, calendar: businessCalendar([year(2026), year(2027)]) });
    expect(freshLimits(anOrder('ASSIGNED', firm), published)).toEqual({});
    expect(freshLimits(order, businessCalendar([year(2026), year(2028)]))).toEqual({});
  });

  it('takes back a miss of a limit that has yet to come', () => {
    const missed = { ...order, state: 'BLOCKED' as const, respondedAt: NOW, dueBy: limits.finishBy, finishMissedAt: new Date('2027-01-05T16:00:01Z') };
    const fresh = freshLimits(missed, published);
    expect(recomputeLimits(fresh, missed, new Date('2027-01-06T01:00:00Z')).state.finishMissedAt).toBeNull();
    expect(recomputeLimits(fresh, missed, new Date('2027-01-08T01:00:00Z')).state.finishMissedAt).toEqual(missed.finishMissedAt);
  });

  it('moves the limit of a decision, and no limit of a pass that has ended or a request that is decided', () => {
    const APPROVAL = stampedLimit(standard('2', 'day', 'BC'), NOW, before);
    const asked = anEquipmentOrder('APPROVAL_PENDING', { ...limits, finishedAt: NOW, limitStamps: { ...limits.limitStamps, APPROVAL }, approvalState: 'REQUESTED', approvalDueBy: new Date(APPROVAL.dueAt) });
    const fresh = freshLimits(asked, published);
    expect(Object.keys(fresh)).toEqual(['APPROVAL']);
    const { state, deadlines } = recomputeLimits(fresh, asked, NOW);
    expect(state).toMatchObject({ approvalDueBy: new Date('2027-01-06T16:00:00Z') });
    expect(deadlines).toEqual([{ kind: 'work-order.approval', ref: asked.id, dueAt: new Date('2027-01-06T16:00:00Z') }]);
    expect(freshLimits({ ...asked, approvalDueBy: null }, published)).toEqual({});
  });
});
