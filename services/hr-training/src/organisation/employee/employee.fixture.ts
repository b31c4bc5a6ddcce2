import type { Employee } from './employee.rules.ts';

export const anEmployee = (given: Partial<Employee> = {}): Employee => ({
  id: '01990000-0000-7000-8000-000000000021', estateId: '01990000-0000-7000-8000-0000000000e1', jobNo: 'YG-2026-000001', name: '王建国', phone: '13800000000',
  orgUnitId: '01990000-0000-7000-8000-000000000001', positionId: '01990000-0000-7000-8000-000000000011', source: 'LABOUR_MARKET',
  tests: [{ kind: 'PRACTICAL', outcome: 'PASS', on: '2026-02-20' }], mainSkill: 'PLUMBING', skills: ['ELECTRICAL', 'PLUMBING'], onboardedOn: '2026-02-24',
  departedOn: null, state: 'ACTIVE', ...given,
});
