import { defineEntity, p } from '@mikro-orm/core';
import { staffColumns } from '../../staff-columns.entity.ts';
import type { OrgUnitKind, OrgUnitState } from './org-unit.rules.ts';

export const OrgUnitEntity = defineEntity({
  name: 'OrgUnit',
  tableName: 'org_unit',
  properties: {
    ...staffColumns,
    parentId: p.uuid().nullable(),
    code: p.string(),
    kind: p.string().$type<OrgUnitKind>(),
    name: p.string(),
    duties: p.text(),
    interfaces: p.text().nullable(),
    state: p.string().$type<OrgUnitState>(),
  },
});
