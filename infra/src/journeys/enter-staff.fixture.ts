import { randomUUID } from 'node:crypto';
import { addDays, localDateOf } from '@guanjia/domain';
import type { EmployeePlan, OrgUnitPlan, StaffPlan } from '../demo/plan/staff.ts';
import type { Asking } from './asking.fixture.ts';
import { makeAs, type Entered, type Make } from './entering.fixture.ts';

type Ask = ReturnType<Asking['as']>;

/** Departments and positions, then everybody with skills, roles and certificates. */
export async function enterStaff(ask: Ask, { orgUnits, employees }: StaffPlan, entered: Entered): Promise<void> {
  const make = makeAs(ask);
  for (const unit of orgUnits) await enterOrgUnit(ask, make, unit, entered);
  for (const employee of employees) await enterEmployee(ask, make, employee, entered);
}

async function enterOrgUnit(ask: Ask, make: Make, unit: OrgUnitPlan, entered: Entered): Promise<void> {
  const { id, parentId, estateId, code, kind, name, positions } = unit;
  const orgUnitId = entered.get(id) ?? await make('createOrgUnit', 'CreateOrgUnitInput', {
    estateId: estateId && entered.get(estateId), parentId: parentId && entered.get(parentId), code, kind, name, duties: `${name}职责`,
  });
  if (!entered.has(id)) await ask('mutation ($id: ID!, $key: IdempotencyKey) { activateOrgUnit(id: $id, idempotencyKey: $key) { state } }', { id: orgUnitId, key: randomUUID() });
  entered.set(id, orgUnitId);
  // Headquarters and its posts are there since the first office.
  const known = (await ask('query ($unit: ID!) { positions(filter: { orgUnitId: $unit }, first: 50) { nodes { id code } } }', { unit: orgUnitId })).positions.nodes;
  for (const position of positions) {
    const there = known.find((one: { code: string }) => one.code === position.code)?.id;
    entered.set(position.id, there ?? await enterPosition(ask, make, position, orgUnitId));
  }
}

async function enterPosition(ask: Ask, make: Make, { code, name, requiredCertificates }: OrgUnitPlan['positions'][number], orgUnitId: string): Promise<string> {
  const id = await make('createPosition', 'CreatePositionInput', { orgUnitId, code, name, duties: `${name}职责`, requiredCertificates });
  await ask('mutation ($id: ID!, $key: IdempotencyKey) { activatePosition(id: $id, idempotencyKey: $key) { state } }', { id, key: randomUUID() });
  return id;
}

async function enterEmployee(ask: Ask, make: Make, { id, positionId, name, phone, mainSkill, skills, grants, certificates }: EmployeePlan, entered: Entered): Promise<void> {
  const employeeId = await make('registerCandidate', 'RegisterCandidateInput', { positionId: entered.get(positionId), name, phone, source: 'TALENT_MARKET' });
  entered.set(id, employeeId);
  await ask(`mutation ($id: ID!, $skills: EmployeeSkillsInput!, $key: IdempotencyKey) {
    recordCandidateTest(id: $id, input: { kind: INTERVIEW, outcome: PASS }, idempotencyKey: $key) { id }
    hireEmployee(id: $id, input: {}, idempotencyKey: $key) { id }
    activateEmployee(id: $id, idempotencyKey: $key) { id }
    setEmployeeSkills(id: $id, input: $skills, idempotencyKey: $key) { id }
  }`, { id: employeeId, skills: { mainSkill, skills }, key: randomUUID() });
  for (const { role, scopeKind, scopeId } of grants) {
    await make('grantRole', 'GrantRoleInput', { employeeId, role, scopeKind, scopeId: scopeId && entered.get(scopeId) });
  }
  const validFrom = localDateOf(new Date());
  for (const kind of certificates) {
    await make('registerCertificate', 'RegisterCertificateInput', {
      employeeId, kind, certificateNo: randomUUID().slice(9, 23).toUpperCase(), validFrom, validTo: addDays(validFrom, 365),
    });
  }
}
