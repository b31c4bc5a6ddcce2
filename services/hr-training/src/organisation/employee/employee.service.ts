import { checkCode, checkCodes, groupScope, scopeOf, type Decision, type Scope } from '@guanjia/domain';
import { AggregateStore, Database, nextNumber, type Call, type Target, type Tx } from '@guanjia/persistence';
import { Injectable } from '@nestjs/common';
import { moveCertificates, releaseCertificates } from '../../certificates/certificate/certificate-holder.service.ts';
import { endGrants } from '../../grants/role-grant/end-grants.service.ts';
import { hrTrainingErrors } from '../../hr-training.errors.ts';
import type {
  MutationChangeEmployeeArgs, MutationHireEmployeeArgs, MutationRecordCandidateTestArgs, MutationRegisterCandidateArgs,
  MutationSetEmployeeSkillsArgs, MutationTransferEmployeeArgs,
} from '../../schema.types.ts';
import { placeOf } from '../../place.facts.ts';
import { organisationAccess } from '../organisation.access.ts';
import { PositionEntity } from '../position/position.entity.ts';
import type { Position } from '../position/position.rules.ts';
import { EmployeeEntity } from './employee.entity.ts';
import { decideEmployee, type Employee, type EmployeeCommand, type EmployeeFacts, type Post } from './employee.rules.ts';

type Capability = 'employee.write' | 'skill.write';
type Effects = Pick<Decision<never>, 'events' | 'deadlines'>;

@Injectable()
export class EmployeeService {
  constructor(private readonly store: AggregateStore, private readonly database: Database) {}

  /** @throws NOT_FOUND the position is not the caller's   @throws POSITION_NOT_ACTIVE */
  register(call: Call, { input, idempotencyKey }: MutationRegisterCandidateArgs): Promise<Employee> {
    const scope = scopeOf(call.actor, organisationAccess, 'employee.write');
    const { positionId, name, phone = null, source } = input;
    return this.store.create(call, EmployeeEntity, {
      operation: 'registerCandidate', scope, place: placeOf('position', positionId), idempotencyKey, body: input,
    }, async (_, tx) => {
      const { post, facts } = await this.#post(tx, scope, { positionId, now: call.now });
      return decideEmployee({ type: 'registerCandidate', id: call.newId(), ...post, name, phone, source }, null, facts);
    });
  }

  recordTest(call: Call, { input, ...args }: MutationRecordCandidateTestArgs): Promise<Employee> {
    return this.#update(call, args, { type: 'recordCandidateTest', ...input });
  }

  /** @throws CANDIDATE_NOT_PASSED   @throws JOB_NO_TAKEN */
  hire(call: Call, { id, input, ...keyed }: MutationHireEmployeeArgs): Promise<Employee> {
    const given = input.jobNo && checkCode(input.jobNo, 'jobNo');
    return this.store.update<Employee>(call, EmployeeEntity, id, {
      operation: 'hireEmployee', scope: scopeOf(call.actor, organisationAccess, 'employee.write'), body: { id, input }, ...keyed,
      constraints: { employee_job_no_unique: () => hrTrainingErrors.error('JOB_NO_TAKEN', { field: 'jobNo', params: { jobNo: given ?? null } }) },
    }, async (employee, tx) => {
      const jobNo = given || (await nextNumber(tx, 'YG', call.now));
      return decideEmployee({ type: 'hireEmployee', jobNo }, employee, { now: call.now });
    });
  }

  change(call: Call, { input, ...args }: MutationChangeEmployeeArgs): Promise<Employee> {
    return this.#update(call, args, { type: 'changeEmployee', ...input });
  }

  activate(call: Call, args: Target): Promise<Employee> {
    return this.#update(call, args, { type: 'activateEmployee' });
  }

  confirmTransfer(call: Call, args: Target): Promise<Employee> {
    return this.#update(call, args, { type: 'confirmTransfer' });
  }

  setSkills(call: Call, { input, ...args }: MutationSetEmployeeSkillsArgs): Promise<Employee> {
    const skills = checkCodes(input.skills, 'skills');
    return this.#update(call, args, { type: 'setEmployeeSkills', mainSkill: input.mainSkill ?? null, skills }, 'skill.write');
  }

  /** Roles over the estate that is left end with the move; certificates go along.
   *  @throws NOT_FOUND the new position is not the caller's */
  transfer(call: Call, { id, input, ...keyed }: MutationTransferEmployeeArgs): Promise<Employee> {
    const scope = scopeOf(call.actor, organisationAccess, 'employee.write');
    return this.store.update<Employee>(call, EmployeeEntity, id, { operation: 'transferEmployee', scope, body: { id, input }, ...keyed }, async (employee, tx) => {
      const { post, facts } = await this.#post(tx, scope, { positionId: input.positionId, now: call.now });
      const from = employee.estateId;
      const decision = decideEmployee({ type: 'transferEmployee', ...post }, employee, facts);
      if (from === post.estateId) return decision;
      await this.database.setScope(tx, groupScope);
      const ended = from ? await endGrants(tx, { employeeId: id, estateId: from, reasonCode: 'TRANSFERRED', now: call.now }) : { events: [] };
      return withEffects(decision, ended, await moveCertificates(tx, { employeeId: id, estateId: post.estateId, now: call.now }));
    });
  }

  /** Every role ends in the same transaction, also one that the caller could not see.
   *  @source HR-004 permissions.md 「Departed staff lose all grants」 */
  depart(call: Call, { id, ...keyed }: Target): Promise<Employee> {
    const scope = scopeOf(call.actor, organisationAccess, 'employee.write');
    return this.store.update<Employee>(call, EmployeeEntity, id, { operation: 'departEmployee', scope, body: { id }, ...keyed }, async (employee, tx) => {
      const decision = decideEmployee({ type: 'departEmployee' }, employee, { now: call.now });
      await this.database.setScope(tx, groupScope);
      const ended = await endGrants(tx, { employeeId: id, reasonCode: 'DEPARTED', now: call.now });
      return withEffects(decision, ended, await releaseCertificates(tx, { employeeId: id, now: call.now }));
    });
  }

  #update(call: Call, { id, ...keyed }: Target, command: EmployeeCommand, capability: Capability = 'employee.write'): Promise<Employee> {
    const scope = scopeOf(call.actor, organisationAccess, capability);
    return this.store.update<Employee>(call, EmployeeEntity, id, { operation: command.type, scope, body: { id, command }, ...keyed },
      (employee) => decideEmployee(command, employee, { now: call.now }));
  }

  /** The position is locked, so that it is not closed meanwhile. */
  async #post(tx: Tx, scope: Scope, { positionId, now }: { positionId: string; now: Date }): Promise<{ post: Post; facts: EmployeeFacts }> {
    const { estateId, orgUnitId, state } = await this.store.load<Position>(tx, PositionEntity, positionId, { scope });
    return { post: { estateId, orgUnitId, positionId }, facts: { now, positionState: state } };
  }
}

const withEffects = (decision: Decision<Employee>, ...effects: readonly Effects[]): Decision<Employee> => ({
  ...decision,
  events: [...decision.events, ...effects.flatMap(({ events }) => events)],
  deadlines: effects.flatMap(({ deadlines }) => deadlines ?? []),
});
