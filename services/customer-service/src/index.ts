import {
  calendarState, contractState, employeeState, estateState, householdState, orgUnitState, regionState, roleGrantState, serviceStandardState,
  unitState,
} from '@guanjia/contracts';
import { auditTrail, eventsInOperation, tracesInOutbox, type SubgraphDefinition } from '@guanjia/subgraph';
import { CallbackEntity } from './callbacks/callback/callback.entity.ts';
import { CallbackPlanEntity } from './callbacks/callback-plan/callback-plan.entity.ts';
import { complainantName, complainantPhone } from './complaints/complaint/complainant.facts.ts';
import { ComplaintEntity } from './complaints/complaint/complaint.entity.ts';
import { ComplaintProcedureEntity } from './complaints/procedure/procedure.entity.ts';
import { customerServiceErrors } from './customer-service.errors.ts';
import { CustomerServiceModule } from './customer-service.module.ts';
import { TicketsAndCallbacks } from './migrations/2026-11-21-tickets-and-callbacks.ts';
import { CallbackPlans } from './migrations/2026-11-22-callback-plans.ts';
import { ProvisionalLimits } from './migrations/2026-11-25-provisional-limits.ts';
import { Complaints } from './migrations/2026-12-02-complaints.ts';
import { Reception } from './migrations/2026-12-03-reception.ts';
import { receptionEntities, receptionSealed } from './reception/reception.entity.ts';
import { RoutingRuleEntity } from './tickets/routing-rule/routing-rule.entity.ts';
import { contactName, contactPhone } from './tickets/ticket/contact.facts.ts';
import { TicketEntity } from './tickets/ticket/ticket.entity.ts';

export { CallbackService } from './callbacks/callback/callback.service.ts';
export { ComplaintService } from './complaints/complaint/complaint.service.ts';
export { RoutingRuleService } from './tickets/routing-rule/routing-rule.service.ts';
export { TicketService } from './tickets/ticket/ticket.service.ts';

/** 客服: what residents report and ask, and whether they were content with the answer. */
export const customerService: SubgraphDefinition = {
  name: 'customer-service',
  folder: import.meta.dirname,
  module: CustomerServiceModule,
  entities: [TicketEntity, RoutingRuleEntity, CallbackEntity, CallbackPlanEntity, ComplaintEntity, ComplaintProcedureEntity, ...receptionEntities],
  migrations: [
    { name: '2026-11-21-tickets-and-callbacks', class: TicketsAndCallbacks },
    { name: '2026-11-22-callback-plans', class: CallbackPlans },
    { name: '2026-11-25-provisional-limits', class: ProvisionalLimits },
    eventsInOperation,
    tracesInOutbox,
    auditTrail,
    { name: '2026-12-02-complaints', class: Complaints },
    { name: '2026-12-03-reception', class: Reception },
  ],
  aggregateNames: { AccessEntry: 'access' },
  sealedColumns: [contactName.sealed, contactPhone.sealed, complainantName.sealed, complainantPhone.sealed, ...receptionSealed],
  errors: customerServiceErrors,
  references: [
    regionState, estateState, unitState, householdState, contractState, employeeState, orgUnitState, roleGrantState, serviceStandardState,
    calendarState,
  ],
};
