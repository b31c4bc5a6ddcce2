import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { TicketFollowUp } from './follow-up.rules.ts';

export const TicketFollowUpEntity = defineEntity({
  name: 'TicketFollowUp',
  tableName: 'ticket_follow_up',
  properties: {
    ...aggregateColumns, ticketId: p.uuid(), kind: p.string().$type<TicketFollowUp['kind']>(), weekOn: p.date(), note: p.text(), by: p.string(), at: p.datetime(6),
    expectedAt: p.datetime(6).nullable(), status: p.string().$type<NonNullable<TicketFollowUp['status']>>().nullable(), confirmedBy: p.string().nullable(),
  },
});
