import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import { sealedLine, type SealedLine } from '../sealed-line.facts.ts';
import type { Direction, PersonKind } from './access-entry.rules.ts';

export const personName: SealedLine = sealedLine('access_entry', 'person_name');

export const AccessEntryEntity = defineEntity({
  name: 'AccessEntry',
  tableName: 'access_entry',
  properties: {
    ...aggregateColumns,
    gateCode: p.string(),
    direction: p.string().$type<Direction>(),
    personKind: p.string().$type<PersonKind>(),
    personRef: p.uuid().nullable(),
    personName: p.type(personName.type).$type<string>().nullable(),
    unitId: p.uuid().nullable(),
    at: p.datetime(6),
    registeredBy: p.string(),
  },
});
