import { platformErrors, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** What the manual of corporate identity asks of everybody who serves. @source CS-144 */
export const APPEARANCE_ITEMS = ['UNIFORM', 'NO_HEAVY_MAKE_UP', 'NO_JEWELLERY', 'SMILING'] as const;

export interface AppearanceAnswer {
  item: (typeof APPEARANCE_ITEMS)[number];
  isMet: boolean;
  note: string | null;
}

/** 仪容仪表检查: one employee against the checklist; it may belong to an inspection. @source CS-144 */
export interface AppearanceCheck {
  id: string;
  estateId: string;
  employeeId: string;
  /** the inspection that it was made on */
  inspectionId: string | null;
  items: AppearanceAnswer[];
  isPassed: boolean;
  checkedBy: string;
  checkedAt: Date;
}

export type RecordAppearanceCheck = Omit<AppearanceCheck, 'isPassed' | 'checkedBy' | 'checkedAt'>;

/** Nobody checks the own appearance. @throws CHECKLIST_INCOMPLETE, SELF_APPROVAL   @source CS-144 PLAT-021 */
export function decideAppearanceCheck(check: RecordAppearanceCheck, { now, actorId }: { now: Date; actorId: string }): Decision<AppearanceCheck> {
  const answered = new Set(check.items.map(({ item }) => item));
  if (check.items.length !== APPEARANCE_ITEMS.length || answered.size !== APPEARANCE_ITEMS.length) throw customerServiceErrors.error('CHECKLIST_INCOMPLETE', { field: 'items' });
  if (check.employeeId === actorId) throw platformErrors.error('SELF_APPROVAL');
  return { state: { ...check, isPassed: check.items.every(({ isMet }) => isMet), checkedBy: actorId, checkedAt: now }, events: [] };
}
