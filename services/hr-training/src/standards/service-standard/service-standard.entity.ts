import type { DayKind, GrantScope } from '@guanjia/domain';
import { defineEntity, p } from '@mikro-orm/core';
import { staffColumns } from '../../staff-columns.entity.ts';
import type { OperatorCode, StandardSource } from '../initial/initial-standard.words.ts';
import type { ServiceStandardState } from './service-standard.rules.ts';

export const ServiceStandardEntity = defineEntity({
  name: 'ServiceStandard',
  tableName: 'service_standard',
  properties: {
    ...staffColumns,
    key: p.string(),
    value: p.string(),
    unit: p.string(),
    measure: p.string(),
    dayKind: p.string().$type<DayKind>(),
    operator: p.string().$type<OperatorCode>(),
    scopeKind: p.string().$type<GrantScope>(),
    scopeId: p.uuid().nullable(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    source: p.json<StandardSource>(),
    row: p.string().fieldName('ledger_row'),
    requesterId: p.string(),
    reason: p.text().nullable(),
    approverId: p.string().nullable(),
    decidedAt: p.datetime(6).nullable(),
    decisionReason: p.text().nullable(),
    state: p.string().$type<ServiceStandardState>(),
  },
});
