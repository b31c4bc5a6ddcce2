import type { Actor, Grant } from '@guanjia/domain';
import type { RoleGrant } from './role-grant.rules.ts';

export const ESTATE = '01990000-0000-7000-8000-0000000000e1';
export const REGION = '01990000-0000-7000-8000-0000000000a1';

export const aRoleGrant = (given: Partial<RoleGrant> = {}): RoleGrant => ({
  id: '01990000-0000-7000-8000-000000000031', estateId: ESTATE, employeeId: '01990000-0000-7000-8000-000000000021', role: 'TEC', scopeKind: 'ESTATE',
  scopeId: ESTATE, startsAt: new Date('2026-03-01T00:00:00.000Z'), endsAt: null, supervisorId: null, grantedBy: '01990000-0000-7000-8000-000000000022',
  state: 'ACTIVE', revokedAt: null, reasonCode: null, ...given,
});

/** Somebody with one role. */
export const holder = (role: string, scopeKind: Grant['scopeKind'] = 'ESTATE', scopeId: string | null = ESTATE): Actor =>
  ({ id: '01990000-0000-7000-8000-000000000022', kind: 'EMPLOYEE', grants: [{ role, scopeKind, scopeId }] });
