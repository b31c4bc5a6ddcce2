import {
  calendarState, contractState, employeeState, estateState, householdState, orgUnitState, regionState, roleGrantState, serviceStandardState,
  unitState,
} from '@guanjia/contracts';
import { auditTrail, eventsInOperation, gathered, tracesInOutbox, type SubgraphDefinition } from '@guanjia/subgraph';
import { customerServiceErrors } from './customer-service.errors.ts';
import { chapters, CustomerServiceModule } from './customer-service.module.ts';

export { ActivityService } from './activities/activity/activity.service.ts';
export { ParticipationService } from './activities/participation/participation.service.ts';
export { LostItemService } from './lost-items/lost-item/lost-item.service.ts';
export { AppointmentService } from './service-orders/appointment/appointment.service.ts';
export { ServiceItemService } from './service-orders/service-item/service-item.service.ts';
export { ServiceOrderService } from './service-orders/service-order/service-order.service.ts';
export { CallbackService } from './callbacks/callback/callback.service.ts';
export { InterviewService } from './care/interview/interview.service.ts';
export { InterviewPlanService } from './care/interview-plan/interview-plan.service.ts';
export { OccupancyService } from './care/occupancy/occupancy.service.ts';
export { CommitteeService } from './opinions/committee/committee.service.ts';
export { SuggestionService } from './opinions/suggestion/suggestion.service.ts';
export { SurveyService } from './opinions/survey/survey.service.ts';
export { ComplaintService } from './complaints/complaint/complaint.service.ts';
export { indicators } from './indicators/catalogue/registry.sql.ts';
export { RollUp } from './indicators/roll-up/roll-up.service.ts';
export { CustomerPropertyService } from './homes/customer-property/customer-property.service.ts';
export { VacantHouseService } from './homes/vacant-house/vacant-house.service.ts';
export { MoveInService } from './move-in/move-in/move-in.service.ts';
export { RoutingRuleService } from './tickets/routing-rule/routing-rule.service.ts';
export { DailyClearingService } from './ticket-days/daily-clearing/daily-clearing.service.ts';
export { FollowUpService } from './ticket-days/follow-up/follow-up.service.ts';
export { MonthlyAnalysisService } from './ticket-days/monthly-analysis/monthly-analysis.service.ts';
export { OnlineWatchService } from './ticket-days/online-watch/online-watch.service.ts';
export { ZoneService } from './zones/zone/zone.service.ts';
export { TicketService } from './tickets/ticket/ticket.service.ts';

/** 客服: what residents report and ask, and whether they were content with the answer. */
export const customerService: SubgraphDefinition = {
  name: 'customer-service',
  folder: import.meta.dirname,
  module: CustomerServiceModule,
  ...gathered(chapters, [eventsInOperation, tracesInOutbox, auditTrail]),
  errors: customerServiceErrors,
  references: [
    regionState, estateState, unitState, householdState, contractState, employeeState, orgUnitState, roleGrantState, serviceStandardState,
    calendarState,
  ],
};
