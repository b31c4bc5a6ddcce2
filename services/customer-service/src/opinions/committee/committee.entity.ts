import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { CommitteeContact, OwnersAssembly } from './owners-assembly.rules.ts';
import type { CommitteeMember, CommitteeState } from './owners-committee.rules.ts';

export const OwnersCommitteeEntity = defineEntity({
  name: 'OwnersCommittee',
  tableName: 'owners_committee',
  properties: {
    ...aggregateColumns, state: p.string().$type<CommitteeState>(), members: p.json().$type<CommitteeMember[]>(), electedOn: p.date().nullable(), termTo: p.date().nullable(),
  },
});

export const OwnersAssemblyEntity = defineEntity({
  name: 'OwnersAssembly',
  tableName: 'owners_assembly',
  properties: {
    ...aggregateColumns, at: p.datetime(6), noticeOn: p.date(), agenda: p.text(), resolutions: p.json().$type<OwnersAssembly['resolutions']>(), minutesId: p.uuid().nullable(),
  },
});

export const CommitteeContactEntity = defineEntity({
  name: 'CommitteeContact',
  tableName: 'committee_contact',
  properties: {
    ...aggregateColumns, kind: p.string().$type<CommitteeContact['kind']>(), at: p.datetime(6), summary: p.text(), by: p.string().fieldName('contacted_by'),
  },
});
