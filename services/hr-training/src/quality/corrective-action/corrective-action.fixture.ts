import type { StampedLimit } from '@guanjia/domain';
import { openCase, type CorrectiveAction, type OpenCorrectiveAction } from './corrective-action.rules.ts';

export const idOf = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** When it was opened: Monday, half past nine. */
export const OPENED_AT = new Date('2026-03-02T01:30:00Z');

export const planLimit = (from = OPENED_AT): StampedLimit => ({
  standard: 'corrective.plan', value: '3', unit: 'day', dayKind: 'BC', from: from.toISOString(), dueAt: '2026-03-05T16:00:00.000Z', isProvisional: false,
});

export const opening = (patch: Partial<OpenCorrectiveAction['opening']> = {}): OpenCorrectiveAction => ({ type: 'openCorrectiveAction', opening: {
  id: idOf(70), estateId: idOf(3), number: 'JZ-2026-000001', type: 'CORRECTIVE', sourceRefs: [{ kind: 'TICKET', id: idOf(10) }], matterKey: `REPAIR:${idOf(5)}:PLUMBING`,
  category: 'PLUMBING', unitId: idOf(5), equipmentId: null, description: null, ownerId: null, dueAt: null, openedBy: null, planLimit: planLimit(), ...patch,
} });

/** A case somewhere on its way: planned by 32, reviewed by 33, owned and done by 34. */
export const aCase = (patch: Partial<CorrectiveAction> = {}): CorrectiveAction => ({
  ...openCase(opening(), { now: OPENED_AT, actorId: 'system' }).state as CorrectiveAction, action: '更换给水软管', ownerId: idOf(34), dueAt: new Date('2026-03-20T16:00:00Z'),
  round: 1, plannedBy: idOf(32), plannedAt: OPENED_AT, planReview: 'APPROVED', reviewedBy: idOf(33), reviewedAt: OPENED_AT, doneBy: idOf(34), doneAt: new Date('2026-03-10T02:00:00Z'), ...patch,
});
