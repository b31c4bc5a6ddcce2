import { platformErrors, scopeOf, type AccessTable, type Actor } from '@guanjia/domain';

/** The matrix has no row for those who operate the events. The nearest are "Role grant" (GQ/GA over the whole group) and
 *  "Event topics" (the whole group, and nobody below it): group administration, over the whole group.
 *  @source permissions.md PLAT-003 */
export const operationsAccess = {
  'events.operate': { GA: 'G' },
} satisfies AccessTable;

/** Events belong to no estate: a grant for a part of the group does not do. @throws FORBIDDEN */
export function requireOperator(actor: Actor): void {
  const capability = 'events.operate';
  if (!scopeOf(actor, operationsAccess, capability).isGroup) platformErrors.refuse('FORBIDDEN', { params: { capability } });
}
