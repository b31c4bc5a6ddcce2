import { checkCode, groupScope, scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type Place, type Tx } from '@guanjia/persistence';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { hrTrainingErrors } from '../../hr-training.errors.ts';
import type { GrantRoleInput, MutationGrantRoleArgs, MutationRevokeRoleArgs } from '../../schema.types.ts';
import { EmployeeEntity } from '../../organisation/employee/employee.entity.ts';
import type { Employee } from '../../organisation/employee/employee.rules.ts';
import { grantsAccess } from '../grants.access.ts';
import { RoleGrantEntity } from './role-grant.entity.ts';
import { decideRoleGrant, revoked, type RoleGrant, type RoleGrantCommand } from './role-grant.rules.ts';

@Injectable()
export class RoleGrantService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND employee or scope is not the caller's   @throws GRANT_EXISTS */
  grant(call: Call, { input, idempotencyKey }: MutationGrantRoleArgs): Promise<RoleGrant> {
    const scope = scopeOf(call.actor, grantsAccess, 'grant.write');
    const { employeeId, scopeId = null, supervisorId = null, endsAt = null } = input;
    return this.store.create(call, RoleGrantEntity, {
      operation: 'grantRole', scope, place: placeOf(input), idempotencyKey, body: input,
      constraints: { role_grant_active_unique: () => hrTrainingErrors.error('GRANT_EXISTS', { field: 'role' }) },
    }, async (_, tx) => {
      // Locked, so that nobody leaves while being given a role.
      const { state } = await this.store.load<Employee>(tx, EmployeeEntity, employeeId, { scope });
      if (supervisorId) await this.store.load(tx, EmployeeEntity, supervisorId, { scope });
      const command: RoleGrantCommand = { type: 'grantRole', id: call.newId(), ...input, scopeId, supervisorId, startsAt: input.startsAt ?? call.now, endsAt };
      return decideRoleGrant(command, null, { now: call.now, actor: call.actor, employeeState: state, regionId: await regionOf(tx, input) });
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, GRANT_TO_SELF, GRANT_NOT_BELOW_OWN_LEVEL */
  revoke(call: Call, { id, input, ...keyed }: MutationRevokeRoleArgs): Promise<RoleGrant> {
    const scope = scopeOf(call.actor, grantsAccess, 'grant.write');
    const command: RoleGrantCommand = { type: 'revokeRole', reasonCode: checkCode(input.reasonCode, 'reasonCode') };
    return this.store.update(call, RoleGrantEntity, id, { operation: 'revokeRole', scope, body: { id, input }, ...keyed },
      async (grant, tx) => decideRoleGrant(command, grant, { now: call.now, actor: call.actor, regionId: await regionOf(tx, grant) }));
  }

  /** The term of a grant is over. */
  end(call: Call, id: string): Promise<RoleGrant> {
    return this.store.update(call, RoleGrantEntity, id, { operation: 'endRole', scope: groupScope },
      (grant) => revoked(grant, 'TERM_ENDED', call.now));
  }
}

function placeOf({ scopeKind, scopeId }: GrantRoleInput): Place {
  if (scopeKind === 'GROUP') return { isGroup: true };
  return scopeKind === 'REGION' ? { regionId: scopeId ?? '' } : { estateId: scopeId ?? '' };
}

async function regionOf({ db }: Tx, { scopeKind, scopeId }: Pick<GrantRoleInput, 'scopeKind' | 'scopeId'>): Promise<string | null> {
  if (scopeKind !== 'ESTATE') return null;
  const found = await sql<{ region_id: string }>`select region_id from scope_estate where id = ${scopeId}`.execute(db);
  return found.rows[0]?.region_id ?? null;
}
