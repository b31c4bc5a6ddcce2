import { describe, expect, it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import {
  boundsOfQuarter, callbackStatisticsMoves, countedUntil, decideCallbackStatistics, type CallbackFigures, type CallbackStatistics, type CallbackStatisticsCommand,
} from './callback-statistics.rules.ts';

const context = { now: new Date('2026-04-01T01:00:00Z'), actorId: idOf(35) };
const given = givenFor((command: CallbackStatisticsCommand, state: CallbackStatistics | null) => decideCallbackStatistics(command, state, context));
const figures: CallbackFigures = {
  byKind: [{ kind: 'TICKET', scheduled: 3, made: 2, satisfied: 1, unsatisfied: 1, unreached: 0, late: 0 }], failedCount: 1, failedCallbackIds: [idOf(13)],
  repeatComplaints: [], repeatRepairs: [{ category: 'PLUMBING', unitId: idOf(5), equipmentId: null, count: 3, limit: 3, sourceIds: [idOf(10)] }],
};
const drafting = { type: 'draftCallbackStatistics' as const, id: idOf(81), estateId: idOf(3), quarter: '2026-Q1', reportText: '总体满意', figures, countedUntil: context.now };
const draft = { ...given(null).when(drafting).decision().state, draftedBy: idOf(36) } as CallbackStatistics;

describe('the callback statistics of a quarter (CS-053)', () => {
  it('are drafted with what was counted, and the director is asked to review them', () => {
    given(null).when(drafting).thenState({ state: 'DRAFT', quarter: '2026-Q1', failedCount: 1, reviewedBy: null }).thenEvents(['customer-service.task.opened.v1']);
  });

  it('are published by the review after the quarter, with what qualifies for a corrective action (CS-054, HR-049)', () => {
    const { events } = given(draft).when({ type: 'reviewCallbackStatistics', opinion: '属实' })
      .thenState({ state: 'PUBLISHED', reviewedBy: idOf(35), reviewOpinion: '属实', publishedAt: context.now })
      .thenEvents(['customer-service.task.closed.v1', 'customer-service.callback-statistics.published.v1']).decision();
    expect(events[1]!.data).toEqual({ quarter: '2026-Q1', draftedBy: idOf(36), reviewedBy: idOf(35), ...figures });
  });

  it('reviewed before the last day of the quarter are published on it', () => {
    const early = givenFor((command: CallbackStatisticsCommand, state: CallbackStatistics | null) =>
      decideCallbackStatistics(command, state, { ...context, now: new Date('2026-03-30T01:00:00Z') }));
    const { deadlines } = early(draft).when({ type: 'reviewCallbackStatistics', opinion: '属实' }).thenState({ state: 'REVIEWED' })
      .thenEvents(['customer-service.task.closed.v1']).decision();
    expect(deadlines).toEqual([{ kind: 'callback-statistics.publish', ref: draft.id, dueAt: new Date('2026-03-30T16:00:00Z') }]);
    given({ ...draft, state: 'REVIEWED', reviewedBy: idOf(35) }).when({ type: 'publishCallbackStatistics' })
      .thenState({ state: 'PUBLISHED' }).thenEvents(['customer-service.callback-statistics.published.v1']);
  });

  it('are never reviewed by who drafted them (PLAT-021)', () => {
    given({ ...draft, draftedBy: idOf(35) }).when({ type: 'reviewCallbackStatistics', opinion: '属实' }).thenRefused('SELF_APPROVAL');
  });

  it('are drafted anew until they are reviewed, and never after', () => {
    const again = { type: 'redraftCallbackStatistics' as const, reportText: '补充', figures: { ...figures, failedCount: 0, failedCallbackIds: [] }, countedUntil: context.now };
    given(draft).when(again).thenState({ reportText: '补充', failedCount: 0, draftedBy: idOf(35) }).thenEvents([]);
    given({ ...draft, state: 'PUBLISHED' }).when(again).thenRefused('WRONG_STATE');
    expect(callbackStatisticsMoves.isFinal('PUBLISHED')).toBe(true);
  });

  it('count a quarter from its last month on, until its end', () => {
    expect(boundsOfQuarter('2026-Q1')).toMatchObject({ firstDay: '2026-01-01', lastDay: '2026-03-31' });
    expect(() => boundsOfQuarter('2026-Q5')).toThrow(expect.objectContaining({ code: 'QUARTER_INVALID' }));
    expect(() => countedUntil('2026-Q1', new Date('2026-02-28T15:59:59Z'))).toThrow(expect.objectContaining({ code: 'QUARTER_NOT_OVER' }));
    expect(countedUntil('2026-Q1', new Date('2026-02-28T16:00:00Z'))).toEqual(new Date('2026-02-28T16:00:00Z'));
    expect(countedUntil('2026-Q1', new Date('2026-04-05T00:00:00Z'))).toEqual(new Date('2026-03-31T16:00:00Z'));
  });
});
