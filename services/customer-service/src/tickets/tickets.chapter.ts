import type { Chapter } from '@guanjia/subgraph';
import { TicketsAndCallbacks } from '../migrations/2026-11-21-tickets-and-callbacks.ts';
import { ProvisionalLimits } from '../migrations/2026-11-25-provisional-limits.ts';
import { RoutingRuleEntity } from './routing-rule/routing-rule.entity.ts';
import { contactName, contactPhone } from './ticket/contact.facts.ts';
import { TicketEntity } from './ticket/ticket.entity.ts';
import { TicketsModule } from './tickets.module.ts';

export const tickets: Chapter = {
  module: TicketsModule,
  entities: [TicketEntity, RoutingRuleEntity],
  migrations: [
    { name: '2026-11-21-tickets-and-callbacks', class: TicketsAndCallbacks },
    { name: '2026-11-25-provisional-limits', class: ProvisionalLimits },
  ],
  sealedColumns: [contactName.sealed, contactPhone.sealed],
};
