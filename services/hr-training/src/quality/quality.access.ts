import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { directors, officers, above } = roleGroups;
const leads = { CSS: 'E', SDM: 'E', EM: 'E', QA: 'E', ...directors } as const;

/** Row "Quality incident, corrective action, audit". Officers report, and do what is theirs to do; who leads a department analyses,
 *  plans and carries out; the head of the estate decides on the plan, quality and the head on its effect.
 *  @source permissions.md HR-049 PLAT-021 */
export const qualityAccess = {
  'corrective-action.open': { ...officers, ...leads, ...above },
  'corrective-action.plan': { ...leads, ...above },
  'corrective-action.carry-out': { CSR: 'S', ZL: 'S', ...leads, ...above },
  'corrective-action.review': { ...directors, ...above },
  'corrective-action.verify': { QA: 'E', ...directors, ...above },
  'corrective-action.read': { CSR: 'S', ZL: 'S', ...leads, ...above },
  'corrective-candidate.read': { ...officers, ...leads, ...above },
} satisfies AccessTable;

/** Who may own a case: who can do something about it. @source permissions.md HR-049 */
export const OWNING_ROLES: readonly string[] = Object.keys(qualityAccess['corrective-action.carry-out']);
