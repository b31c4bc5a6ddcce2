import type { Position } from './position.rules.ts';

export const aPosition = (given: Partial<Position> = {}): Position => ({
  id: '01990000-0000-7000-8000-000000000011', estateId: '01990000-0000-7000-8000-0000000000e1', orgUnitId: '01990000-0000-7000-8000-000000000001',
  code: 'REPAIRMAN', name: '工程维修员', duties: '零修、急修', requiredCertificates: ['SPECIAL_WORK.ELECTRICAL'], state: 'ACTIVE', ...given,
});
