import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';

export const CallbackExportEntity = defineEntity({
  name: 'CallbackExport',
  tableName: 'callback_export',
  properties: { ...aggregateColumns, fromOn: p.date(), toOn: p.date(), reason: p.text(), exportedBy: p.string(), exportedAt: p.datetime(6) },
});
