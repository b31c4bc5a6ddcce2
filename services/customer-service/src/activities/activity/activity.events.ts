import {
  activityApproved, activityCancelled, activityCompleted, activityEvaluated, activityMaterialsRequested, activityPlanned, tasks,
} from '@guanjia/contracts';
import { DAY_MS, type Context, type EventDraft } from '@guanjia/domain';
import type { Activity } from './activity.rules.ts';

const stamp = ({ id, estateId }: Activity, { now }: Context) => ({ id, estateId, at: now });

/** An activity's events: ids, codes, times and amounts. @source PLAT-004 */
export const events = {
  planned: (a: Activity, context: Context) => activityPlanned.draft({ ...stamp(a, context), data: {
    kind: a.kind, quarter: a.quarter, organiserId: a.organiserId, from: a.startAt.toISOString(), to: a.endAt.toISOString(), budgetFen: Number(a.budgetFen),
  } }),

  approved: (a: Activity, context: Context) =>
    activityApproved.draft({ ...stamp(a, context), data: { budgetFen: Number(a.budgetFen), approverId: a.approvedBy! } }),

  materialsRequested: (a: Activity, context: Context) => activityMaterialsRequested.draft({ ...stamp(a, context), data: {
    count: a.materials.length, notReady: a.materials.filter(({ ready }) => !ready).length, ownerIds: [...new Set(a.materials.map(({ ownerId }) => ownerId))],
    dueAt: new Date(a.startAt.getTime() - DAY_MS).toISOString(),
  } }),

  completed: (a: Activity, context: Context, householdIds: string[]) => activityCompleted.draft({ ...stamp(a, context), data: {
    kind: a.kind, quarter: a.quarter, organiserId: a.organiserId, from: a.heldAt!.toISOString(), endedAt: a.endedAt!.toISOString(), spentFen: Number(a.spentFen),
    householdIds, occupiedHouseholds: a.occupiedHouseholds!,
  } }),

  evaluated: (a: Activity, context: Context) => activityEvaluated.draft({ ...stamp(a, context), data: {
    organiserId: a.organiserId, effect: a.effect!, isAsPlanned: a.isAsPlanned!, staff: a.staff.map(({ employeeId, part }) => ({ employeeId, part })),
  } }),

  cancelled: (a: Activity, context: Context, reasonCode: string) =>
    activityCancelled.draft({ ...stamp(a, context), data: { reasonCode, approverId: a.approvedBy } }),
};

/** A day before it begins everything should be ready. @source CS-139 PLAT-018 */
export const MATERIALS_DEADLINE = 'activity.materials';

/** The head approves, the organiser brings together what is missing, the supervisor evaluates. @source CS-136 CS-137 CS-139 PLAT-020 */
const waitsFor = { APPROVE_ACTIVITY: 'PM', EVALUATE_ACTIVITY: 'CSS', ACTIVITY_MATERIALS: null } as const;

export const task = (step: 'opened' | 'closed', kind: keyof typeof waitsFor, a: Activity, context: Context): EventDraft =>
  tasks['customer-service'][step].draft({ ...stamp(a, context), data: {
    ref: a.id, kind, employeeId: waitsFor[kind] ? null : a.organiserId, role: waitsFor[kind], dueAt: kind === 'EVALUATE_ACTIVITY' ? null : a.startAt.toISOString(),
    subjectType: 'ACTIVITY', subjectId: a.id,
  } });
