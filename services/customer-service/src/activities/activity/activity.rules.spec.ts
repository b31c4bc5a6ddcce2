import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { anActivity } from '../activities.fixture.ts';
import { activityMoves } from './activity-moves.rules.ts';
import { decideActivity, type Activity, type ActivityCommand, type Material } from './activity.rules.ts';

const decideAs = (actorId: string) => (command: ActivityCommand, activity: Activity | null) => decideActivity(command, activity, { now: at('02:00'), actorId });
const given = givenFor(decideAs(idOf(33)));

everyMove(activityMoves, (type, state) => decideAs(idOf(33))({
  type, materials: [], amountFen: 100n, householdIds: [], occupiedHouseholds: 0, effect: 'GOOD', evaluation: '好', isAsPlanned: true, staff: [], reasonCode: 'WEATHER',
} as ActivityCommand, anActivity({ state })), { field: 'state' });

const planning = (patch: Partial<Activity> = {}) => {
  const { id, estateId, kind, theme, plan, organiserId, venue, startAt, endAt, budgetFen } = anActivity(patch);
  return { type: 'planActivity' as const, id, estateId, kind, theme, plan, organiserId, venue, startAt, endAt, budgetFen };
};
const lantern = (ready: boolean): Material => ({ item: '灯笼', qty: 20, ownerId: idOf(34), ready });

describe('an activity', () => {
  it('is planned with organiser, venue and budget, for its quarter in Shanghai (CS-135, CS-136, CS-137)', () => {
    given(null).when(planning()).thenState({ state: 'PLANNED', quarter: '2026-Q1', plannedBy: idOf(33), spentFen: 0n })
      .thenEvents(['customer-service.activity.planned.v1', 'customer-service.task.opened.v1']);
    given(null).when(planning({ startAt: new Date('2026-03-31T16:00:00Z'), endAt: new Date('2026-03-31T18:00:00Z') })).thenState({ quarter: '2026-Q2' });
    given(null).when(planning({ startAt: at('02:00') })).thenRefused('ACTIVITY_PERIOD_INVALID', 'startAt');
    given(null).when(planning({ endAt: new Date('2026-03-04T06:00:00Z') })).thenRefused('ACTIVITY_PERIOD_INVALID', 'endAt');
    given(null).when(planning({ budgetFen: -1n })).thenRefused('INVALID_INPUT', 'budgetFen');
  });

  it('has its budget approved by somebody else, and is looked at a day before (CS-137, CS-139, PLAT-021)', () => {
    given(anActivity({ state: 'PLANNED', plannedBy: idOf(33) })).when({ type: 'approveActivityBudget' }).thenRefused('SELF_APPROVAL');
    const { deadlines } = given(anActivity({ state: 'PLANNED' })).when({ type: 'approveActivityBudget' }).thenState({ state: 'APPROVED', approvedBy: idOf(33) }).decision();
    expect(deadlines).toEqual([{ kind: 'activity.materials', ref: idOf(72), dueAt: new Date('2026-03-03T06:00:00Z') }]);
  });

  it.each([[300000n, 0n, null], [1n, 299999n, null], [1n, 300000n, 'OVER_BUDGET'], [300001n, 0n, 'OVER_BUDGET'], [0n, 0n, 'INVALID_INPUT']])(
    'spends %s fen after %s of 300000: %s (CS-137)', (amountFen, spentFen, refusal) => {
      const outcome = given(anActivity({ spentFen })).when({ type: 'spendOnActivity', amountFen });
      if (refusal) outcome.thenRefused(refusal, 'amountFen');
      else outcome.thenState({ spentFen: spentFen + amountFen });
    });

  it('is prepared when all it takes is ready, and no longer when something is not (CS-139)', () => {
    given(anActivity()).when({ type: 'setActivityMaterials', materials: [lantern(true), lantern(false)] }).thenState({ state: 'APPROVED' })
      .thenEvents(['customer-service.activity.materials-requested.v1']);
    given(anActivity()).when({ type: 'setActivityMaterials', materials: [lantern(true)] }).thenState({ state: 'PREPARED' })
      .thenEvents(['customer-service.activity.materials-requested.v1', 'customer-service.task.closed.v1']);
    given(anActivity({ state: 'PREPARED' })).when({ type: 'setActivityMaterials', materials: [lantern(false)] }).thenState({ state: 'APPROVED' });
    given(anActivity()).when({ type: 'setActivityMaterials', materials: [{ ...lantern(true), qty: 0 }] }).thenRefused('INVALID_INPUT', 'materials');
    given(anActivity()).when({ type: 'holdActivity' }).thenRefused('WRONG_STATE');
  });

  it('alerts its organiser when something is not ready a day before (CS-139)', () => {
    const { events } = given(anActivity()).when({ type: 'alertMaterials' }).decision();
    expect(events).toMatchObject([{ type: 'customer-service.task.opened.v1', data: { kind: 'ACTIVITY_MATERIALS', employeeId: idOf(34), role: null } }]);
  });

  it('tells who came and of how many when it is over (CS-135, CS-138, K78)', () => {
    const { events } = given(anActivity({ state: 'HELD', spentFen: 280000n })).when({ type: 'completeActivity', householdIds: [idOf(6)], occupiedHouseholds: 12 })
      .thenState({ state: 'COMPLETED', endedAt: at('02:00'), attendedHouseholds: 1, occupiedHouseholds: 12 }).decision();
    expect(events[0]).toMatchObject({
      type: 'customer-service.activity.completed.v1', data: { quarter: '2026-Q1', householdIds: [idOf(6)], occupiedHouseholds: 12, spentFen: 280000, endedAt: at('02:00').toISOString() },
    });
  });

  it('is finished only by its evaluation, which tells the part of the staff (CS-136, K63, HR-041)', () => {
    expect(activityMoves.isFinal('COMPLETED')).toBe(false);
    const staff = [{ employeeId: idOf(34), part: 'ORGANISER' as const, isAssistant: true }];
    const { events } = given(anActivity({ state: 'COMPLETED' })).when({ type: 'evaluateActivity', effect: 'GOOD', evaluation: '热闹', isAsPlanned: true, staff })
      .thenState({ state: 'EVALUATED', staff, effect: 'GOOD', evaluatedBy: idOf(33) }).decision();
    expect(events[0]).toMatchObject({ type: 'customer-service.activity.evaluated.v1', data: { effect: 'GOOD', staff: [{ employeeId: idOf(34), part: 'ORGANISER' }] } });
    expect(JSON.stringify(events)).not.toContain('热闹');
  });

  it.each([['PLANNED', 'APPROVE_ACTIVITY'], ['APPROVED', 'ACTIVITY_MATERIALS'], ['PREPARED', 'ACTIVITY_MATERIALS']] as const)(
    'that is cancelled while %s waits for nobody (CS-135)', (state, kind) => {
      const { events } = given(anActivity({ state })).when({ type: 'cancelActivity', reasonCode: 'WEATHER' }).thenState({ state: 'CANCELLED' }).thenDeadlines(['activity.materials']).decision();
      expect(events).toMatchObject([{ type: 'customer-service.activity.cancelled.v1' }, { type: 'customer-service.task.closed.v1', data: { kind } }]);
    });
});
