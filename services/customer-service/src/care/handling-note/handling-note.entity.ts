import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import { sealedLine, type SealedLine } from '../../reception/sealed-line.facts.ts';

export const handlingText: SealedLine = sealedLine('handling_note', 'text');

export const HandlingNoteEntity = defineEntity({
  name: 'HandlingNote',
  tableName: 'handling_note',
  properties: { ...aggregateColumns, text: p.type(handlingText.type).$type<string>().nullable(), authorId: p.string(), notedAt: p.datetime(6) },
});
