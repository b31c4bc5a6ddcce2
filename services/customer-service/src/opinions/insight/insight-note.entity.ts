import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { InsightNote } from './insight-note.rules.ts';

export const InsightNoteEntity = defineEntity({
  name: 'InsightNote',
  tableName: 'insight_note',
  properties: {
    ...aggregateColumns, source: p.string().$type<InsightNote['source']>(), text: p.text(), submittedBy: p.string(), submittedAt: p.datetime(6),
    state: p.string().$type<InsightNote['state']>(), isForPlan: p.boolean().nullable(), reviewNote: p.text().nullable(), reviewedBy: p.string().nullable(),
    reviewedAt: p.datetime(6).nullable(),
  },
});
