import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import { sealedLine, type SealedLine } from '../../reception/sealed-line.facts.ts';
import type { Acceptance, RenovationApplication, Review, SpecialWorkKind } from './application.rules.ts';
import type { ExtinguisherStandard } from './extinguishers.rules.ts';
import type { Paper } from './papers.rules.ts';

export const siteContactName: SealedLine = sealedLine('renovation_application', 'site_contact_name');
export const siteContactPhone: SealedLine = sealedLine('renovation_application', 'site_contact_phone');

export const RenovationApplicationEntity = defineEntity({
  name: 'RenovationApplication',
  tableName: 'renovation_application',
  properties: {
    ...aggregateColumns,
    number: p.string(),
    unitId: p.uuid(),
    householdId: p.uuid().nullable(),
    applicantId: p.string(),
    scope: p.text(),
    areaSqmHundredths: p.integer(),
    contractorRef: p.string(),
    siteContactName: p.type(siteContactName.type).$type<string>(),
    siteContactPhone: p.type(siteContactPhone.type).$type<string>(),
    specialWorks: p.json().$type<SpecialWorkKind[]>(),
    papers: p.json().$type<Paper[]>(),
    startOn: p.date(),
    endOn: p.date(),
    state: p.string().$type<RenovationApplication['state']>(),
    appliedAt: p.datetime(6).nullable(),
    extinguisherStandard: p.json().$type<ExtinguisherStandard>().nullable(),
    requiredExtinguishers: p.integer().nullable(),
    reviews: p.json().$type<Review[]>(),
    deciderId: p.string().nullable(),
    decidedAt: p.datetime(6).nullable(),
    decisionReason: p.text().nullable(),
    supervisorId: p.uuid().nullable(),
    extinguisherCount: p.integer().nullable(),
    extinguisherKind: p.string().$type<NonNullable<RenovationApplication['extinguisherKind']>>().nullable(),
    startedAt: p.datetime(6).nullable(),
    inspectEveryDays: p.integer().nullable(),
    inspectionDueAt: p.datetime(6).nullable(),
    lastInspectedAt: p.datetime(6).nullable(),
    missedInspections: p.integer(),
    suspendedAt: p.datetime(6).nullable(),
    suspendReason: p.text().nullable(),
    completedAt: p.datetime(6).nullable(),
    acceptance: p.json().$type<Acceptance>().nullable(),
  },
});
