import { defineEntity, p } from '@mikro-orm/core';
import { staffColumns } from '../../staff-columns.entity.ts';
import type { PositionState } from './position.rules.ts';

export const PositionEntity = defineEntity({
  name: 'Position',
  tableName: 'position',
  properties: {
    ...staffColumns,
    orgUnitId: p.uuid(),
    code: p.string(),
    name: p.string(),
    duties: p.text(),
    requiredCertificates: p.array(),
    state: p.string().$type<PositionState>(),
  },
});
