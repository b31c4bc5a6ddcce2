import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import { sealedLine, type SealedLine } from '../../reception/sealed-line.facts.ts';
import type { FollowUp, Lead } from './lead.rules.ts';

export const contactName: SealedLine = sealedLine('lead', 'contact_name');
export const contactPhone: SealedLine = sealedLine('lead', 'contact_phone');

export const LeadEntity = defineEntity({
  name: 'Lead',
  tableName: 'lead',
  properties: {
    ...aggregateColumns,
    kind: p.string().$type<Lead['kind']>(),
    contactName: p.type(contactName.type).$type<string>(),
    contactPhone: p.type(contactPhone.type).$type<string>(),
    needs: p.text(),
    listingId: p.uuid().nullable(),
    campaignId: p.uuid().nullable(),
    followUps: p.json().$type<FollowUp[]>(),
    state: p.string().$type<Lead['state']>(),
    outcome: p.string().$type<NonNullable<Lead['outcome']>>().nullable(),
    createdBy: p.uuid(),
    closedAt: p.datetime(6).nullable(),
  },
});
