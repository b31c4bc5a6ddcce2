import { scopeOf, scopeOrNone, type Scope } from '@guanjia/domain';
import { byId, idIn, idIs, page, valueIs, when, type Connection, type RequestCall, type SortColumn } from '@guanjia/subgraph';
import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { QueryEmployeesArgs } from '../../schema.types.ts';
import { isOwn, selfId } from '../../self.reads.ts';
import { organisationAccess } from '../organisation.access.ts';
import { employeePhone } from './employee-phone.facts.ts';
import type { Employee } from './employee.rules.ts';

/** What colleagues see of each other; the phone goes by a read of its own. */
export type EmployeeRow = Omit<Employee, 'phone' | 'tests' | 'source'> & { version: number };

const columns = sql`e.id, e.estate_id as "estateId", e.version, e.job_no as "jobNo", e.name, e.org_unit_id as "orgUnitId", e.position_id as "positionId",
  e.main_skill as "mainSkill", e.skills, e.onboarded_on as "onboardedOn", e.departed_on as "departedOn", e.state`;
const inOrderOfJoining: readonly SortColumn[] = [{ column: 'e.id', type: 'uuid', direction: 'asc', property: 'id' }];

/** Employees as plain rows. */
@Injectable()
export class EmployeeReads {
  /** An employee in sight; null otherwise, also for whoever has no business with the directory. */
  async one(call: RequestCall, id: string): Promise<EmployeeRow | null> {
    return call.load('employee', id, async (ids) => {
      return byId(await call.reads.rows<EmployeeRow>(sql`select ${columns} from employee e
        where ${idIn('e.id', ids)} and ${seen(call, scopeOrNone(call.actor, organisationAccess, 'employee.directory'))}`));
    });
  }

  /** The caller; null for whoever is no employee. */
  async me(call: RequestCall): Promise<EmployeeRow | null> {
    const self = selfId(call.actor);
    return self === null ? null : this.one(call, self);
  }

  /** @throws FORBIDDEN */
  async list(call: RequestCall, { filter, ...args }: QueryEmployeesArgs): Promise<Connection<EmployeeRow>> {
    const scope = scopeOf(call.actor, organisationAccess, 'employee.directory');
    const { after, tail, connection } = page(args, inOrderOfJoining);
    return connection(await call.reads.rows<EmployeeRow>(sql`select ${columns} from employee e
      where ${seen(call, scope)} and ${after} and ${idIs('e.estate_id', filter?.estateId)} and ${valueIs('e.state', filter?.state)}
        and ${when(filter?.skill, (skill) => sql<boolean>`e.skills @> array[${skill}]::text[]`)}
        and ${when(filter?.role, (role) => hasRole(role, call.now))} ${tail}`));
  }

  /** The phone, for HRO, the estate's head, and oneself. @source permissions.md "Employee personal data" */
  async phone(call: RequestCall, employeeId: string): Promise<string | null> {
    const row = await call.load('employee-phone', employeeId, async (ids) => {
      return byId(await call.reads.rows<{ id: string; phone: string | null }>(sql`select e.id, e.phone from employee e
        where ${idIn('e.id', ids)} and ${seen(call, scopeOrNone(call.actor, organisationAccess, 'employee.personal'))}`));
    });
    return employeePhone.opened(row?.phone ?? null);
  }
}

const hasRole = (role: string, now: Date): RawBuilder<boolean> => sql<boolean>`exists (select from role_grant g where g.employee_id = e.id
  and g.role = ${role} and g.state = 'ACTIVE' and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now}))`;

/** In scope, or oneself. People without an estate are seen by an HRO of the group alone, whoever else has the group.
 *  @source assumption */
function seen(call: RequestCall, scope: Scope): RawBuilder<boolean> {
  const { isGroup } = scopeOrNone(call.actor, organisationAccess, 'employee.write');
  return sql<boolean>`((${call.reads.within(scope, 'e.estate_id')} and (e.estate_id is not null or ${isGroup}::boolean)) or ${isOwn(call, 'e.id')})`;
}
