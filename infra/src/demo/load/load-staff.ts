import { CertificateService, EmployeeService, OrgUnitService, PositionService, RoleGrantService } from '@guanjia/hr-training';
import { addDays, localDateOf } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { idOf } from '../plan/ids.ts';
import type { EmployeePlan, OrgUnitPlan, StaffPlan } from '../plan/staff.ts';
import type { Loading } from './loading.ts';

const SERVICE = 'hr-training';
/** Certificates hold for six years. */
const CERTIFICATE_DAYS = 6 * 365;

/** Departments and positions, then everybody with skills, roles and certificates, as if joined on the first day. */
export async function loadStaff(loading: Loading, { orgUnits, employees }: StaffPlan, at: Date): Promise<void> {
  await loading.part({ service: SERVICE, part: 'org-units', zh: '部门', en: 'departments', items: orgUnits, chunk: 40 },
    (tx, unit) => loadOrgUnit(loading, tx, unit, at));
  await loading.part({ service: SERVICE, part: 'employees', zh: '员工', en: 'employees', items: employees, chunk: 40 },
    (tx, employee) => loadEmployee(loading, tx, employee, at));
}

async function loadOrgUnit(loading: Loading, tx: Tx, { id, parentId, estateId, code, kind, name, positions }: OrgUnitPlan, at: Date): Promise<void> {
  const orgUnits = loading.get(SERVICE, OrgUnitService);
  const make = loading.call(SERVICE, { tx, at, name: `org-unit ${code}`, makes: id });
  await orgUnits.create(make, { input: { estateId, parentId, code, kind, name, duties: `${name}职责` }, idempotencyKey: idOf('key', `org-unit ${code}`) });
  await orgUnits.activate(loading.call(SERVICE, { tx, at, name: `activate ${code}` }), { id });
  for (const position of positions) await loadPosition(loading, tx, { orgUnitId: id, ...position }, at);
}

async function loadPosition(loading: Loading, tx: Tx, { id, ...position }: OrgUnitPlan['positions'][number] & { orgUnitId: string }, at: Date): Promise<void> {
  const positions = loading.get(SERVICE, PositionService);
  const input = { ...position, duties: `${position.name}职责`, requiredCertificates: [...position.requiredCertificates] };
  await positions.create(loading.call(SERVICE, { tx, at, name: `position ${id}`, makes: id }), { input, idempotencyKey: idOf('key', `position ${id}`) });
  await positions.activate(loading.call(SERVICE, { tx, at, name: `activate ${id}` }), { id });
}

async function loadEmployee(loading: Loading, tx: Tx, { id, positionId, name, phone, mainSkill, skills, ...held }: EmployeePlan, at: Date): Promise<void> {
  const employees = loading.get(SERVICE, EmployeeService);
  const call = (step: string) => loading.call(SERVICE, { tx, at, name: `${step} ${id}` });
  await employees.register(loading.call(SERVICE, { tx, at, name: `employee ${id}`, makes: id }),
    { input: { positionId, name, phone, source: 'TALENT_MARKET' }, idempotencyKey: idOf('key', `employee ${id}`) });
  await employees.recordTest(call('test'), { id, input: { kind: 'INTERVIEW', outcome: 'PASS' } });
  await employees.hire(call('hire'), { id, input: {} });
  await employees.activate(call('activate'), { id });
  if (skills.length > 0) await employees.setSkills(call('skills'), { id, input: { mainSkill, skills: [...skills] } });
  await loadHeld(loading, tx, { id, ...held }, at);
}

async function loadHeld(loading: Loading, tx: Tx, { id: employeeId, grants, certificates }: Pick<EmployeePlan, 'id' | 'grants' | 'certificates'>, at: Date): Promise<void> {
  for (const { id, ...grant } of grants) {
    await loading.get(SERVICE, RoleGrantService).grant(loading.call(SERVICE, { tx, at, name: `grant ${id}`, makes: id }),
      { input: { employeeId, ...grant, startsAt: at }, idempotencyKey: idOf('key', `grant ${id}`) });
  }
  const validFrom = localDateOf(at);
  for (const kind of certificates) {
    const name = `certificate ${employeeId} ${kind}`;
    const input = { employeeId, kind, certificateNo: idOf('certificate-no', name).slice(0, 13).toUpperCase(), validFrom, validTo: addDays(validFrom, CERTIFICATE_DAYS) };
    await loading.get(SERVICE, CertificateService).register(loading.call(SERVICE, { tx, at, name, makes: idOf('certificate', name) }), { input, idempotencyKey: idOf('key', name) });
  }
}
