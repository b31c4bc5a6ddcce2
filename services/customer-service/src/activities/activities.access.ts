import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { above, desk, field, heads, household, offices, service } = roleGroups;

/** Who works there sees them all; a household sees what is open to it and signs itself up. The assistant plans, the head approves
 *  the budget.
 *  @source permissions.md "Community activities" · CS-135 CS-136 CS-137 CS-138 CS-139 */
export const activityAccess = {
  'activity.read': { ...household, ...field, ...desk, ...service, ...offices, ...heads, ...above },
  'activity.plan': { ...desk, ...service, ...heads },
  'activity.approve': { OD: 'E', PM: 'E' },
  'activity.join': { ...household, ...desk, ...service, ...heads },
  'activity.check-in': { ...desk, ...service, ...heads },
  'activity.evaluate': heads,
} satisfies AccessTable;
