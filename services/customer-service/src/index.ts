import {
  calendarState, contractState, employeeState, estateState, householdState, orgUnitState, regionState, roleGrantState, serviceStandardState,
  unitState,
} from '@guanjia/contracts';
import { auditTrail, eventsInOperation, gathered, tracesInOutbox, type SubgraphDefinition } from '@guanjia/subgraph';
import { customerServiceErrors } from './customer-service.errors.ts';
import { chapters, CustomerServiceModule } from './customer-service.module.ts';
import { Residents } from './migrations/2026-12-14-residents.ts';

export { ActivityService } from './activities/activity/activity.service.ts';
export { ParticipationService } from './activities/participation/participation.service.ts';
export { LostItemService } from './lost-items/lost-item/lost-item.service.ts';
export { AppointmentService } from './service-orders/appointment/appointment.service.ts';
export { ServiceItemService } from './service-orders/service-item/service-item.service.ts';
export { ServiceOrderService } from './service-orders/service-order/service-order.service.ts';
export { drawn } from './callbacks/callback-sample/callback-sample.rules.ts';
export { CallbackService } from './callbacks/callback/callback.service.ts';
export { InterviewService } from './care/interview/interview.service.ts';
export { InterviewPlanService } from './care/interview-plan/interview-plan.service.ts';
export { EstateResidenceService } from './care/occupancy/estate-residence.service.ts';
export { OccupancyService } from './care/occupancy/occupancy.service.ts';
export { SegmentationReviewService } from './care/segmentation/segmentation-review.service.ts';
export { RenovationViolationService } from './renovation/violation/violation.service.ts';
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
export { AccessEntryService } from './reception/access-entry/access-entry.service.ts';
export { CallLogService } from './reception/call-log/call-log.service.ts';
export { DutyShiftService } from './reception/duty-shift/duty-shift.service.ts';
export { EnquiryService } from './reception/enquiry/enquiry.service.ts';
export { EstateContactService } from './reception/estate-contact/estate-contact.service.ts';
export { HotlineRosterService } from './reception/hotline-roster/hotline-roster.service.ts';
export { UnknownEntryService } from './reception/unknown-entry/unknown-entry.service.ts';
export { VisitorPassService } from './reception/visitor-pass/visitor-pass.service.ts';
export { EstateRuleService } from './renovation/estate-rule/estate-rule.service.ts';
export { RenovationApplicationService } from './renovation/application/application.service.ts';
export { RenovationBadgeService } from './renovation/badge/badge.service.ts';
export { RenovationInspectionService } from './renovation/inspection/inspection.service.ts';
export { RenovationWorkPermitService } from './renovation/permit/permit.service.ts';
export { ShopInspectionService } from './shops/shop-inspection/shop-inspection.service.ts';
export { ShopService } from './shops/shop/shop.service.ts';
export { AnnouncementReceiptService } from './announcements/announcement-receipt/announcement-receipt.service.ts';
export { AnnouncementService } from './announcements/announcement/announcement.service.ts';
export { AnnouncementTemplateService } from './announcements/announcement-template/announcement-template.service.ts';
export { BulletinBoardService } from './announcements/bulletin-board/bulletin-board.service.ts';
export { CampaignService } from './listings/campaign/campaign.service.ts';
export { LeadService } from './listings/lead/lead.service.ts';
export { ListingReviewService } from './listings/listing-review/listing-review.service.ts';
export { AppearanceCheckService } from './conduct/appearance-check/appearance-check.service.ts';
export { CommunityRuleService } from './conduct/community-rule/community-rule.service.ts';
export { InfoFailureService } from './conduct/info-failure/info-failure.service.ts';
export { RuleProposalService } from './conduct/rule-proposal/rule-proposal.service.ts';
export { ViolationService } from './conduct/violation/violation.service.ts';
export { KeyLoanService } from './homes/key-loan/key-loan.service.ts';
export { KeyService } from './homes/key/key.service.ts';
export { InsightNoteService } from './opinions/insight/insight-note.service.ts';
export { OwnerForumService } from './opinions/owner-forum/owner-forum.service.ts';
export { AssistantRatingService } from './callbacks/assistant-rating/assistant-rating.service.ts';
export { CallbackOwnerRuleService } from './callbacks/callback-owner-rule/callback-owner-rule.service.ts';
export { CallbackPlanService } from './callbacks/callback-plan/callback-plan.service.ts';
export { CallbackSampleService } from './callbacks/callback-sample/callback-sample.service.ts';
export { CallbackScheduleService } from './callbacks/callback/callback-schedule.service.ts';
export { CallbackStatisticsService } from './callbacks/callback-statistics/callback-statistics.service.ts';
export { ZoneService } from './zones/zone/zone.service.ts';
export { TicketService } from './tickets/ticket/ticket.service.ts';

/** 客服: what residents report and ask, and whether they were content with the answer. */
export const customerService: SubgraphDefinition = {
  name: 'customer-service',
  folder: import.meta.dirname,
  module: CustomerServiceModule,
  ...gathered(chapters, [eventsInOperation, tracesInOutbox, auditTrail, { name: '2026-12-14-residents', class: Residents }]),
  errors: customerServiceErrors,
  references: [
    regionState, estateState, unitState, householdState, contractState, employeeState, orgUnitState, roleGrantState, serviceStandardState,
    calendarState,
  ],
};
