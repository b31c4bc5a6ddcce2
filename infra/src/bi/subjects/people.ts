import {
  candidateAssessed, certificateExpired, certificateExpiring, certificateRegistered, certificateRevoked, certificateState, employeeDeparted,
  employeeOnboarded, employeeState, employeeTransferred, orgUnitChanged, orgUnitState, positionAcknowledged, positionChanged, roleGranted,
  roleGrantState, roleRevoked, skillChanged,
} from '@guanjia/contracts';
import { at, code, count, day, first, flag, id, times } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

export const orgUnits = subject('org_units', {
  zh: '部门', en: 'Departments and offices',
  columns: { code: code('部门代码', 'code'), kind: code('部门种类', 'kind'), state: words.state, change_count: times('变更次数', 'changes') },
  from: (on) => [
    on(orgUnitState, ({ data }) => copy(data, 'code', 'kind', 'state')),
    on(orgUnitChanged, () => ({ change_count: 1 })),
  ],
});

export const positions = subject('positions', {
  zh: '岗位', en: 'Positions',
  columns: {
    org_unit_id: words.departmentId, code: code('岗位代码', 'code'), state: words.state,
    acknowledgement_count: times('岗位职责确认次数', 'times its duty sheet was acknowledged'),
  },
  from: (on) => [
    on(positionChanged, ({ data }) => copy(data, 'orgUnitId', 'code', 'state')),
    on(positionAcknowledged, () => ({ acknowledgement_count: 1 })),
  ],
});

export const employees = subject('employees', {
  zh: '员工', en: 'Employees: ids, department and state; no names',
  columns: {
    org_unit_id: words.departmentId, position_id: id('岗位标识', 'position id'), state: words.state, skill_count: count('技能数', 'skills'),
    main_skill: code('主要技能', 'main skill'), onboarded_on: day('入职日期', 'joined on'), departed_on: day('离职日期', 'left on'),
    transfer_count: times('调动次数', 'transfers'),
  },
  from: (on) => [
    on(employeeState, ({ data }) => ({ ...copy(data, 'orgUnitId', 'positionId', 'state'), skill_count: data.skills.length })),
    on(skillChanged, ({ data }) => copy(data, 'mainSkill')),
    on(employeeOnboarded, ({ data }) => copy(data, 'onboardedOn')),
    on(employeeDeparted, ({ data }) => copy(data, 'departedOn')),
    on(employeeTransferred, () => ({ transfer_count: 1 })),
  ],
});

export const candidateTests = subject('candidate_tests', {
  zh: '应聘考核', en: 'Tests of candidates: one row per candidate and kind of test', idType: 'text',
  columns: {
    employee_id: id('应聘者(后来的员工)标识', 'id of the candidate, later of the employee'), kind: code('考核方式', 'kind of test'),
    outcome: code('结果', 'outcome'), assessed_on: day('考核日期', 'held on'),
  },
  from: (on) => [on(candidateAssessed, ({ data, aggregateId }) => ({ ...copy(data, 'kind', 'outcome', 'assessedOn'), employee_id: aggregateId }),
    ({ aggregateId, data }) => `${aggregateId}/${data.kind}`)],
});

export const certificates = subject('certificates', {
  zh: '证书', en: 'Certificates',
  columns: {
    employee_id: words.employeeId, kind: code('证书种类', 'kind'), valid_from: day('有效期起', 'valid from'), valid_to: day('有效期至', 'valid to'), state: words.state,
    registered_at: first(at('登记时间', 'when it was registered')), expiring_at: first(at('首次到期提醒时间', 'when its end was first announced')),
    expired_at: at('到期时间', 'when it ended'), revoked_on: day('吊销日期', 'revoked on'),
  },
  from: (on) => [
    on(certificateState, ({ data }) => copy(data, 'employeeId', 'kind', 'validFrom', 'validTo', 'state')),
    on(certificateRegistered, ({ occurredAt }) => ({ registered_at: occurredAt })),
    on(certificateExpiring, ({ occurredAt }) => ({ expiring_at: occurredAt })),
    on(certificateExpired, ({ occurredAt }) => ({ expired_at: occurredAt })),
    on(certificateRevoked, ({ data }) => copy(data, 'revokedOn')),
  ],
});

export const roleGrants = subject('role_grants', {
  zh: '角色授予', en: 'Role grants',
  columns: {
    employee_id: words.employeeId, role: code('角色', 'role'), scope_kind: code('范围种类', 'kind of scope'), scope_id: id('范围标识', 'id of the region or estate'),
    valid_from: at('起始时间', 'from'), valid_to: at('截止时间', 'to'), state: words.state, is_supervised: flag('是否须人监督', 'acts under supervision'),
    revoked_at: at('收回时间', 'when it was revoked'), revoke_reason_code: code('收回原因代码', 'why it was revoked'),
  },
  from: (on) => [
    on(roleGrantState, ({ data }) => ({ ...copy(data, 'employeeId', 'role', 'scopeKind', 'scopeId', 'state'), valid_from: data.from, valid_to: data.to })),
    on(roleGranted, ({ data }) => copy(data, 'isSupervised')),
    on(roleRevoked, ({ data }) => ({ ...copy(data, 'revokedAt'), revoke_reason_code: data.reasonCode })),
  ],
});
