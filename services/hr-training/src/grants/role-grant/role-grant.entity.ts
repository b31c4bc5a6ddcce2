import type { RoleCode } from '@guanjia/contracts';
import type { GrantScope } from '@guanjia/domain';
import { defineEntity, p } from '@mikro-orm/core';
import { staffColumns } from '../../staff-columns.entity.ts';
import type { RoleGrantState } from './role-grant.rules.ts';

export const RoleGrantEntity = defineEntity({
  name: 'RoleGrant',
  tableName: 'role_grant',
  properties: {
    ...staffColumns,
    employeeId: p.uuid(),
    role: p.string().$type<RoleCode>(),
    scopeKind: p.string().$type<GrantScope>(),
    scopeId: p.uuid().nullable(),
    startsAt: p.datetime(6),
    endsAt: p.datetime(6).nullable(),
    supervisorId: p.uuid().nullable(),
    grantedBy: p.string(),
    state: p.string().$type<RoleGrantState>(),
    revokedAt: p.datetime(6).nullable(),
    reasonCode: p.string().nullable(),
  },
});
