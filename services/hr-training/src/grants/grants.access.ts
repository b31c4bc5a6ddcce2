import type { AccessTable } from '@guanjia/domain';

/** Row "Role grant": who gives, and (our assumption: also HRO, for the gap list) who sees what was given. That a manager
 *  gives only below the own level stands in `role-grant.rules.ts`.
 *  @source permissions.md PLAT-003 HR-026 */
export const grantsAccess = {
  'grant.write': { OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'grant.read': { HRO: 'E', OD: 'E', PM: 'E', RM: 'R', GQ: 'G', GA: 'G' },
} satisfies AccessTable;
