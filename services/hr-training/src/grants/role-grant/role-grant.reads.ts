import { groupScope, isUuid, scopeOrNone } from '@guanjia/domain';
import { Database } from '@guanjia/persistence';
import { idIn, type RequestCall } from '@guanjia/subgraph';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isOwn } from '../../self.reads.ts';
import { grantsAccess } from '../grants.access.ts';
import type { RoleGrant } from './role-grant.rules.ts';

type RoleGrantRow = RoleGrant & { version: number };

/** What the gateway asks of a person. */
export interface GrantsInForce {
  kind: 'EMPLOYEE';
  state: string;
  grants: { role: string; scopeKind: string; scopeId: string | null }[];
}

const columns = sql`g.id, g.estate_id as "estateId", g.version, g.employee_id as "employeeId", g.role, g.scope_kind as "scopeKind",
  g.scope_id as "scopeId", g.starts_at as "startsAt", g.ends_at as "endsAt", g.supervisor_id as "supervisorId", g.granted_by as "grantedBy",
  g.state, g.revoked_at as "revokedAt", g.reason_code as "reasonCode"`;

@Injectable()
export class RoleGrantReads {
  constructor(private readonly database: Database) {}

  /** An employee's grants, the newest first; one's own, or those in the scope of somebody who gives or counts them. */
  async ofEmployee(call: RequestCall, employeeId: string): Promise<RoleGrantRow[]> {
    const scope = scopeOrNone(call.actor, grantsAccess, 'grant.read');
    const found = await call.load('role-grants', employeeId, async (ids) => {
      const rows = await call.reads.rows<RoleGrantRow>(sql`select ${columns} from role_grant g
        where ${idIn('g.employee_id', ids)} and (${call.reads.within(scope, 'g.estate_id')} or ${isOwn(call, 'g.employee_id')})
        order by g.starts_at desc, g.id desc`);
      return Map.groupBy(rows, (row) => row.employeeId);
    });
    return found ?? [];
  }

  /** State and grants in force now; null for somebody unknown. @source PLAT-003 */
  async inForce(personId: string, now: Date): Promise<GrantsInForce | null> {
    if (!isUuid(personId)) return null;
    const reads = this.database.read(groupScope);
    try {
      return await reads.row<GrantsInForce>(sql`select 'EMPLOYEE' as kind, e.state, coalesce(g.grants, '[]'::jsonb) as grants from employee e
        cross join lateral (
          select jsonb_agg(jsonb_build_object('role', r.role, 'scopeKind', r.scope_kind, 'scopeId', r.scope_id) order by r.id) as grants
          from role_grant r where r.employee_id = e.id and r.state = 'ACTIVE'
            and r.starts_at <= ${now} and (r.ends_at is null or r.ends_at > ${now})) g
        where e.id = ${personId}::uuid`);
    } finally {
      await reads.end();
    }
  }
}
