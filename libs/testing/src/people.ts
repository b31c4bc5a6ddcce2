import { randomUUID } from 'node:crypto';
import type { RoleCode } from '@guanjia/contracts';
import type { Actor, Grant } from '@guanjia/domain';

/** Somebody who works in one estate, in one role or several. */
export const person = (role: RoleCode | readonly RoleCode[], estateId: string, id: string = randomUUID()): Actor =>
  actor(id, [role].flat().map((one) => ({ role: one, scopeKind: 'ESTATE', scopeId: estateId })));

/** Somebody who answers for one region. */
export const regional = (role: RoleCode, regionId: string, id: string = randomUUID()): Actor =>
  actor(id, [{ role, scopeKind: 'REGION', scopeId: regionId }]);

/** Somebody of headquarters. */
export const headquarters = (role: RoleCode, id: string = randomUUID()): Actor =>
  actor(id, [{ role, scopeKind: 'GROUP', scopeId: null }]);

/** An owner or occupier: reaches the estate, sees what is their own. */
export const member = (role: 'OWN' | 'TEN', estateId: string, id: string = randomUUID()): Actor => ({
  id, kind: 'MEMBER', grants: [{ role, scopeKind: 'ESTATE', scopeId: estateId }],
});

/** The platform itself, as the gateway asks on its own account. */
export const platformItself: Actor = { id: 'gateway', kind: 'SYSTEM', grants: [] };

const actor = (id: string, grants: Grant[]): Actor => ({ id, kind: 'EMPLOYEE', grants });
