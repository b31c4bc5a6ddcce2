import { tasks } from '@guanjia/contracts';
import type { EventDraft } from '@guanjia/domain';
import type { RenovationApplication } from './application.rules.ts';

/** Id, estate and moment of an event of the application. */
export const stamp = ({ id, estateId }: Pick<RenovationApplication, 'id' | 'estateId'>, at: Date) => ({ id, estateId, at });

export const homeOf = ({ unitId, householdId }: RenovationApplication) => ({ unitId, householdId });

interface TaskWords {
  kind: string;
  role?: 'CSR' | 'EM';
  employeeId?: string | null;
  dueAt?: Date | null;
}

/** Something to do about an application, for a role or a person. @source PLAT-020 */
export const applicationTask = (
  step: 'opened' | 'changed' | 'closed', application: Pick<RenovationApplication, 'id' | 'estateId'>, at: Date, { kind, role, employeeId = null, dueAt = null }: TaskWords,
): EventDraft => tasks['customer-service'][step].draft({ ...stamp(application, at), data: {
  ref: application.id, kind, employeeId, role: role ?? null, dueAt: dueAt?.toISOString() ?? null, subjectType: 'RENOVATION', subjectId: application.id,
} });

/** Who reviews which part. @source CS-128 */
export const reviewTasks = {
  SERVICE: { kind: 'RENOVATION_REVIEW', role: 'CSR' },
  ENGINEERING: { kind: 'RENOVATION_ENGINEERING_REVIEW', role: 'EM' },
} as const;
export const decisionTask = { kind: 'RENOVATION_DECISION', role: 'EM' } as const;
export const inspectionTask = { kind: 'RENOVATION_INSPECTION', role: 'CSR' } as const;
export const acceptanceTask = { kind: 'RENOVATION_ACCEPTANCE', role: 'EM' } as const;
