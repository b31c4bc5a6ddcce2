import { expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideInsight, insightMoves, type InsightCommand, type InsightNote } from './insight-note.rules.ts';

const context = { now: at('02:00'), actorId: idOf(33) };
const givenInsight = givenFor((command: InsightCommand, note: InsightNote | null) => decideInsight(command, note, context));
const note = { type: 'submitInsight', id: idOf(66), estateId: idOf(3), source: 'MARKET_NEWS', text: '邻近小区推出代收服务' } as const;
const anInsight = (patch: Partial<InsightNote> = {}) => ({ ...givenInsight(null).when(note).decision().state, submittedBy: idOf(32), ...patch }) as InsightNote;

everyMove(insightMoves, (command, state) => decideInsight({ type: command, isForPlan: true, note: '列入' }, anInsight({ state }), context), { field: 'state' });

it('an insight is noted by one and read by another for the plan of the year (CS-155, PLAT-021)', () => {
  const { events } = givenInsight(null).when(note).thenState({ state: 'SUBMITTED', submittedBy: idOf(33) }).thenEvents(['customer-service.suggestion.received.v1']).decision();
  expect(events[0]!.data).toMatchObject({ kind: 'INSIGHT', channel: 'STAFF' });
  givenInsight(anInsight()).when({ type: 'reviewInsight', isForPlan: true, note: '列入' }).thenState({ state: 'REVIEWED', isForPlan: true, reviewedBy: idOf(33) });
  givenInsight(anInsight({ submittedBy: idOf(33) })).when({ type: 'reviewInsight', isForPlan: true, note: '列入' }).thenRefused('SELF_APPROVAL');
});
