import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { aCase, idOf, opening, OPENED_AT, planLimit } from './corrective-action.fixture.ts';
import { CORRECTIVE_LIMITS } from './corrective-action.events.ts';
import { correctiveActionMoves, decideCorrectiveAction, openCase, type CorrectiveAction, type CorrectiveActionStep } from './corrective-action.rules.ts';

const now = new Date('2026-03-04T02:00:00Z');
const [QUALITY, DIRECTOR, OWNER, THIRD] = [idOf(32), idOf(33), idOf(34), idOf(35)];
const as = (actorId: string, at = now) => givenFor((step: CorrectiveActionStep, action: CorrectiveAction | null) => decideCorrectiveAction(step, action!, { now: at, actorId }));
const steps: { readonly [Command in CorrectiveActionStep['type']]: Extract<CorrectiveActionStep, { type: Command }> } = {
  analyseCause: { type: 'analyseCause', cause: '软管老化' },
  planCorrectiveAction: { type: 'planCorrectiveAction', action: '更换软管', ownerId: OWNER, dueOn: '2026-03-20', reviewer: 'OD' },
  reviewCorrectivePlan: { type: 'reviewCorrectivePlan', isApproved: true, reason: '可行' },
  startCorrectiveAction: { type: 'startCorrectiveAction' },
  completeCorrectiveAction: { type: 'completeCorrectiveAction', result: '已更换' },
  verifyCorrectiveAction: { type: 'verifyCorrectiveAction', isEffective: false, verification: '又漏', planLimit: planLimit() },
  closeCorrectiveAction: { type: 'closeCorrectiveAction' },
  passPlanLimit: { type: 'passPlanLimit' },
  passActionLimit: { type: 'passActionLimit' },
  recountPlanLimit: { type: 'recountPlanLimit', planLimit: planLimit() },
};
const reviewed: Partial<Record<CorrectiveActionStep['type'], CorrectiveAction['planReview']>> = { planCorrectiveAction: null, reviewCorrectivePlan: 'PENDING' };

everyMove(correctiveActionMoves, (type, state) => decideCorrectiveAction(steps[type], aCase({ state, planReview: type in reviewed ? reviewed[type]! : 'APPROVED' }), { now, actorId: THIRD }), {
  field: 'state', limits: { [CORRECTIVE_LIMITS.PLAN]: 'passPlanLimit', [CORRECTIVE_LIMITS.ACTION]: 'passActionLimit' },
});

const event = (name: string) => `hr-training.corrective-action.${name}.v1`;
const task = (step: string) => `hr-training.task.${step}.v1`;
const tasksOf = ({ events }: { events: readonly { type: string; data: object }[] }) => events.filter(({ type }) => type.includes('.task.'))
  .map(({ type, data }) => { const { kind, role, employeeId } = data as Record<string, string | null>; return `${type.split('.').at(-2)} ${kind} ${role ?? employeeId}`; });

describe('a corrective action', () => {
  it('opened about a matter asks quality for its plan, within the limit of the standard (HR-049, CS-054)', () => {
    const { state, events, deadlines } = openCase(opening(), { now: OPENED_AT, actorId: 'system' });
    expect(state).toMatchObject({ state: 'OPENED', openedBy: null, nextDueAt: new Date('2026-03-05T16:00:00Z'), round: 0 });
    expect(events.map(({ type }) => type)).toEqual([event('opened'), task('opened')]);
    expect(events[0]!.data).toEqual({
      type: 'CORRECTIVE', sourceRefs: [{ kind: 'TICKET', id: idOf(10) }], category: 'PLUMBING', unitId: idOf(5), equipmentId: null, openedAt: OPENED_AT.toISOString(),
      openedBy: null, planDueAt: '2026-03-05T16:00:00.000Z',
    });
    expect(tasksOf({ events })).toEqual(['opened PLAN_CORRECTIVE_ACTION QA']);
    expect(deadlines).toEqual([{ kind: CORRECTIVE_LIMITS.PLAN, ref: idOf(70), dueAt: new Date('2026-03-05T16:00:00Z') }]);
  });

  it('is about something: a source, or words (HR-049)', () => {
    const open = (patch: object) => () => openCase(opening({ sourceRefs: [], ...patch }), { now: OPENED_AT, actorId: THIRD });
    expect(open({})).toThrow(expect.objectContaining({ code: 'CASE_SOURCE_INVALID', field: 'description' }));
    expect(open({ description: '大堂地面湿滑' })).not.toThrow();
  });

  it('planned goes to the director for review, and its limit rests meanwhile (HR-049, PLAT-021)', () => {
    const decision = as(QUALITY)(aCase({ state: 'CAUSE_ANALYSED', planReview: null, round: 0 })).when(steps.planCorrectiveAction)
      .thenState({ state: 'PLANNED', planReview: 'PENDING', round: 1, plannedBy: QUALITY, ownerId: OWNER, dueAt: new Date('2026-03-20T16:00:00Z'), nextDueAt: null }).decision();
    expect(tasksOf(decision)).toEqual(['closed PLAN_CORRECTIVE_ACTION QA', 'opened REVIEW_CORRECTIVE_PLAN OD']);
    expect(decision.deadlines).toEqual([{ kind: CORRECTIVE_LIMITS.PLAN, ref: idOf(70), dueAt: null }]);
    expect(tasksOf(as(DIRECTOR)(aCase({ state: 'PLANNED', planReview: 'PENDING' })).when({ ...steps.planCorrectiveAction, reviewer: 'PM' }).decision())).toEqual(['changed REVIEW_CORRECTIVE_PLAN PM']);
    as(QUALITY)(aCase({ state: 'CAUSE_ANALYSED' })).when({ ...steps.planCorrectiveAction, dueOn: '2026-03-03' }).thenRefused('PLAN_APPROVED_ALREADY');
    as(QUALITY)(aCase({ state: 'CAUSE_ANALYSED', planReview: null })).when({ ...steps.planCorrectiveAction, dueOn: '2026-03-03' }).thenRefused('DUE_PAST', 'dueOn');
  });

  it('is reviewed by nobody who planned it, once (PLAT-021)', () => {
    const waiting = aCase({ state: 'PLANNED', planReview: 'PENDING' });
    as(QUALITY)(waiting).when(steps.reviewCorrectivePlan).thenRefused('SELF_APPROVAL');
    for (const planReview of ['APPROVED', 'REJECTED', null] as const) as(DIRECTOR)({ ...waiting, planReview }).when(steps.reviewCorrectivePlan).thenRefused('PLAN_NOT_PENDING');
  });

  it('approved is the owner’s to do, until the day of the plan (HR-049)', () => {
    const decision = as(DIRECTOR)(aCase({ state: 'PLANNED', planReview: 'PENDING' })).when(steps.reviewCorrectivePlan)
      .thenState({ planReview: 'APPROVED', reviewedBy: DIRECTOR, reviewReason: '可行', nextDueAt: new Date('2026-03-20T16:00:00Z') }).decision();
    expect(decision.events[0]).toMatchObject({ type: event('planned'), data: { ownerId: OWNER, plannedBy: QUALITY, reviewedBy: DIRECTOR, isLate: false } });
    expect(tasksOf(decision)).toEqual(['closed REVIEW_CORRECTIVE_PLAN OD', `opened CORRECTIVE_ACTION ${OWNER}`]);
    expect(decision.deadlines).toEqual([{ kind: CORRECTIVE_LIMITS.ACTION, ref: idOf(70), dueAt: new Date('2026-03-20T16:00:00Z') }]);
    const late = as(DIRECTOR)(aCase({ state: 'PLANNED', planReview: 'PENDING', plannedAt: new Date('2026-03-05T16:00:01Z') })).when(steps.reviewCorrectivePlan).decision();
    expect(late.events[0]!.data).toMatchObject({ isLate: true });
  });

  it('sent back is planned again, by the limit it had (HR-049, PLAT-021)', () => {
    const decision = as(DIRECTOR)(aCase({ state: 'PLANNED', planReview: 'PENDING' })).when({ ...steps.reviewCorrectivePlan, isApproved: false })
      .thenState({ planReview: 'REJECTED', nextDueAt: new Date('2026-03-05T16:00:00Z') }).decision();
    expect(tasksOf(decision)).toEqual(['closed REVIEW_CORRECTIVE_PLAN OD', 'opened PLAN_CORRECTIVE_ACTION QA']);
    expect(decision.deadlines).toEqual([{ kind: CORRECTIVE_LIMITS.PLAN, ref: idOf(70), dueAt: new Date('2026-03-05T16:00:00Z') }]);
    as(QUALITY)(aCase({ state: 'PLANNED', planReview: 'REJECTED' })).when(steps.planCorrectiveAction).thenState({ planReview: 'PENDING', round: 2 });
  });

  it('begins approved alone (HR-049)', () => {
    for (const planReview of ['PENDING', 'REJECTED', null] as const) as(OWNER)(aCase({ state: 'PLANNED', planReview })).when(steps.startCorrectiveAction).thenRefused('PLAN_NOT_APPROVED');
  });

  it('is checked by somebody else than who owns or did it (HR-049)', () => {
    const done = aCase({ state: 'DONE', ownerId: OWNER, doneBy: THIRD });
    for (const somebody of [OWNER, THIRD]) as(somebody)(done).when({ ...steps.verifyCorrectiveAction, isEffective: true }).thenRefused('SELF_APPROVAL');
    const decision = as(QUALITY)(done).when({ ...steps.verifyCorrectiveAction, isEffective: true }).thenState({ state: 'VERIFIED', verifiedBy: QUALITY }).decision();
    expect(decision.events[0]).toMatchObject({ type: event('verified'), data: { isEffective: true, ownerId: OWNER, verifiedBy: QUALITY, sourceRefs: done.sourceRefs } });
    expect(tasksOf(decision)).toEqual(['closed VERIFY_CORRECTIVE_ACTION QA', 'opened CLOSE_CORRECTIVE_ACTION QA']);
  });

  it('without effect is planned anew, within a new limit (HR-049)', () => {
    const fresh = { ...planLimit(), dueAt: '2026-03-14T16:00:00.000Z' };
    const decision = as(QUALITY)(aCase({ state: 'DONE' })).when({ ...steps.verifyCorrectiveAction, planLimit: fresh })
      .thenState({ state: 'PLANNED', planReview: null, isEffective: false, planLimit: fresh, nextDueAt: new Date(fresh.dueAt) }).decision();
    expect(tasksOf(decision)).toEqual(['closed VERIFY_CORRECTIVE_ACTION QA', 'opened PLAN_CORRECTIVE_ACTION QA']);
    expect(decision.deadlines).toEqual([{ kind: CORRECTIVE_LIMITS.PLAN, ref: idOf(70), dueAt: new Date(fresh.dueAt) }]);
  });

  it('overdue is told, and alerts the manager and quality until it is done (HR-049)', () => {
    const decision = as('system')(aCase({ state: 'OPENED' })).when(steps.passPlanLimit).thenState({ overdue: 'PLAN' }).decision();
    expect(decision.events[0]).toMatchObject({ type: event('overdue'), data: { limit: 'PLAN', dueAt: '2026-03-05T16:00:00.000Z', ownerId: null } });
    expect(tasksOf(decision)).toEqual(['opened ALERT PM', 'opened ALERT QA']);
    const working = aCase({ state: 'IN_PROGRESS', nextDueAt: new Date('2026-03-20T16:00:00Z') });
    expect(as('system')(working).when(steps.passActionLimit).decision().events[0]!.data).toMatchObject({ limit: 'ACTION', dueAt: '2026-03-20T16:00:00.000Z', ownerId: OWNER });
    const done = as(OWNER)({ ...working, overdue: 'ACTION' }).when(steps.completeCorrectiveAction).thenState({ overdue: null, nextDueAt: null }).decision();
    expect(tasksOf(done)).toEqual([`closed CORRECTIVE_ACTION ${OWNER}`, 'opened VERIFY_CORRECTIVE_ACTION QA', 'closed ALERT PM', 'closed ALERT QA']);
  });

  it('counted over a year without a calendar is counted anew when that is known (PLAT-010)', () => {
    const later = { ...planLimit(), dueAt: '2026-03-06T16:00:00.000Z' };
    const moved = as('system')(aCase({ state: 'OPENED', planReview: null, overdue: 'PLAN' })).when({ type: 'recountPlanLimit', planLimit: later })
      .thenState({ state: 'OPENED', planLimit: later, nextDueAt: new Date(later.dueAt), overdue: null }).decision();
    expect(tasksOf(moved)).toEqual(['changed PLAN_CORRECTIVE_ACTION QA', 'closed ALERT PM', 'closed ALERT QA']);
    expect(moved.deadlines).toEqual([{ kind: CORRECTIVE_LIMITS.PLAN, ref: idOf(70), dueAt: new Date(later.dueAt) }]);
    const past = { ...planLimit(), dueAt: '2026-03-03T16:00:00.000Z' };
    const missed = as('system')(aCase({ state: 'OPENED', planReview: null, overdue: 'PLAN' })).when({ type: 'recountPlanLimit', planLimit: past }).thenState({ overdue: 'PLAN' }).decision();
    expect([tasksOf(missed), missed.deadlines]).toEqual([['changed PLAN_CORRECTIVE_ACTION QA'], []]);
    const waiting = as('system')(aCase({ state: 'PLANNED', planReview: 'PENDING', nextDueAt: null })).when({ type: 'recountPlanLimit', planLimit: later })
      .thenState({ planLimit: later, nextDueAt: null }).decision();
    expect(waiting.events).toEqual([]);
  });

  it('closed tells whether it was late (HR-049)', () => {
    const verified = aCase({ state: 'VERIFIED' });
    expect(as(QUALITY)(verified).when(steps.closeCorrectiveAction).decision().events[0]).toMatchObject({ type: event('closed'), data: { isLate: false, openedAt: OPENED_AT.toISOString() } });
    expect(as(QUALITY)({ ...verified, doneAt: new Date('2026-03-20T16:00:01Z') }).when(steps.closeCorrectiveAction).decision().events[0]!.data).toMatchObject({ isLate: true });
  });

  it('tells nothing that people wrote (PLAT-004)', () => {
    const words = JSON.stringify(['OPENED', 'CAUSE_ANALYSED', 'PLANNED', 'IN_PROGRESS', 'DONE', 'VERIFIED'].flatMap((state) => Object.values(steps)
      .filter(({ type }) => correctiveActionMoves.can(type, state as CorrectiveAction['state']))
      .flatMap((step) => decideCorrectiveAction(step, aCase({ state: state as CorrectiveAction['state'], planReview: step.type in reviewed ? reviewed[step.type]! : 'APPROVED' }), { now, actorId: THIRD }).events)));
    expect(words).not.toMatch(/\p{Script=Han}/u);
  });
});
