import { randomUUID } from 'node:crypto';
import { ROLES, type RoleCode } from '@guanjia/contracts';
import type { Actor } from '@guanjia/domain';

/** Roles that are held in an estate. */
export const estateRoles: readonly RoleCode[] = ROLES.map(({ code }) => code).filter((code) => !['OWN', 'TEN', 'SYS', 'BI', 'RM', 'GQ', 'GA'].includes(code));

/** Somebody with every role that an estate has. */
export const actorOfEstate = (estateId: string, id: string = randomUUID()): Actor =>
  ({ id, kind: 'EMPLOYEE', grants: estateRoles.map((role) => ({ role, scopeKind: 'ESTATE', scopeId: estateId })) });
