import type { ACTIVITY_EFFECTS, ACTIVITY_KINDS, ACTIVITY_PARTS } from '@guanjia/contracts';
import { DAY_MS, localDateOf, platformErrors, quarterOf, type Context, type Decision, type Fen } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { activityMoves, type ActivityState } from './activity-moves.rules.ts';
import { events, MATERIALS_DEADLINE, task } from './activity.events.ts';

/** One thing that an activity takes, and who brings it. @source CS-139 */
export interface Material {
  item: string;
  qty: number;
  ownerId: string;
  ready: boolean;
}

/** The part of one employee. @source CS-136 HR-041 K63 */
export interface StaffPart {
  employeeId: string;
  part: (typeof ACTIVITY_PARTS)[number];
  /** served as an assistant of the estate then */
  isAssistant: boolean;
}

/** 社区活动. @source CS-135 CS-136 CS-137 CS-138 CS-139 */
export interface Activity {
  id: string;
  estateId: string;
  /** 'YYYY-Qn' of the day on which it is to begin */
  quarter: string;
  kind: (typeof ACTIVITY_KINDS)[number];
  theme: string;
  plan: string;
  organiserId: string;
  /** place and facilities. @source CS-136 */
  venue: string;
  startAt: Date;
  endAt: Date;
  budgetFen: Fen;
  spentFen: Fen;
  plannedBy: string;
  approvedBy: string | null;
  approvedAt: Date | null;
  materials: Material[];
  heldAt: Date | null;
  endedAt: Date | null;
  /** households that came, each once, and how many homes were occupied then. @source CS-138 K78 */
  attendedHouseholds: number | null;
  occupiedHouseholds: number | null;
  effect: (typeof ACTIVITY_EFFECTS)[number] | null;
  evaluation: string | null;
  isAsPlanned: boolean | null;
  staff: StaffPart[];
  evaluatedBy: string | null;
  evaluatedAt: Date | null;
  cancelReasonCode: string | null;
  cancelledAt: Date | null;
  state: ActivityState;
}

type PlannedActivity = Pick<Activity, 'id' | 'estateId' | 'kind' | 'theme' | 'plan' | 'organiserId' | 'venue' | 'startAt' | 'endAt' | 'budgetFen'>;

export type ActivityCommand =
  | ({ type: 'planActivity' } & PlannedActivity)
  | { type: 'approveActivityBudget' }
  | { type: 'setActivityMaterials'; materials: Material[] }
  | { type: 'alertMaterials' }
  | { type: 'spendOnActivity'; amountFen: Fen }
  | { type: 'holdActivity' }
  | { type: 'completeActivity'; householdIds: string[]; occupiedHouseholds: number }
  | { type: 'evaluateActivity'; effect: (typeof ACTIVITY_EFFECTS)[number]; evaluation: string; isAsPlanned: boolean; staff: StaffPart[] }
  | { type: 'cancelActivity'; reasonCode: string };

type Of<T extends ActivityCommand['type']> = Extract<ActivityCommand, { type: T }>;

/** @throws WRONG_STATE, ACTIVITY_PERIOD_INVALID, INVALID_INPUT, SELF_APPROVAL, OVER_BUDGET
 *  @source CS-135 CS-136 CS-137 CS-138 CS-139 lifecycles 3.1 Activity */
export function decideActivity(command: ActivityCommand, known: Activity | null, context: Context): Decision<Activity> {
  if (command.type === 'planActivity') return planned(command, context);
  const activity = known!;
  activityMoves.require(command.type, activity.state);
  switch (command.type) {
    case 'approveActivityBudget': return approved(activity, context);
    case 'setActivityMaterials': return prepared(command, activity, context);
    case 'alertMaterials': return { state: {}, events: [task('opened', 'ACTIVITY_MATERIALS', activity, context)] };
    case 'spendOnActivity': return spent(command, activity);
    case 'holdActivity': return { state: { state: 'HELD', heldAt: context.now }, events: [] };
    case 'completeActivity': return completed(command, activity, context);
    case 'evaluateActivity': return evaluated(command, activity, context);
    case 'cancelActivity': return cancelled(command, activity, context);
  }
}

const toCome = {
  spentFen: 0n, approvedBy: null, approvedAt: null, materials: [], heldAt: null, endedAt: null, attendedHouseholds: null, occupiedHouseholds: null, effect: null,
  evaluation: null, isAsPlanned: null, staff: [], evaluatedBy: null, evaluatedAt: null, cancelReasonCode: null, cancelledAt: null,
} satisfies Partial<Activity>;

function planned({ type: _, ...plan }: Of<'planActivity'>, context: Context): Decision<Activity> {
  if (plan.startAt <= context.now || plan.endAt <= plan.startAt) throw customerServiceErrors.error('ACTIVITY_PERIOD_INVALID', { field: plan.endAt <= plan.startAt ? 'endAt' : 'startAt' });
  if (plan.budgetFen < 0n) platformErrors.refuse('INVALID_INPUT', { field: 'budgetFen', params: { reason: 'budgetFen' } });
  const activity: Activity = { ...toCome, ...plan, quarter: quarterOf(localDateOf(plan.startAt)), plannedBy: context.actorId, state: 'PLANNED' };
  return { state: activity, events: [events.planned(activity, context), task('opened', 'APPROVE_ACTIVITY', activity, context)] };
}

/** @source CS-137 PLAT-021 · that what it takes is looked at a day before is the row's own assumption */
function approved(activity: Activity, context: Context): Decision<Activity> {
  if (activity.plannedBy === context.actorId) throw platformErrors.error('SELF_APPROVAL');
  const patch = { state: 'APPROVED' as const, approvedBy: context.actorId, approvedAt: context.now };
  return {
    state: patch, events: [events.approved({ ...activity, ...patch }, context), task('closed', 'APPROVE_ACTIVITY', activity, context)],
    deadlines: [{ kind: MATERIALS_DEADLINE, ref: activity.id, dueAt: new Date(activity.startAt.getTime() - DAY_MS) }],
  };
}

/** The whole list at once; nothing at all is ready, too. @source CS-139 */
function prepared({ materials }: Of<'setActivityMaterials'>, activity: Activity, context: Context): Decision<Activity> {
  if (materials.some(({ qty }) => qty < 1)) platformErrors.refuse('INVALID_INPUT', { field: 'materials', params: { reason: 'qty' } });
  const state = materials.every(({ ready }) => ready) ? 'PREPARED' as const : 'APPROVED' as const;
  const isReadyNow = state === 'PREPARED' && activity.state !== 'PREPARED';
  return {
    state: { materials, state },
    events: [events.materialsRequested({ ...activity, materials }, context), ...(isReadyNow ? [task('closed', 'ACTIVITY_MATERIALS', activity, context)] : [])],
  };
}

/** Never above the approved budget. @throws OVER_BUDGET   @source CS-137 */
function spent({ amountFen }: Of<'spendOnActivity'>, { budgetFen, spentFen }: Activity): Decision<Activity> {
  if (amountFen <= 0n) platformErrors.refuse('INVALID_INPUT', { field: 'amountFen', params: { reason: 'amountFen' } });
  const leftFen = budgetFen - spentFen;
  if (amountFen > leftFen) throw customerServiceErrors.error('OVER_BUDGET', { field: 'amountFen', params: { leftFen: Number(leftFen) } });
  return { state: { spentFen: spentFen + amountFen }, events: [] };
}

/** @source CS-135 CS-138 K78 */
function completed({ householdIds, occupiedHouseholds }: Of<'completeActivity'>, activity: Activity, context: Context): Decision<Activity> {
  const patch = { state: 'COMPLETED' as const, endedAt: context.now, attendedHouseholds: householdIds.length, occupiedHouseholds };
  return {
    state: patch, events: [events.completed({ ...activity, ...patch }, context, householdIds), task('opened', 'EVALUATE_ACTIVITY', activity, context)],
    deadlines: [{ kind: MATERIALS_DEADLINE, ref: activity.id, dueAt: null }],
  };
}

/** @source CS-136 HR-041 */
function evaluated({ type: _, ...outcome }: Of<'evaluateActivity'>, activity: Activity, context: Context): Decision<Activity> {
  const patch = { state: 'EVALUATED' as const, ...outcome, evaluatedBy: context.actorId, evaluatedAt: context.now };
  return { state: patch, events: [events.evaluated({ ...activity, ...patch }, context), task('closed', 'EVALUATE_ACTIVITY', activity, context)] };
}

function cancelled({ reasonCode }: Of<'cancelActivity'>, activity: Activity, context: Context): Decision<Activity> {
  const waiting = activity.state === 'PLANNED' ? 'APPROVE_ACTIVITY' as const : 'ACTIVITY_MATERIALS' as const;
  return {
    state: { state: 'CANCELLED', cancelReasonCode: reasonCode, cancelledAt: context.now },
    events: [events.cancelled(activity, context, reasonCode), task('closed', waiting, activity, context)],
    deadlines: [{ kind: MATERIALS_DEADLINE, ref: activity.id, dueAt: null }],
  };
}
