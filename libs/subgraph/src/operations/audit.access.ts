import { platformErrors, scopeOf, type AccessTable, type Actor, type Scope } from '@guanjia/domain';

/** Row "Quality incident, corrective action, audit": the auditor of an estate (QA: E) and headquarters (GQ/GA: G). OD, PM and
 *  RM, whom that row has as approvers, are among those whose accesses are audited, and are left out.
 *  @source permissions.md PLAT-003 PLAT-008 · that the audit trail goes by this row is our assumption */
export const auditAccess = {
  'audit.read': { QA: 'E', GQ: 'G', GA: 'G' },
} satisfies AccessTable;

/** @throws FORBIDDEN */
export const auditScope = (actor: Actor): Scope => scopeOf(actor, auditAccess, 'audit.read');

/** An id that was asked for and not given belongs to no estate that anybody may know of. @throws FORBIDDEN */
export function requireGroupAuditor(actor: Actor): void {
  if (!auditScope(actor).isGroup) platformErrors.refuse('FORBIDDEN', { params: { capability: 'audit.read' } });
}
