import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { ContactLog } from './contact-log.rules.ts';

export const ContactLogEntity = defineEntity({
  name: 'ContactLog',
  tableName: 'contact_log',
  properties: {
    ...aggregateColumns, householdId: p.uuid(), tenancyId: p.uuid().nullable(), channel: p.string().$type<ContactLog['channel']>(), at: p.datetime(6),
    summary: p.text(), needs: p.text().nullable(), by: p.string().fieldName('contacted_by'),
  },
});
