import type { OrgUnit } from './org-unit.rules.ts';

export const anOrgUnit = (given: Partial<OrgUnit> = {}): OrgUnit => ({
  id: '01990000-0000-7000-8000-000000000001', estateId: '01990000-0000-7000-8000-0000000000e1', parentId: '01990000-0000-7000-8000-000000000002',
  code: 'SH-0001-ENG', kind: 'ENGINEERING', name: '工程部', duties: '设施设备维修与保养', interfaces: '与客服部交接报修', state: 'ACTIVE', ...given,
});
