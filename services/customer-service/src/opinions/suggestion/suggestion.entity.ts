import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Suggestion } from './suggestion.rules.ts';

const word = <K extends keyof Suggestion>() => p.string().$type<NonNullable<Suggestion[K]>>();

export const SuggestionEntity = defineEntity({
  name: 'Suggestion',
  tableName: 'suggestion',
  properties: {
    ...aggregateColumns, kind: word<'kind'>(), channel: word<'channel'>(), suggesterType: word<'suggesterType'>(), suggesterId: p.string().nullable(),
    unitId: p.uuid().nullable(), householdId: p.uuid().nullable(), text: p.text(), receivedAt: p.datetime(6), sourceId: p.uuid().nullable(), state: word<'state'>(),
    decision: word<'decision'>().nullable(), decisionReason: p.text().nullable(), reply: p.text().nullable(), repliedAt: p.datetime(6).nullable(),
    repliedBy: p.string().nullable(),
  },
});

export const SuggestionBoxOpeningEntity = defineEntity({
  name: 'SuggestionBoxOpening',
  tableName: 'suggestion_box_opening',
  properties: { ...aggregateColumns, boxCode: p.string(), at: p.datetime(6), by: p.string().fieldName('opened_by'), itemIds: p.json().$type<string[]>() },
});
