import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { desk, heads, officers, reviewers } = roleGroups;

/** What each period asks for is seen by the service and its desk, engineering, and their superiors.
 *  @source permissions.md CS-020 … CS-027 CS-103 CS-104 CS-105 · assumption */
export const dutiesAccess = {
  'periodic-duty.read': { ...desk, ...officers, ...heads, EM: 'E', ...reviewers },
} satisfies AccessTable;
