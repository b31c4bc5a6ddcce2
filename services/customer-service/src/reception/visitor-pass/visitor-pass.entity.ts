import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import { sealedLine, type SealedLine } from '../sealed-line.facts.ts';
import type { VisitorPass } from './visitor-pass.rules.ts';

export const visitorName: SealedLine = sealedLine('visitor_pass', 'visitor_name');
export const visitorPhone: SealedLine = sealedLine('visitor_pass', 'visitor_phone');

export const VisitorPassEntity = defineEntity({
  name: 'VisitorPass',
  tableName: 'visitor_pass',
  properties: {
    ...aggregateColumns,
    kind: p.string().$type<VisitorPass['kind']>(),
    hostUnitId: p.uuid().nullable(),
    hostEmployeeId: p.uuid().nullable(),
    visitorName: p.type(visitorName.type).$type<string>(),
    visitorPhone: p.type(visitorPhone.type).$type<string>().nullable(),
    purpose: p.text(),
    validFrom: p.datetime(6),
    validTo: p.datetime(6),
    issuedBy: p.string(),
    state: p.string().$type<VisitorPass['state']>(),
    checkedInAt: p.datetime(6).nullable(),
    checkedInBy: p.string().nullable(),
    checkedOutAt: p.datetime(6).nullable(),
  },
});
