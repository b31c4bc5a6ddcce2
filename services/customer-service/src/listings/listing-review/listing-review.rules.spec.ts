import { describe, expect, it } from '@jest/globals';
import { refused } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aListing } from '../listings.fixture.ts';
import { changesOf, decideReview, type Reviewed } from './listing-review.rules.ts';

const house = aListing();
const parking = aListing({ id: idOf(83), property: 'PARKING', unitId: null, parkingCode: 'B1-023', priceFen: 30_000n });
const context = { now: at('02:00'), actorId: idOf(33) };

describe('the list as it is now (CS-105)', () => {
  it('opens what is new, changes what costs otherwise, closes what is gone, and leaves the rest', () => {
    const cheaper = { ...house, priceFen: 380_000n };
    expect(changesOf([house, parking], [cheaper, { ...house, kind: 'TRANSFER' }], false)).toEqual({ opened: [{ ...house, kind: 'TRANSFER' }], changed: [{ id: house.id, item: cheaper }], closed: [parking] });
    expect(changesOf([house], [house], false)).toEqual({ opened: [], changed: [], closed: [] });
    expect(changesOf([house], [{ ...house, terms: '押一付三' }], false).changed).toHaveLength(1);
  });

  it('is empty when that is confirmed, and only then', () => {
    expect(changesOf([house], [], true).closed).toEqual([house]);
    expect(refused(() => changesOf([house], [], false))).toBe('NIL_NOT_CONFIRMED');
    expect(refused(() => changesOf([], [house], true))).toBe('NIL_NOT_CONFIRMED');
    expect(refused(() => changesOf([], [house, { ...house, priceFen: 1n }], false))).toBe('LISTED_TWICE');
  });
});

describe('its review', () => {
  const review = (patch: Partial<Reviewed> = {}) => decideReview({
    id: idOf(84), estateId: idOf(3), source: 'SERVICE', isNil: false, openCount: 2, changes: { opened: [house], changed: [], closed: [parking] }, mismatches: { before: 0, after: 0 }, ...patch,
  }, context);

  it('is of the week of its day and tells what it changed (CS-105)', () => {
    const { state, events } = review();
    expect(state).toMatchObject({ week: '2026-W10', openCount: 2, openedCount: 1, changedCount: 0, closedCount: 1, mismatchCount: 0, reviewedBy: idOf(33), reviewedAt: at('02:00') });
    expect(events).toMatchObject([{ type: 'customer-service.listing.updated.v1', data: { causeCode: 'WEEKLY_REVIEW', source: 'SERVICE', week: '2026-W10', isNil: false, openCount: 2, openedCount: 1 } }]);
  });

  it.each([[0, 2, 'opened'], [2, 0, 'closed'], [2, 1, null], [0, 0, null]] as const)('with %i differences before and %i after: the task is %s (CS-105)', (before, after, step) => {
    const tasks = review({ mismatches: { before, after } }).events.filter(({ type }) => type.includes('.task.'));
    expect(tasks.map(({ type }) => type.split('.')[2])).toEqual(step ? [step] : []);
  });
});
