import type { CORRECTIVE_ACTION_TYPES, CORRECTIVE_SOURCES } from '@guanjia/contracts';
import { endOfDay, moves, platformErrors, STAY, type Context, type Decision, type LocalDate, type StampedLimit } from '@guanjia/domain';
import { hrTrainingErrors } from '../../hr-training.errors.ts';
import { alerts, asked, closed, limit, noLimits, opened, overdue, planned, verified } from './corrective-action.events.ts';

/** @source lifecycles 3.5 CorrectiveAction · HR-049 */
export const correctiveActionMoves = moves({
  states: ['OPENED', 'CAUSE_ANALYSED', 'PLANNED', 'IN_PROGRESS', 'DONE', 'VERIFIED', 'CLOSED'],
  initial: 'OPENED',
  final: ['CLOSED'],
  moves: {
    analyseCause: { from: ['OPENED', 'CAUSE_ANALYSED'], to: 'CAUSE_ANALYSED' },
    planCorrectiveAction: { from: ['CAUSE_ANALYSED', 'PLANNED'], to: 'PLANNED' },
    reviewCorrectivePlan: { from: ['PLANNED'], to: STAY },
    startCorrectiveAction: { from: ['PLANNED'], to: 'IN_PROGRESS' },
    completeCorrectiveAction: { from: ['IN_PROGRESS'], to: 'DONE' },
    verifyCorrectiveAction: { from: ['DONE'], to: ['VERIFIED', 'PLANNED'] },
    closeCorrectiveAction: { from: ['VERIFIED'], to: 'CLOSED' },
    passPlanLimit: { from: ['OPENED', 'CAUSE_ANALYSED', 'PLANNED'], to: STAY },
    passActionLimit: { from: ['PLANNED', 'IN_PROGRESS'], to: STAY },
    recountPlanLimit: { from: ['OPENED', 'CAUSE_ANALYSED', 'PLANNED'], to: STAY },
  },
});

export interface SourceRef {
  kind: (typeof CORRECTIVE_SOURCES)[number];
  id: string;
}

/** What a case is opened about. `matterKey`: of one matter one case is open at a time. @source HR-049 CS-054 */
export interface Matter {
  type: (typeof CORRECTIVE_ACTION_TYPES)[number];
  sourceRefs: SourceRef[];
  matterKey: string | null;
  category: string | null;
  unitId: string | null;
  equipmentId: string | null;
  description: string | null;
  /** whom the survey named, and until when; the plan confirms or replaces them. @source CS-095 */
  ownerId: string | null;
  dueAt: Date | null;
}

/** 纠正预防措施: one case, from the matter to the effect. @source HR-049 */
export interface CorrectiveAction extends Matter {
  id: string;
  estateId: string;
  /** said aloud, e.g. JZ-2026-000001 */
  number: string;
  state: (typeof correctiveActionMoves.states)[number];
  /** null: by the system */
  openedBy: string | null;
  openedAt: Date;
  planLimit: StampedLimit;
  /** of the plan, then of what was planned; null when neither runs */
  nextDueAt: Date | null;
  overdue: 'PLAN' | 'ACTION' | null;
  cause: string | null;
  analysedBy: string | null;
  analysedAt: Date | null;
  action: string | null;
  /** how often it was planned: 0 before the first plan */
  round: number;
  plannedBy: string | null;
  plannedAt: Date | null;
  /** null before there is a plan, and after one without effect */
  planReview: 'PENDING' | 'APPROVED' | 'REJECTED' | null;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  reviewReason: string | null;
  startedAt: Date | null;
  result: string | null;
  doneBy: string | null;
  doneAt: Date | null;
  isEffective: boolean | null;
  verification: string | null;
  verifiedBy: string | null;
  verifiedAt: Date | null;
  closedBy: string | null;
  closedAt: Date | null;
}

export interface OpenCorrectiveAction {
  type: 'openCorrectiveAction';
  opening: Matter & Pick<CorrectiveAction, 'id' | 'estateId' | 'number' | 'openedBy' | 'planLimit'>;
}

export type CorrectiveActionStep =
  | { type: 'analyseCause'; cause: string }
  /** `reviewer`: whose inbox the plan comes into */
  | { type: 'planCorrectiveAction'; action: string; ownerId: string; dueOn: LocalDate; reviewer: 'OD' | 'PM' }
  | { type: 'reviewCorrectivePlan'; isApproved: boolean; reason: string }
  | { type: 'startCorrectiveAction' }
  | { type: 'completeCorrectiveAction'; result: string }
  /** `planLimit`: until when it must be planned anew, should it have had no effect */
  | { type: 'verifyCorrectiveAction'; isEffective: boolean; verification: string; planLimit: StampedLimit }
  | { type: 'closeCorrectiveAction' }
  | { type: 'passPlanLimit' }
  | { type: 'passActionLimit' }
  | { type: 'recountPlanLimit'; planLimit: StampedLimit };

const untouched = {
  state: 'OPENED', overdue: null, cause: null, analysedBy: null, analysedAt: null, action: null, round: 0, plannedBy: null, plannedAt: null, planReview: null,
  reviewedBy: null, reviewedAt: null, reviewReason: null, startedAt: null, result: null, doneBy: null, doneAt: null, isEffective: null, verification: null,
  verifiedBy: null, verifiedAt: null, closedBy: null, closedAt: null,
} as const;

/** A case is opened about something, and asks for its plan. @throws CASE_SOURCE_INVALID   @source HR-049 */
export function openCase({ opening }: OpenCorrectiveAction, { now }: Context): Decision<CorrectiveAction> {
  if (opening.sourceRefs.length === 0 && opening.description === null) throw hrTrainingErrors.error('CASE_SOURCE_INVALID', { field: 'description' });
  const action: CorrectiveAction = { ...untouched, ...opening, openedAt: now, nextDueAt: new Date(opening.planLimit.dueAt) };
  return { state: action, events: [opened(action), asked('opened', 'PLAN', action, now)], deadlines: [limit('PLAN', action)] };
}

/** Cause, plan, review, work, check of the effect. Nobody decides on the own plan; who owns or did it does not check the effect.
 *  @throws WRONG_STATE, PLAN_APPROVED_ALREADY, DUE_PAST, PLAN_NOT_PENDING, PLAN_NOT_APPROVED, SELF_APPROVAL
 *  @source HR-049 PLAT-021 lifecycles 3.5 CorrectiveAction */
export function decideCorrectiveAction(step: CorrectiveActionStep, known: CorrectiveAction, context: Context): Decision<CorrectiveAction> {
  correctiveActionMoves.require(step.type, known.state);
  switch (step.type) {
    case 'analyseCause': return { state: { state: 'CAUSE_ANALYSED', cause: step.cause, analysedBy: context.actorId, analysedAt: context.now }, events: [] };
    case 'planCorrectiveAction': return plan(step, known, context);
    case 'reviewCorrectivePlan': return review(step, known, context);
    case 'startCorrectiveAction': return start(known, context);
    case 'completeCorrectiveAction': return complete(step.result, known, context);
    case 'verifyCorrectiveAction': return verify(step, known, context);
    case 'closeCorrectiveAction': return close(known, context);
    case 'passPlanLimit': return pass('PLAN', known, context);
    case 'passActionLimit': return pass('ACTION', known, context);
    case 'recountPlanLimit': return recount(step.planLimit, known, context);
  }
}

function plan({ action, ownerId, dueOn, reviewer }: Extract<CorrectiveActionStep, { type: 'planCorrectiveAction' }>, known: CorrectiveAction, { now, actorId }: Context): Decision<CorrectiveAction> {
  // What was decided stays as it was decided. @source PLAT-021
  if (known.planReview === 'APPROVED') throw hrTrainingErrors.error('PLAN_APPROVED_ALREADY');
  const dueAt = endOfDay(dueOn);
  if (dueAt <= now) throw hrTrainingErrors.error('DUE_PAST', { field: 'dueOn' });
  const round = known.planReview === 'PENDING' ? known.round : known.round + 1;
  const state = {
    state: 'PLANNED', action, ownerId, dueAt, round, plannedBy: actorId, plannedAt: now, planReview: 'PENDING', reviewedBy: null, reviewedAt: null, reviewReason: null,
    overdue: null, nextDueAt: null,
  } as const;
  const next = { ...known, ...state };
  const waits = known.planReview === 'PENDING' ? [asked('changed', 'REVIEW', next, now, reviewer)] : [asked('closed', 'PLAN', known, now), asked('opened', 'REVIEW', next, now, reviewer)];
  return { state, events: [...waits, ...alerts('closed', known, now)], deadlines: [limit('PLAN', next)] };
}

function review({ isApproved, reason }: Extract<CorrectiveActionStep, { type: 'reviewCorrectivePlan' }>, known: CorrectiveAction, { now, actorId }: Context): Decision<CorrectiveAction> {
  if (known.planReview !== 'PENDING') throw hrTrainingErrors.error('PLAN_NOT_PENDING');
  if (known.plannedBy === actorId) throw platformErrors.error('SELF_APPROVAL');
  const decision = { reviewedBy: actorId, reviewedAt: now, reviewReason: reason };
  const isDone = asked('closed', 'REVIEW', known, now);
  if (isApproved) {
    const state = { ...decision, planReview: 'APPROVED', nextDueAt: known.dueAt } as const;
    const next = { ...known, ...state };
    return { state, events: [planned(next, now), isDone, asked('opened', 'ACTION', next, now)], deadlines: [limit('ACTION', next)] };
  }
  const state = { ...decision, planReview: 'REJECTED', nextDueAt: new Date(known.planLimit.dueAt) } as const;
  const next = { ...known, ...state };
  return { state, events: [isDone, asked('opened', 'PLAN', next, now)], deadlines: [limit('PLAN', next)] };
}

function start(known: CorrectiveAction, { now }: Context): Decision<CorrectiveAction> {
  if (known.planReview !== 'APPROVED') throw hrTrainingErrors.error('PLAN_NOT_APPROVED');
  return { state: { state: 'IN_PROGRESS', startedAt: now }, events: [], deadlines: [{ ...limit('PLAN', known), dueAt: null }] };
}

function complete(result: string, known: CorrectiveAction, { now, actorId }: Context): Decision<CorrectiveAction> {
  const state = { state: 'DONE', result, doneBy: actorId, doneAt: now, overdue: null, nextDueAt: null } as const;
  return {
    state, events: [asked('closed', 'ACTION', known, now), asked('opened', 'VERIFY', known, now), ...alerts('closed', known, now)], deadlines: noLimits(known),
  };
}

function verify({ isEffective, verification, planLimit }: Extract<CorrectiveActionStep, { type: 'verifyCorrectiveAction' }>, known: CorrectiveAction, { now, actorId }: Context): Decision<CorrectiveAction> {
  if (actorId === known.ownerId || actorId === known.doneBy) throw platformErrors.error('SELF_APPROVAL');
  const check = { isEffective, verification, verifiedBy: actorId, verifiedAt: now };
  const isDone = asked('closed', 'VERIFY', known, now);
  if (isEffective) {
    const next: CorrectiveAction = { ...known, ...check, state: 'VERIFIED' };
    return { state: { ...check, state: 'VERIFIED' }, events: [verified(next), isDone, asked('opened', 'CLOSE', next, now)] };
  }
  const state = { ...check, state: 'PLANNED', planReview: null, planLimit, nextDueAt: new Date(planLimit.dueAt) } as const;
  const next = { ...known, ...state };
  return { state, events: [verified(next), isDone, asked('opened', 'PLAN', next, now)], deadlines: [limit('PLAN', next)] };
}

function close(known: CorrectiveAction, { now, actorId }: Context): Decision<CorrectiveAction> {
  const state = { state: 'CLOSED', closedBy: actorId, closedAt: now } as const;
  return { state, events: [closed({ ...known, ...state }), asked('closed', 'CLOSE', known, now)] };
}

/** What is late is told, and the head and quality are alerted. @source HR-049 */
function pass(which: 'PLAN' | 'ACTION', known: CorrectiveAction, { now }: Context): Decision<CorrectiveAction> {
  const next = { ...known, overdue: which };
  return { state: { overdue: which }, events: [overdue(next, now), ...alerts('opened', next, now)] };
}

/** The calendar of a year became known: the limit of the plan becomes what it should have been. What is missed by it is not told twice,
 *  and what is not, no more. @source PLAT-010 */
function recount(planLimit: StampedLimit, known: CorrectiveAction, { now }: Context): Decision<CorrectiveAction> {
  const nextDueAt = new Date(planLimit.dueAt);
  const isRunning = known.planReview !== 'PENDING' && known.planReview !== 'APPROVED';
  if (!isRunning || nextDueAt.getTime() === known.nextDueAt?.getTime()) return { state: { planLimit }, events: [] };
  const isMissed = known.overdue === 'PLAN' && nextDueAt <= now;
  const state = { planLimit, nextDueAt, overdue: isMissed ? known.overdue : null };
  const next = { ...known, ...state };
  return { state, events: [asked('changed', 'PLAN', next, now), ...(isMissed ? [] : alerts('closed', known, now))], deadlines: isMissed ? [] : [limit('PLAN', next)] };
}
