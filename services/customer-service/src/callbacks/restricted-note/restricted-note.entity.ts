import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import { sealedLine, type SealedLine } from '../../reception/sealed-line.facts.ts';

export const privateNote: SealedLine = sealedLine('restricted_note', 'note');

export const RestrictedNoteEntity = defineEntity({
  name: 'RestrictedNote',
  tableName: 'restricted_note',
  properties: {
    ...aggregateColumns, callbackId: p.uuid(), authorId: p.string(), note: p.type(privateNote.type).$type<string>(), writtenAt: p.datetime(6),
  },
});

export const RestrictedNoteReadingEntity = defineEntity({
  name: 'RestrictedNoteReading',
  tableName: 'restricted_note_reading',
  properties: { ...aggregateColumns, callbackId: p.uuid(), reason: p.text(), readBy: p.string(), readAt: p.datetime(6) },
});
