// Generated from the *.graphql files by `npm run compose`. Do not edit.

export interface QueryCustomerServiceDeadLettersArgs {
  first?: number | null;
  after?: string | null;
  state?: DeadLetterState | null;
}

export interface MutationRedriveCustomerServiceDeadLetterArgs {
  id: string;
  idempotencyKey: string;
}

export interface MutationDiscardCustomerServiceDeadLetterArgs {
  id: string;
  reason: string;
  idempotencyKey: string;
}

export type DeadLetterState = 'OPEN' | 'REDRIVEN' | 'DISCARDED';

export type ParkReason = 'GAP' | 'BEHIND' | 'MISSING_FACT' | 'ERROR';

export interface QueryCustomerServiceAccessRecordsArgs {
  person?: string | null;
  subjectId?: string | null;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryCustomerServiceDenialsArgs {
  person?: string | null;
  askedId?: string | null;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryCustomerServiceAuditLogArgs {
  aggregateId?: string | null;
  person?: string | null;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export type DenialOutcome = 'NOT_FOUND' | 'EMPTY' | 'FORBIDDEN';

export interface QueryActivityArgs {
  id: string;
}

export interface QueryActivitiesArgs {
  filter?: ActivityFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationPlanActivityArgs {
  input: PlanActivityInput;
  idempotencyKey: string;
}

export interface MutationApproveActivityBudgetArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationSetActivityMaterialsArgs {
  id: string;
  materials: readonly ActivityMaterialInput[];
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationSpendOnActivityArgs {
  id: string;
  amountFen: bigint;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationHoldActivityArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCompleteActivityArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationEvaluateActivityArgs {
  id: string;
  input: EvaluateActivityInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCancelActivityArgs {
  id: string;
  input: CancelActivityInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface ActivityParticipationsArgs {
  first?: number | null;
  after?: string | null;
}

export type ActivityKind = 'FESTIVAL' | 'NEIGHBOURHOOD' | 'CULTURE' | 'SPORTS' | 'CHILDREN' | 'ELDERLY' | 'PUBLIC_WELFARE' | 'OTHER';

export type ActivityState = 'PLANNED' | 'APPROVED' | 'PREPARED' | 'HELD' | 'COMPLETED' | 'EVALUATED' | 'CANCELLED';

export type ActivityEffect = 'GOOD' | 'FAIR' | 'POOR';

export type ActivityPart = 'ORGANISER' | 'HELPER' | 'PARTICIPANT';

export interface PlanActivityInput {
  estateId: string;
  kind: ActivityKind;
  theme: string;
  plan: string;
  organiserId: string;
  venue: string;
  startAt: Date;
  endAt: Date;
  budgetFen: bigint;
}

export interface ActivityMaterialInput {
  item: string;
  qty: number;
  ownerId: string;
  ready: boolean;
}

export interface EvaluateActivityInput {
  effect: ActivityEffect;
  evaluation: string;
  isAsPlanned: boolean;
  staff: readonly ActivityStaffPartInput[];
}

export interface ActivityStaffPartInput {
  employeeId: string;
  part: ActivityPart;
}

export interface CancelActivityInput {
  reasonCode: string;
}

export interface ActivityFilter {
  estateId?: string | null;
  organiserId?: string | null;
  state?: ActivityState | null;
  kind?: ActivityKind | null;
  quarter?: string | null;
  from?: Date | null;
  to?: Date | null;
}

export interface MutationSignUpActivityArgs {
  id: string;
  input: JoinActivityInput;
  idempotencyKey: string;
}

export interface MutationCheckInActivityArgs {
  id: string;
  input: JoinActivityInput;
  idempotencyKey: string;
}

export interface JoinActivityInput {
  householdId: string;
  persons: number;
}

export interface QueryAnnouncementReceiptsArgs {
  announcementId: string;
  first?: number | null;
  after?: string | null;
}

export interface MutationMarkAnnouncementReadArgs {
  id: string;
  idempotencyKey: string;
}

export interface QueryAnnouncementTemplatesArgs {
  filter?: AnnouncementTemplateFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationDraftTemplateArgs {
  input: DraftTemplateInput;
  idempotencyKey: string;
}

export interface MutationApproveTemplateArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRetireTemplateArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationPublishFromTemplateArgs {
  templateId: string;
  input: PublishFromTemplateInput;
  idempotencyKey: string;
}

export type AnnouncementTemplateKind = 'OUTAGE' | 'EMERGENCY' | 'LOST_FOUND';

export type AnnouncementTemplateState = 'DRAFT' | 'APPROVED' | 'RETIRED';

export interface DraftTemplateInput {
  estateId: string;
  kind: AnnouncementTemplateKind;
  matterCode?: string | null;
  title: string;
  body: string;
  channels: readonly AnnouncementChannel[];
}

export interface TemplateValuesInput {
  place?: string | null;
  matter?: string | null;
  from?: string | null;
  until?: string | null;
  contact?: string | null;
}

export interface PublishFromTemplateInput {
  values: TemplateValuesInput;
  buildingIds: readonly string[];
  subjectType?: AnnouncementSubjectType | null;
  subjectId?: string | null;
  expiresAt?: Date | null;
}

export interface AnnouncementTemplateFilter {
  estateId?: string | null;
  kind?: AnnouncementTemplateKind | null;
  state?: AnnouncementTemplateState | null;
}

export type AnnouncementKind = 'ACTIVITY' | 'SAFETY_TIP' | 'RULE_EDUCATION' | 'OUTAGE' | 'EMERGENCY' | 'FEE' | 'POLICY' | 'SERVICE_BULLETIN' | 'LOST_FOUND' | 'DISCLOSURE' | 'GENERAL';

export type AnnouncementChannel = 'BOARD' | 'WECHAT' | 'APP' | 'SMS' | 'DOOR' | 'SCREEN';

export type AnnouncementState = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'PUBLISHED' | 'EXPIRED' | 'WITHDRAWN';

export type AnnouncementSubjectType = 'INCIDENT' | 'OUTAGE' | 'EQUIPMENT' | 'LOST_ITEM' | 'LOST_ITEM_CLEARANCE' | 'ACTIVITY' | 'INCOME_STATEMENT' | 'COMMUNITY_RULE' | 'OTHER';

export interface AnnouncementTextInput {
  kind: AnnouncementKind;
  title: string;
  body: string;
  buildingIds: readonly string[];
  channels: readonly AnnouncementChannel[];
  expiresAt?: Date | null;
}

export interface DraftAnnouncementInput {
  estateId: string;
  text: AnnouncementTextInput;
  subjectType?: AnnouncementSubjectType | null;
  subjectId?: string | null;
}

export interface RejectAnnouncementInput {
  reason: string;
}

export interface WithdrawAnnouncementInput {
  reason: string;
}

export interface RecordAnnouncementDeliveryInput {
  channel: AnnouncementChannel;
  deliveredAt?: Date | null;
  photoFileId?: string | null;
}

export interface AnnouncementFilter {
  estateId?: string | null;
  kind?: AnnouncementKind | null;
  state?: AnnouncementState | null;
  subjectId?: string | null;
  buildingId?: string | null;
  isUnread?: boolean | null;
}

export interface QueryAnnouncementArgs {
  id: string;
}

export interface QueryAnnouncementsArgs {
  filter?: AnnouncementFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationDraftAnnouncementArgs {
  input: DraftAnnouncementInput;
  idempotencyKey: string;
}

export interface MutationChangeAnnouncementArgs {
  id: string;
  input: AnnouncementTextInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationSubmitAnnouncementArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationApproveAnnouncementArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRejectAnnouncementArgs {
  id: string;
  input: RejectAnnouncementInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationPublishAnnouncementArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRecordAnnouncementDeliveryArgs {
  id: string;
  input: RecordAnnouncementDeliveryInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationWithdrawAnnouncementArgs {
  id: string;
  input: WithdrawAnnouncementInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface QueryBulletinBoardsArgs {
  estateId?: string | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationUpdateBulletinBoardArgs {
  input: UpdateBulletinBoardInput;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface UpdateBulletinBoardInput {
  estateId: string;
  photoFileId: string;
  announcementIds: readonly string[];
}

export interface QueryAssistantRatingsArgs {
  filter?: AssistantRatingFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRateAssistantArgs {
  input: RateAssistantInput;
  idempotencyKey: string;
}

export type RatingSource = 'SURVEY' | 'CALLBACK';

export interface RateAssistantInput {
  estateId: string;
  employeeId: string;
  sourceKind: RatingSource;
  sourceId: string;
  attitude: SatisfactionStep;
  communication: SatisfactionStep;
  solving: SatisfactionStep;
}

export interface AssistantRatingFilter {
  estateId?: string | null;
  employeeId?: string | null;
  from?: Date | null;
  to?: Date | null;
}

export interface QueryCallbackOwnerRulesArgs {
  estateId: string;
}

export interface MutationSetCallbackOwnerRuleArgs {
  input: SetCallbackOwnerRuleInput;
  idempotencyKey: string;
}

export type CallbackChannel = 'VISIT' | 'PHONE' | 'HOTLINE' | 'SMS' | 'APP' | 'WECHAT' | 'LETTER' | 'BOX' | 'ONLINE_PLATFORM' | 'PATROL';

export type CallbackOrganiser = 'CSR' | 'CSS' | 'OD';

export interface SetCallbackOwnerRuleInput {
  estateId: string;
  channel: CallbackChannel;
  role: CallbackOrganiser;
  employeeId?: string | null;
}

export interface QueryCallbackPlanArgs {
  id: string;
}

export interface QueryCallbackPlansArgs {
  filter?: CallbackPlanFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationCreateCallbackPlanArgs {
  input: CreateCallbackPlanInput;
  idempotencyKey: string;
}

export interface MutationIssueCallbackPlanArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationFinishCallbackPlanArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type CallbackPlanState = 'DRAFT' | 'ISSUED' | 'DONE';

export interface CreateCallbackPlanInput {
  estateId: string;
  startOn: string;
  endOn: string;
  callbackIds: readonly string[];
}

export interface CallbackPlanFilter {
  estateId?: string | null;
  state?: CallbackPlanState | null;
}

export interface QueryCallbackRecordsArgs {
  filter?: CallbackRecordFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationExportCallbackRecordsArgs {
  input: ExportCallbackRecordsInput;
  idempotencyKey: string;
}

export interface CallbackRecordFilter {
  estateId?: string | null;
  kind?: CallbackKind | null;
  satisfaction?: CallbackSatisfaction | null;
  householdId?: string | null;
  callerId?: string | null;
  isReviewed?: boolean | null;
  from?: Date | null;
  to?: Date | null;
}

export interface ExportCallbackRecordsInput {
  estateId: string;
  fromOn: string;
  toOn: string;
  reason: string;
}

export interface QueryCallbackSampleArgs {
  id: string;
}

export interface QueryCallbackSamplesArgs {
  filter?: CallbackSampleFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationDrawWeeklyCallbackSampleArgs {
  estateId: string;
  idempotencyKey: string;
}

export interface CallbackSampleFilter {
  estateId?: string | null;
  week?: string | null;
}

export interface QueryCallbackStatisticsArgs {
  id: string;
}

export interface QueryCallbackStatisticsListArgs {
  filter?: CallbackStatisticsFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationDraftCallbackStatisticsArgs {
  input: DraftCallbackStatisticsInput;
  idempotencyKey: string;
}

export interface MutationRedraftCallbackStatisticsArgs {
  id: string;
  input: RedraftCallbackStatisticsInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationReviewCallbackStatisticsArgs {
  id: string;
  input: ReviewCallbackStatisticsInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type CallbackStatisticsState = 'DRAFT' | 'REVIEWED' | 'PUBLISHED';

export interface DraftCallbackStatisticsInput {
  estateId: string;
  quarter: string;
  reportText: string;
}

export interface RedraftCallbackStatisticsInput {
  reportText: string;
}

export interface ReviewCallbackStatisticsInput {
  opinion: string;
}

export interface CallbackStatisticsFilter {
  estateId?: string | null;
  quarter?: string | null;
  state?: CallbackStatisticsState | null;
}

export interface MutationAssignCallbackArgs {
  id: string;
  input: AssignCallbackInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationBookAppointmentArgs {
  id: string;
  input: BookAppointmentInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationStartCallbackArgs {
  id: string;
  input?: StartCallbackInput | null;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCompleteCallbackArgs {
  id: string;
  input: CompleteCallbackInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationOrderRectificationArgs {
  id: string;
  input: OrderRectificationInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationSignOffUnreachedCallbackArgs {
  id: string;
  input: EndCallbackInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCloseCallbackUnresolvedArgs {
  id: string;
  input: EndCallbackInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationReviewCallbackRecordArgs {
  id: string;
  input: ReviewCallbackRecordInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationScheduleCallbackArgs {
  input: ScheduleCallbackInput;
  idempotencyKey: string;
}

export interface MutationReportNonconformityArgs {
  id: string;
  input: ReportNonconformityInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface ScheduleCallbackInput {
  estateId: string;
  householdId: string;
  subject: string;
  completedAt: Date;
  assigneeId?: string | null;
}

export interface ReportNonconformityInput {
  reason: CallbackFailureReason;
  isQuality: boolean;
  note: string;
  reportedToId: string;
  ownerId: string;
  dueAt: Date;
}

export interface AssignCallbackInput {
  employeeId: string;
}

export interface BookAppointmentInput {
  at: Date;
}

export interface StartCallbackInput {
  method?: CallbackMethod | null;
}

export interface CompleteCallbackInput {
  method: CallbackMethod;
  satisfaction: CallbackSatisfaction;
  quality?: CallbackRating | null;
  effect?: CallbackRating | null;
  shortcomings?: string | null;
  suggestions?: string | null;
  evidenceKinds: readonly CallbackEvidence[];
  failure?: CallbackFailureInput | null;
  callerSignatureFileId: string;
  householdSignatureFileId?: string | null;
  householdCode?: string | null;
}

export interface CallbackFailureInput {
  reason: CallbackFailureReason;
  isQuality: boolean;
}

export interface OrderRectificationInput {
  ownerId: string;
  dueAt: Date;
  note: string;
}

export interface EndCallbackInput {
  reason: string;
}

export interface ReviewCallbackRecordInput {
  opinion: string;
}

export type CallbackKind = 'TICKET' | 'WORKS' | 'COMPLAINT' | 'WEEKLY_SAMPLE' | 'TAKEOVER' | 'MOVE_IN' | 'SPECIAL_SERVICE' | 'FIRST_AID' | 'ACTIVITY' | 'OTHER';

export type CallbackState = 'SCHEDULED' | 'OPEN' | 'IN_PROGRESS' | 'DONE_SATISFIED' | 'DONE_UNSATISFIED' | 'UNREACHED' | 'RECTIFYING' | 'REPLACED' | 'CANCELLED' | 'CLOSED_UNREACHED' | 'CLOSED_UNSATISFIED';

export type CallbackMethod = 'PHONE' | 'WRITTEN' | 'DOOR_VISIT' | 'ONLINE';

export type CallbackSatisfaction = 'SATISFIED' | 'UNSATISFIED' | 'UNREACHED';

export type CallbackRating = 'GOOD' | 'FAIR' | 'POOR';

export type CallbackFailureReason = 'FAULT_CAME_BACK' | 'NOT_FIXED' | 'POOR_WORK' | 'NEW_DAMAGE' | 'TOO_SLOW' | 'ATTITUDE' | 'CHARGE' | 'OTHER';

export interface QueryCallbackArgs {
  id: string;
}

export interface QueryCallbackTasksArgs {
  filter?: CallbackFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryCallbackCoverageArgs {
  estateId: string;
  month: string;
}

export type CallbackPhase = 'MID' | 'END';

export type CallbackEvidence = 'TALK' | 'ON_SITE_LOOK' | 'INSPECTION';

export interface CallbackFilter {
  estateId?: string | null;
  kind?: CallbackKind | null;
  state?: CallbackState | null;
  isPending?: boolean | null;
  dueBefore?: Date | null;
  assigneeId?: string | null;
  isReviewed?: boolean | null;
}

export interface QueryConductGuidesArgs {
  kind?: ConductGuideKind | null;
}

export type ConductGuideKind = 'COMPLAINT' | 'VISIT' | 'CALLBACK';

export interface QueryHouseholdBriefArgs {
  id: string;
}

export interface MutationOpenHouseholdBriefArgs {
  householdId: string;
  input: OpenHouseholdBriefInput;
  idempotencyKey: string;
}

export type BriefPurpose = 'CALLBACK' | 'INTERVIEW' | 'HOME_VISIT' | 'COMPLAINT_HANDLING' | 'DUNNING_VISIT';

export interface OpenHouseholdBriefInput {
  purpose: BriefPurpose;
  reason?: string | null;
}

export interface QueryRecurrencesArgs {
  estateId: string;
  kind?: RecurrenceKind | null;
}

export type RecurrenceKind = 'COMPLAINT' | 'REPAIR' | 'CALLBACK';

export interface MutationWriteRestrictedNoteArgs {
  callbackId: string;
  input: WriteRestrictedNoteInput;
  idempotencyKey: string;
}

export interface MutationReadRestrictedNoteArgs {
  callbackId: string;
  input: ReadRestrictedNoteInput;
  idempotencyKey: string;
}

export interface WriteRestrictedNoteInput {
  note: string;
}

export interface ReadRestrictedNoteInput {
  reason: string;
}

export interface QueryContactLogsArgs {
  filter?: ContactLogFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRecordContactArgs {
  input: RecordContactInput;
  idempotencyKey: string;
}

export type ContactChannel = 'VISIT' | 'PHONE' | 'SMS' | 'APP' | 'WECHAT' | 'LETTER' | 'OFFICE';

export interface RecordContactInput {
  householdId: string;
  tenancyId?: string | null;
  channel: ContactChannel;
  at?: Date | null;
  summary: string;
  needs?: string | null;
}

export interface ContactLogFilter {
  estateId?: string | null;
  householdId?: string | null;
  tenancyId?: string | null;
  isTenants?: boolean | null;
}

export interface QueryHandlingNotesArgs {
  householdId?: string | null;
  estateId?: string | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationSetHandlingNoteArgs {
  input: SetHandlingNoteInput;
  idempotencyKey: string;
}

export interface SetHandlingNoteInput {
  householdId: string;
  text?: string | null;
}

export interface QueryInterviewPlanArgs {
  estateId: string;
  year: number;
}

export interface QueryInterviewPlansArgs {
  filter?: InterviewPlanFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryInterviewCoverageArgs {
  estateId: string;
  year: number;
  zoneId?: string | null;
}

export interface MutationGenerateInterviewPlanArgs {
  input: GenerateInterviewPlanInput;
  idempotencyKey: string;
}

export interface MutationActivateInterviewPlanArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type InterviewPlanState = 'DRAFT' | 'ACTIVE' | 'CLOSED';

export interface GenerateInterviewPlanInput {
  estateId: string;
  year: number;
}

export interface InterviewPlanFilter {
  estateId?: string | null;
  year?: number | null;
  state?: InterviewPlanState | null;
}

export interface QueryInterviewArgs {
  id: string;
}

export interface QueryInterviewsArgs {
  filter?: InterviewFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryVisitsArgs {
  filter?: InterviewFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRecordInterviewArgs {
  input: RecordInterviewInput;
  idempotencyKey: string;
}

export interface MutationRecordVisitArgs {
  input: RecordVisitInput;
  idempotencyKey: string;
}

export interface MutationBookInterviewArgs {
  id: string;
  input: BookInterviewInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationMissInterviewArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationReplanInterviewArgs {
  id: string;
  month: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type InterviewKind = 'INTERVIEW' | 'VISIT';

export type InterviewState = 'PLANNED' | 'BOOKED' | 'DONE' | 'MISSED' | 'DROPPED';

export type InterviewMode = 'FACE' | 'PHONE';

export type SatisfactionStep = 'VERY_SATISFIED' | 'SATISFIED' | 'NEUTRAL' | 'UNSATISFIED' | 'VERY_UNSATISFIED';

export interface RecordInterviewInput {
  householdId: string;
  mode: InterviewMode;
  at?: Date | null;
  needs?: string | null;
  satisfaction?: SatisfactionStep | null;
}

export interface RecordVisitInput {
  householdId: string;
  mode: InterviewMode;
  at?: Date | null;
  needs?: string | null;
  satisfaction?: SatisfactionStep | null;
}

export interface BookInterviewInput {
  at: Date;
  employeeId?: string | null;
}

export interface InterviewFilter {
  estateId?: string | null;
  householdId?: string | null;
  zoneId?: string | null;
  month?: string | null;
  state?: InterviewState | null;
  mode?: InterviewMode | null;
  kind?: InterviewKind | null;
  assigneeId?: string | null;
}

export interface QueryOccupancyArgs {
  id: string;
}

export interface QueryOccupanciesArgs {
  filter?: OccupancyFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRecordDeliveryArgs {
  id: string;
  input: RecordDeliveryInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRecordResidenceArgs {
  id: string;
  input: RecordResidenceInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRecordEstateResidenceArgs {
  input: RecordEstateResidenceInput;
  idempotencyKey: string;
}

export interface MutationRecordMoveOutArgs {
  id: string;
  input: RecordMoveOutInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type OccupancyState = 'UNDELIVERED' | 'DELIVERED_VACANT' | 'OCCUPIED' | 'TENANTED' | 'ENDED';

export type OccupancySubState = 'RENOVATING';

export interface RecordDeliveryInput {
  at: Date;
}

export interface RecordEstateResidenceInput {
  estateId: string;
  since: Date;
}

export interface RecordResidenceInput {
  since: Date;
}

export interface RecordMoveOutInput {
  at: Date;
  keys: readonly string[];
  readings: readonly MeterReadingInput[];
  openBills: readonly string[];
}

export interface MeterReadingInput {
  meter: string;
  value: string;
}

export interface OccupancyFilter {
  estateId?: string | null;
  unitId?: string | null;
  state?: OccupancyState | null;
  isRenovating?: boolean | null;
}

export interface QuerySegmentationReviewsArgs {
  estateId?: string | null;
  year?: number | null;
  half?: number | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryCustomerSegmentsArgs {
  filter?: CustomerSegmentFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRunSegmentationArgs {
  input: RunSegmentationInput;
  idempotencyKey: string;
}

export interface MutationAssessCustomersArgs {
  id: string;
  input: AssessCustomersInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationConfirmSegmentationArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type SegmentationState = 'OPEN' | 'ASSESSED' | 'CONFIRMED';

export type CustomerSegmentWord = 'KEY' | 'REGULAR' | 'ATTENTION' | 'CARE';

export interface RunSegmentationInput {
  estateId: string;
  year: number;
  half: number;
  participantIds: readonly string[];
}

export interface AssessCustomersInput {
  results: readonly CustomerResultInput[];
}

export interface CustomerResultInput {
  householdId: string;
  segment: CustomerSegmentWord;
  remark?: string | null;
}

export interface CustomerSegmentFilter {
  estateId?: string | null;
  householdId?: string | null;
  reviewId?: string | null;
  segment?: CustomerSegmentWord | null;
}

export interface QueryTenanciesArgs {
  filter?: TenancyFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationStartTenancyArgs {
  input: StartTenancyInput;
  idempotencyKey: string;
}

export interface MutationEndTenancyArgs {
  id: string;
  input: EndTenancyInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type TenancyState = 'RUNNING' | 'ENDED';

export interface StartTenancyInput {
  householdId: string;
  tenantRef: string;
  fromOn: string;
  toOn?: string | null;
}

export interface EndTenancyInput {
  endedOn: string;
  reason: string;
}

export interface TenancyFilter {
  estateId?: string | null;
  householdId?: string | null;
  unitId?: string | null;
  state?: TenancyState | null;
}

export interface MutationFileComplaintArgs {
  input: FileComplaintInput;
  idempotencyKey: string;
}

export interface MutationAcceptComplaintArgs {
  id: string;
  input: AcceptComplaintInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRespondComplaintArgs {
  id: string;
  input: RespondComplaintInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationStartInvestigationArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationAddProgressArgs {
  id: string;
  input: AddProgressInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRecordCoordinationArgs {
  id: string;
  input: RecordCoordinationInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationJudgeComplaintArgs {
  id: string;
  input: JudgeComplaintInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationVerifyComplaintArgs {
  id: string;
  input: VerifyComplaintInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRejectComplaintArgs {
  id: string;
  input: RejectComplaintInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationAssignComplaintArgs {
  id: string;
  input: AssignComplaintInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationTakeOverComplaintArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationStartComplaintHandlingArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationHandleComplaintArgs {
  id: string;
  input: HandleComplaintInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationClassifyComplaintArgs {
  id: string;
  input: ClassifyComplaintInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationEscalateComplaintArgs {
  id: string;
  input: EscalateComplaintInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationReviewSeriousComplaintArgs {
  id: string;
  input: ReviewSeriousComplaintInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationReportMajorComplaintArgs {
  id: string;
  input: ReportMajorComplaintInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationFeedbackComplaintResultArgs {
  id: string;
  input: FeedbackComplaintResultInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationSendReplyLetterArgs {
  id: string;
  input: SendReplyLetterInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCloseComplaintArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCloseComplaintUnresolvedArgs {
  id: string;
  input: CloseComplaintUnresolvedInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface FileComplaintInput {
  estateId: string;
  nature: ComplaintNature;
  category: ComplaintCategory;
  channel: ComplaintChannel;
  complainantType: ComplainantType;
  complainantId?: string | null;
  contactName?: string | null;
  contactPhone?: string | null;
  content: string;
  unitId?: string | null;
  householdId?: string | null;
  areaCode?: string | null;
  equipmentId?: string | null;
  ticketId?: string | null;
  workOrderId?: string | null;
  employeeId?: string | null;
  dunningRecordId?: string | null;
  severity?: ComplaintSeverity | null;
  receivedAt?: Date | null;
}

export interface AcceptComplaintInput {
  finishAt: Date;
  remedy: string;
  toldAt?: Date | null;
}

export interface RespondComplaintInput {
  channel: ComplaintChannel;
  at?: Date | null;
  missCause?: ComplaintMissCause | null;
  note?: string | null;
}

export interface AddProgressInput {
  note: string;
  toldAt?: Date | null;
}

export interface RecordCoordinationInput {
  note: string;
}

export interface JudgeComplaintInput {
  validity: ComplaintJudgement;
  reason: string;
}

export interface VerifyComplaintInput {
  responsibility: ComplaintResponsibility;
  facts: string;
  rootCause: ComplaintRootCause;
  apology?: string | null;
  promisedAt?: Date | null;
  explanation?: string | null;
  assistance?: string | null;
}

export interface RejectComplaintInput {
  reason: string;
  toldAt?: Date | null;
}

export interface AssignComplaintInput {
  departmentId?: string | null;
  assigneeId?: string | null;
  dueAt?: Date | null;
}

export interface HandleComplaintInput {
  result: string;
}

export interface ClassifyComplaintInput {
  severity: ComplaintSeverity;
  reason: string;
  knownAt?: Date | null;
}

export interface EscalateComplaintInput {
  reason: string;
}

export interface ReviewSeriousComplaintInput {
  measures: string;
  ownerId: string;
  dueAt: Date;
}

export interface ReportMajorComplaintInput {
  departmentIds: readonly string[];
  roles: readonly ComplaintNotifiedRole[];
}

export interface FeedbackComplaintResultInput {
  channel: ComplaintChannel;
  at?: Date | null;
}

export interface SendReplyLetterInput {
  findings: string;
  remedy: string;
  apology: string;
  fileId?: string | null;
}

export interface CloseComplaintUnresolvedInput {
  reason: string;
}

export type ComplaintNature = 'STAFF_CONDUCT' | 'REPAIR' | 'SERVICE' | 'CHARGES' | 'ENVIRONMENT' | 'ORDER_SAFETY' | 'FACILITY' | 'NEIGHBOUR' | 'OTHER';

export type ComplaintCategory = 'NOISE' | 'ODOUR' | 'CLEANING' | 'GREENING' | 'PARKING' | 'SECURITY' | 'FIRE_SAFETY' | 'LIFT' | 'LEAK' | 'WATER_POWER' | 'FACILITY' | 'REPAIR_QUALITY' | 'REPAIR_DELAY' | 'FEES' | 'DUNNING' | 'ATTITUDE' | 'EFFICIENCY' | 'RENOVATION' | 'PETS' | 'NEIGHBOUR' | 'OTHER';

export type ComplaintChannel = 'VISIT' | 'PHONE' | 'HOTLINE' | 'SMS' | 'APP' | 'WECHAT' | 'LETTER' | 'BOX' | 'ONLINE_PLATFORM';

export type ComplainantType = 'OWNER' | 'TENANT' | 'OCCUPIER' | 'OTHER' | 'ANONYMOUS';

export type ComplaintSeverity = 'ORDINARY' | 'SERIOUS' | 'MAJOR';

export type ComplaintValidity = 'UNJUDGED' | 'VALID' | 'INVALID';

export type ComplaintJudgement = 'VALID' | 'INVALID';

export type ComplaintResponsibility = 'OURS' | 'OUTSIDE';

export type ComplaintState = 'FILED' | 'ACCEPTED' | 'INVESTIGATING' | 'VERIFIED' | 'ASSIGNED' | 'HANDLING' | 'HANDLED' | 'CALLBACK_PENDING' | 'CLOSED' | 'REJECTED_INVALID';

export type ComplaintOutcome = 'RESOLVED' | 'UNRESOLVED';

export type ComplaintStep = 'ACCEPTANCE' | 'RESPONSE' | 'INVESTIGATION' | 'JUDGEMENT' | 'VERIFICATION' | 'ASSIGNMENT' | 'REVIEW' | 'MAJOR_NOTICE' | 'RESULT' | 'RESULT_FEEDBACK' | 'REPLY_LETTER' | 'CALLBACK';

export type ComplaintMissCause = 'UNREACHABLE' | 'WAITING_FOR_FACTS' | 'OVERLOOKED' | 'STAFF_SHORTAGE' | 'SYSTEM_FAILURE' | 'OTHER';

export type ComplaintRootCause = 'PROCEDURE' | 'STAFF_SKILL' | 'STAFF_CONDUCT' | 'COMMUNICATION' | 'EQUIPMENT' | 'MATERIAL' | 'CONTRACTOR' | 'DEVELOPER' | 'NEIGHBOUR' | 'OTHER';

export type ComplaintLimit = 'RESPONSE' | 'HANDLING' | 'REPLY_LETTER' | 'MAJOR_NOTICE';

export type ComplaintHandlerRole = 'CSR' | 'ZL' | 'CSS' | 'SDM' | 'PM';

export type ComplaintNotifiedRole = 'SDM' | 'PM' | 'OD' | 'QA' | 'RM' | 'GQ' | 'GA';

export type ComplaintEscalationBy = 'PERSON' | 'TIME' | 'SEVERITY';

export type ComplaintProgressStep = 'FILED' | 'ACCEPTED' | 'RESPONDED' | 'INVESTIGATION_STARTED' | 'PROGRESS' | 'COORDINATED' | 'JUDGED' | 'VERIFIED' | 'REJECTED' | 'ASSIGNED' | 'TAKEN_OVER' | 'HANDLING_STARTED' | 'CLASSIFIED' | 'ESCALATED' | 'REVIEWED' | 'MAJOR_REPORTED' | 'OFFICER_CHANGED' | 'OVERDUE' | 'HANDLED' | 'RESULT_FED_BACK' | 'REPLIED' | 'CALLBACK_AWAITED' | 'RETURNED' | 'CLOSED';

export interface QueryComplaintArgs {
  id: string;
}

export interface QueryComplaintsArgs {
  filter?: ComplaintFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryIncompleteComplaintsArgs {
  estateId?: string | null;
  first?: number | null;
  after?: string | null;
}

export interface ComplaintFilter {
  estateId?: string | null;
  regionId?: string | null;
  zoneId?: string | null;
  officerId?: string | null;
  unitId?: string | null;
  state?: ComplaintState | null;
  isOpen?: boolean | null;
  nature?: ComplaintNature | null;
  category?: ComplaintCategory | null;
  channel?: ComplaintChannel | null;
  severity?: ComplaintSeverity | null;
  validity?: ComplaintValidity | null;
  outcome?: ComplaintOutcome | null;
  rootCause?: ComplaintRootCause | null;
  isResponseMissed?: boolean | null;
  minRecurrence?: number | null;
  handlerId?: string | null;
  month?: string | null;
  until?: string | null;
  counted?: ComplaintsCounted | null;
  overdue?: boolean | null;
  number?: string | null;
}

export interface QueryComplaintProceduresArgs {
  estateId: string;
}

export interface MutationSetComplaintProcedureArgs {
  input: SetComplaintProcedureInput;
  idempotencyKey: string;
}

export interface SetComplaintProcedureInput {
  estateId: string;
  nature: ComplaintNature;
  handlerRole: ComplaintHandlerRole;
  severity: ComplaintSeverity;
  steps: readonly ComplaintStep[];
  departmentId?: string | null;
  handleWorkingDays?: number | null;
}

export interface QueryComplaintStatsArgs {
  estateId?: string | null;
  regionId?: string | null;
  month: string;
  until?: string | null;
  by: ComplaintDimension;
}

export interface QueryComplaintIndicatorsArgs {
  estateId?: string | null;
  month: string;
}

export type ComplaintDimension = 'NATURE' | 'CATEGORY' | 'CHANNEL' | 'SEVERITY' | 'VALIDITY' | 'STATE' | 'OUTCOME' | 'ROOT_CAUSE' | 'ZONE' | 'OFFICER' | 'ESTATE' | 'REGION' | 'MONTH' | 'MISS_CAUSE';

export interface ComplaintsCounted {
  by: ComplaintDimension;
  value?: string | null;
}

export interface QueryAppearanceChecksArgs {
  filter?: AppearanceCheckFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRecordAppearanceCheckArgs {
  input: RecordAppearanceCheckInput;
  idempotencyKey: string;
}

export type AppearanceItem = 'UNIFORM' | 'NO_HEAVY_MAKE_UP' | 'NO_JEWELLERY' | 'SMILING';

export interface RecordAppearanceCheckInput {
  estateId: string;
  employeeId: string;
  inspectionId?: string | null;
  items: readonly AppearanceAnswerInput[];
}

export interface AppearanceAnswerInput {
  item: AppearanceItem;
  isMet: boolean;
  note?: string | null;
}

export interface AppearanceCheckFilter {
  estateId?: string | null;
  employeeId?: string | null;
  isPassed?: boolean | null;
}

export interface QueryCommunityRulesArgs {
  estateId?: string | null;
  state?: CommunityRuleState | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationPublishCommunityRuleArgs {
  input: PublishCommunityRuleInput;
  idempotencyKey: string;
}

export interface MutationRetireCommunityRuleArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type CommunityRuleState = 'PUBLISHED' | 'RETIRED';

export interface PublishCommunityRuleInput {
  estateId: string;
  code: string;
  title: string;
  body: string;
}

export interface QueryEstateCsPostsArgs {
  estateId: string;
}

export interface QueryInfoFailuresArgs {
  filter?: InfoFailureFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRecordInfoFailureArgs {
  input: RecordInfoFailureInput;
  idempotencyKey: string;
}

export type InfoFailureKind = 'OWNER_INFORMATION' | 'NOTICE' | 'ORDER';

export type InfoFailureCause = 'LATE' | 'WRONG' | 'INCOMPLETE' | 'LOST' | 'WRONG_RECEIVER';

export type InfoFailureConsequence = 'NONE' | 'COMPLAINT' | 'DELAY' | 'LOSS' | 'INJURY' | 'DISPUTE' | 'OTHER';

export type InfoFailureSubject = 'TICKET' | 'COMPLAINT' | 'ENQUIRY' | 'CALLBACK' | 'ANNOUNCEMENT' | 'WORK_ORDER' | 'HOUSEHOLD' | 'INCIDENT' | 'OTHER';

export interface RecordInfoFailureInput {
  estateId: string;
  kind: InfoFailureKind;
  causeCode: InfoFailureCause;
  consequence: InfoFailureConsequence;
  subjectType: InfoFailureSubject;
  subjectId?: string | null;
  description: string;
  happenedAt?: Date | null;
}

export interface InfoFailureFilter {
  estateId?: string | null;
  kind?: InfoFailureKind | null;
  causeCode?: InfoFailureCause | null;
  consequence?: InfoFailureConsequence | null;
}

export interface QueryRuleProposalsArgs {
  filter?: RuleProposalFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationProposeRuleChangeArgs {
  input: ProposeRuleChangeInput;
  idempotencyKey: string;
}

export interface MutationDecideRuleProposalArgs {
  id: string;
  input: DecideRuleProposalInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type RuleProposalState = 'PROPOSED' | 'ACCEPTED' | 'DECLINED';

export interface ProposeRuleChangeInput {
  estateId: string;
  documentId: string;
  text: string;
  reason: string;
}

export interface DecideRuleProposalInput {
  isAccepted: boolean;
  decision: string;
}

export interface RuleProposalFilter {
  estateId?: string | null;
  state?: RuleProposalState | null;
  isDocumentObsolete?: boolean | null;
}

export interface QueryViolationsArgs {
  filter?: ViolationFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRecordViolationArgs {
  input: RecordViolationInput;
  idempotencyKey: string;
}

export interface MutationDissuadeViolationArgs {
  id: string;
  input: DissuadeViolationInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationReportViolationArgs {
  id: string;
  input: ReportViolationInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCorrectViolationArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type ViolationKind = 'COMMUNITY_RULE' | 'RENOVATION' | 'STRUCTURE' | 'STALL' | 'LITTER' | 'FUMES_NOISE' | 'STORAGE' | 'SIGNAGE' | 'NUISANCE' | 'PARKING' | 'OTHER';

export type ViolationPlace = 'PUBLIC' | 'UNIT' | 'SHOP' | 'RENOVATION_SITE';

export type ViolationState = 'RECORDED' | 'DISSUADED' | 'REPORTED' | 'CORRECTED';

export type ViolationReceiver = 'SECURITY' | 'SUPERVISOR' | 'PROJECT_MANAGER' | 'OWNERS_COMMITTEE' | 'AUTHORITY';

export interface RecordViolationInput {
  estateId: string;
  kind: ViolationKind;
  place: ViolationPlace;
  ruleId?: string | null;
  unitId?: string | null;
  subjectId?: string | null;
  description: string;
  seenAt?: Date | null;
  isEducated: boolean;
  dissuadedAt?: Date | null;
}

export interface DissuadeViolationInput {
  dissuadedAt?: Date | null;
  isEducated: boolean;
}

export interface ReportViolationInput {
  reportedTo: ViolationReceiver;
}

export interface ViolationFilter {
  estateId?: string | null;
  kind?: ViolationKind | null;
  state?: ViolationState | null;
  unitId?: string | null;
  ruleId?: string | null;
}

export interface QueryPeriodicDutiesArgs {
  filter?: PeriodicDutyFilter | null;
  first?: number | null;
  after?: string | null;
}

export type PeriodicDutyKind = 'DAILY_CLEARING' | 'MORNING_REPORT' | 'NIGHT_ENTRY' | 'ONLINE_WATCH' | 'ONLINE_ENTRY' | 'FOLLOW_UP' | 'TICKET_ANALYSIS' | 'COMPLAINT_ANALYSIS' | 'ANALYSIS_PREPARATION' | 'CALLBACK_SAMPLE' | 'CALLBACK_STATISTICS' | 'SERVICE_BULLETIN' | 'BULLETIN_BOARD' | 'LISTING_UPDATE';

export type PeriodicDutyState = 'DUE' | 'DONE' | 'MISSED';

export interface PeriodicDutyFilter {
  estateId?: string | null;
  kind?: PeriodicDutyKind | null;
  state?: PeriodicDutyState | null;
  overdue?: boolean | null;
  employeeId?: string | null;
}

export interface QueryCustomerPropertiesArgs {
  filter?: CustomerPropertyFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationReceiveCustomerPropertyArgs {
  input: ReceiveCustomerPropertyInput;
  idempotencyKey: string;
}

export interface MutationKeepCustomerPropertyArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationReleaseCustomerPropertyArgs {
  id: string;
  input: ReleaseCustomerPropertyInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type CustomerPropertyKind = 'MONEY' | 'DOC' | 'GOODS';

export type CashReceiptKind = 'PAYMENT' | 'ENTRUSTED';

export type CustomerPropertyState = 'RECEIVED' | 'KEPT' | 'RELEASED';

export interface ReceiveCustomerPropertyInput {
  estateId: string;
  kind: CustomerPropertyKind;
  unitId?: string | null;
  householdId?: string | null;
  customerName?: string | null;
  description: string;
  qty: number;
  keeperId: string;
  customerSignatureFileId: string;
  receiverSignatureFileId: string;
  cash?: CashInput | null;
}

export interface CashInput {
  amountFen: bigint;
  kind: CashReceiptKind;
}

export interface ReleaseCustomerPropertyInput {
  releasedTo: string;
  customerSignatureFileId: string;
  releaserSignatureFileId: string;
}

export interface CustomerPropertyFilter {
  estateId?: string | null;
  householdId?: string | null;
  kind?: CustomerPropertyKind | null;
  state?: CustomerPropertyState | null;
  keeperId?: string | null;
}

export interface QueryKeyLoansArgs {
  filter?: KeyLoanFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRequestKeyLoanArgs {
  input: RequestKeyLoanInput;
  idempotencyKey: string;
}

export interface MutationApproveKeyLoanArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationTakeKeyArgs {
  id: string;
  input: TakeKeyInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationReturnKeyArgs {
  id: string;
  input: ReturnKeyInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationWithdrawKeyLoanArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type KeyLoanState = 'REQUESTED' | 'APPROVED' | 'TAKEN' | 'RETURNED' | 'WITHDRAWN';

export interface RequestKeyLoanInput {
  keyId: string;
  borrower: string;
  org?: string | null;
  purpose: string;
}

export interface TakeKeyInput {
  borrowerSignatureFileId: string;
}

export interface ReturnKeyInput {
  returnedBy: string;
  returnSignatureFileId: string;
}

export interface KeyLoanFilter {
  estateId?: string | null;
  keyId?: string | null;
  state?: KeyLoanState | null;
  isOverdue?: boolean | null;
}

export interface QueryKeyStocktakesArgs {
  estateId?: string | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationStocktakeKeysArgs {
  input: StocktakeKeysInput;
  idempotencyKey: string;
}

export type KeyStocktakeState = 'OPEN' | 'SETTLED';

export interface StocktakeKeysInput {
  estateId: string;
  place?: string | null;
  keyIds: readonly string[];
}

export interface QueryKeyListArgs {
  filter?: KeyFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRegisterCommonKeyArgs {
  input: RegisterCommonKeyInput;
  idempotencyKey: string;
}

export type KeyHolding = 'HOUSE' | 'COMMON';

export type KeyClass = 'ENTRANCE_DOOR' | 'ROOM' | 'MAILBOX' | 'STORAGE' | 'ACCESS_CARD' | 'METER_ROOM' | 'EQUIPMENT_ROOM' | 'COMMON_DOOR' | 'OTHER';

export type KeyState = 'STORED' | 'LOANED' | 'MISSING' | 'RETURNED_TO_OWNER';

export interface KeyInput {
  class: KeyClass;
  place: string;
}

export interface RegisterCommonKeyInput {
  estateId: string;
  label: string;
  custodianPost: string;
  class: KeyClass;
  place: string;
}

export interface KeyFilter {
  estateId?: string | null;
  unitId?: string | null;
  holding?: KeyHolding | null;
  state?: KeyState | null;
  class?: KeyClass | null;
}

export interface QueryVacantHouseArgs {
  id: string;
}

export interface QueryVacantHousesArgs {
  filter?: VacantHouseFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationReceiveKeysArgs {
  input: ReceiveKeysInput;
  idempotencyKey: string;
}

export interface MutationReceiveFurtherKeysArgs {
  id: string;
  keys: readonly KeyInput[];
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationEntrustHouseArgs {
  id: string;
  input: EntrustHouseInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationInspectVacantHouseArgs {
  id: string;
  input: InspectVacantHouseInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRecordVacantCleaningArgs {
  id: string;
  at?: Date | null;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationReleaseVacantHouseArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type VacantHouseKind = 'VACANT' | 'ENTRUSTED';

export type VacantCondition = 'GOOD' | 'DEFECT';

export type VacantHouseState = 'TAKEN_OVER' | 'MANAGED' | 'RELEASED';

export type VacantReleaseReason = 'MOVE_IN' | 'KEYS_RETURNED';

export interface ReceiveKeysInput {
  estateId: string;
  unitId: string;
  kind: VacantHouseKind;
  keyCount: number;
  condition: VacantCondition;
  keys: readonly KeyInput[];
}

export interface EntrustHouseInput {
  agreementId: string;
  otherKeysNote: string;
  condition: VacantCondition;
}

export interface InspectVacantHouseInput {
  checklist: readonly ChecklistItemInput[];
  findings?: readonly VacantFindingInput[] | null;
}

export interface ChecklistItemInput {
  item: string;
  isGood: boolean;
}

export interface VacantFindingInput {
  category: TicketCategory;
  note: string;
}

export interface VacantHouseFilter {
  estateId?: string | null;
  kind?: VacantHouseKind | null;
  state?: VacantHouseState | null;
  condition?: VacantCondition | null;
  isCleaningOverdue?: boolean | null;
}

export interface QueryVacantInspectionsArgs {
  filter?: VacantInspectionFilter | null;
  first?: number | null;
  after?: string | null;
}

export type VacantInspectionState = 'DUE' | 'DONE' | 'MISSED' | 'DROPPED';

export interface VacantInspectionFilter {
  estateId?: string | null;
  houseId?: string | null;
  month?: string | null;
  state?: VacantInspectionState | null;
  condition?: VacantCondition | null;
}

export interface QueryKpiBreachesArgs {
  filter?: KpiBreachFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationAcknowledgeKpiBreachArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface KpiBreachFilter {
  estateId?: string | null;
  indicator?: IndicatorCode | null;
  isOpen?: boolean | null;
}

export interface QueryIndicatorsArgs {
  scope?: IndicatorScope | null;
  period: string;
  ids?: readonly IndicatorCode[] | null;
}

export interface QueryIndicatorCasesArgs {
  indicator: IndicatorCode;
  estateId: string;
  period: string;
  part?: IndicatorPart | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRebuildIndicatorsArgs {
  scope?: IndicatorScope | null;
}

export interface IndicatorScope {
  estateId?: string | null;
  regionId?: string | null;
}

export type IndicatorKind = 'RATIO' | 'COUNT';

export type IndicatorComparison = 'GE' | 'GT' | 'LE' | 'LT' | 'EQ';

export type IndicatorPart = 'COUNTED' | 'HIT' | 'MISSED' | 'PENDING';

export type IndicatorCode = 'K01' | 'K02' | 'K03' | 'K04' | 'K05' | 'K06' | 'K07' | 'K08' | 'K09' | 'K10' | 'K11' | 'K12' | 'K15' | 'K16' | 'K17' | 'K18' | 'K19' | 'K21' | 'K22' | 'K23' | 'K24' | 'K25' | 'K26' | 'K27' | 'K28' | 'K29' | 'K30' | 'K32' | 'K33' | 'K53' | 'K62' | 'K63' | 'K70' | 'K71' | 'K73' | 'K76' | 'K77' | 'K78';

export interface QueryCampaignsArgs {
  filter?: CampaignFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationCreateCampaignArgs {
  input: CreateCampaignInput;
  idempotencyKey: string;
}

export interface MutationRecordCampaignResultArgs {
  id: string;
  input: RecordCampaignResultInput;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export type CampaignChannel = 'ONLINE' | 'WECHAT' | 'LEAFLET' | 'EXHIBITION' | 'PARTNER_SHOP' | 'COMMUNITY_EVENT' | 'OTHER';

export type CampaignState = 'PLANNED' | 'EVALUATED';

export interface CreateCampaignInput {
  estateId: string;
  subject: string;
  partner: string;
  channel: CampaignChannel;
  costFen: bigint;
  startOn: string;
  endOn: string;
}

export interface RecordCampaignResultInput {
  result: string;
  costFen?: bigint | null;
}

export interface CampaignFilter {
  estateId?: string | null;
  channel?: CampaignChannel | null;
  state?: CampaignState | null;
}

export interface QueryLeadArgs {
  id: string;
}

export interface QueryLeadsArgs {
  filter?: LeadFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationCreateLeadArgs {
  input: CreateLeadInput;
  idempotencyKey: string;
}

export interface MutationFollowUpLeadArgs {
  id: string;
  input: FollowUpLeadInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type LeadKind = 'LEASE' | 'PURCHASE';

export type LeadState = 'OPEN' | 'CLOSED';

export type LeadOutcome = 'DEAL' | 'LOST';

export interface CreateLeadInput {
  estateId: string;
  kind: LeadKind;
  contactName: string;
  contactPhone: string;
  needs: string;
  listingId?: string | null;
  campaignId?: string | null;
}

export interface FollowUpLeadInput {
  note: string;
  listingId?: string | null;
  outcome?: LeadOutcome | null;
}

export interface LeadFilter {
  estateId?: string | null;
  kind?: LeadKind | null;
  state?: LeadState | null;
  outcome?: LeadOutcome | null;
  listingId?: string | null;
}

export interface QueryListingsArgs {
  filter?: ListingFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryListingMismatchesArgs {
  estateId: string;
}

export interface QueryListingReviewsArgs {
  filter?: ListingReviewFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationUpdateListingsArgs {
  input: UpdateListingsInput;
  idempotencyKey: string;
}

export type ListingKind = 'LEASE' | 'TRANSFER';

export type ListingProperty = 'HOUSE' | 'PARKING';

export type ListingSource = 'SERVICE' | 'SALES_CENTRE';

export type ListingState = 'OPEN' | 'CLOSED';

export type ListingDifference = 'MISSING_IN_SERVICE' | 'MISSING_AT_CENTRE' | 'TERMS_DIFFER';

export interface UpdateListingsInput {
  estateId: string;
  source: ListingSource;
  items: readonly ListingItemInput[];
  isNil: boolean;
}

export interface ListingItemInput {
  kind: ListingKind;
  property: ListingProperty;
  unitId?: string | null;
  parkingCode?: string | null;
  priceFen: bigint;
  terms?: string | null;
}

export interface ListingFilter {
  estateId?: string | null;
  source?: ListingSource | null;
  kind?: ListingKind | null;
  property?: ListingProperty | null;
  state?: ListingState | null;
}

export interface ListingReviewFilter {
  estateId?: string | null;
  source?: ListingSource | null;
  week?: string | null;
}

export interface QueryLostItemClearancesArgs {
  filter?: LostItemClearanceFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRunLostItemClearanceArgs {
  input: RunLostItemClearanceInput;
  idempotencyKey: string;
}

export interface RunLostItemClearanceInput {
  estateId: string;
  missingIds: readonly string[];
  announcementId?: string | null;
}

export interface LostItemClearanceFilter {
  estateId?: string | null;
  quarter?: string | null;
}

export interface QueryLostItemArgs {
  id: string;
}

export interface QueryLostItemsArgs {
  filter?: LostItemFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRegisterLostItemArgs {
  input: RegisterLostItemInput;
  idempotencyKey: string;
}

export interface MutationPostLostNoticeArgs {
  id: string;
  announcementId?: string | null;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationStoreLostItemArgs {
  id: string;
  storagePlace: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationClaimLostItemArgs {
  id: string;
  input: ClaimLostItemInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationHandOverLostItemArgs {
  id: string;
  handedOverTo: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type LostItemCategory = 'CASH' | 'JEWELLERY' | 'ELECTRONICS' | 'DOCUMENT' | 'KEYS' | 'BAG' | 'CLOTHING' | 'OTHER';

export type LostItemState = 'REGISTERED' | 'NOTICE_POSTED' | 'STORED' | 'LISTED' | 'CLAIMED' | 'HANDED_OVER';

export interface RegisterLostItemInput {
  estateId: string;
  category: LostItemCategory;
  isValuable: boolean;
  description: string;
  place: string;
  foundAt?: Date | null;
  storagePlace?: string | null;
}

export interface ClaimLostItemInput {
  claimantName: string;
  claimantIdentity: string;
  claimantPhone?: string | null;
  signatureFileId: string;
}

export interface LostItemFilter {
  estateId?: string | null;
  state?: LostItemState | null;
  category?: LostItemCategory | null;
  isValuable?: boolean | null;
  isMissing?: boolean | null;
  isOverdue?: boolean | null;
}

export interface QueryAgreementsArgs {
  filter?: AgreementFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryUnsignedHouseholdsArgs {
  estateId: string;
  first?: number | null;
  after?: string | null;
}

export interface MutationAttachAgreementArgs {
  input: AttachAgreementInput;
  idempotencyKey: string;
}

export type AgreementKind = 'TEMP_COVENANT' | 'COVENANT' | 'SERVICE_AGREEMENT' | 'SAFETY_UNDERTAKING' | 'LEASE' | 'OTHER';

export interface AttachAgreementInput {
  estateId: string;
  householdId: string;
  unitId: string;
  moveInId?: string | null;
  kind: AgreementKind;
  signedAt: Date;
  archiveRecordId: string;
}

export interface AgreementFilter {
  estateId?: string | null;
  householdId?: string | null;
  kind?: AgreementKind | null;
}

export interface QueryMoveInBatchesArgs {
  estateId?: string | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationOpenMoveInBatchArgs {
  input: OpenMoveInBatchInput;
  idempotencyKey: string;
}

export interface OpenMoveInBatchInput {
  estateId: string;
  planId: string;
  trainingSessionId: string;
  opensAt?: Date | null;
}

export interface QueryMoveInArgs {
  id: string;
}

export interface QueryMoveInsArgs {
  filter?: MoveInFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationStartMoveInArgs {
  input: StartMoveInInput;
  idempotencyKey: string;
}

export interface MutationCompleteMoveInStepArgs {
  id: string;
  input: CompleteMoveInStepInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCompleteMoveInArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCancelMoveInArgs {
  id: string;
  reason: MoveInCancelReason;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type MoveInType = 'NEW_DELIVERY' | 'RE_LET';

export type MoveInState = 'STARTED' | 'DOCS_CHECKED' | 'AGREEMENTS_SIGNED' | 'ACCEPTED_UNIT' | 'KEYS_HANDED' | 'COMPLETED' | 'CANCELLED';

export type MoveInStepKind = 'IDENTITY_CHECK' | 'DOCUMENTS' | 'AGREEMENTS' | 'UNIT_ACCEPTANCE' | 'KEY_HANDOVER' | 'METER_READINGS';

export type MeterKind = 'WATER' | 'ELECTRICITY' | 'GAS' | 'HEATING';

export type MoveInCancelReason = 'WITHDRAWN' | 'NOT_ACCEPTED' | 'WRONG_ENTRY' | 'OTHER';

export interface StartMoveInInput {
  estateId: string;
  type: MoveInType;
  unitId: string;
  householdId: string;
  batchId?: string | null;
}

export interface CompleteMoveInStepInput {
  step: MoveInStepKind;
  at?: Date | null;
  keys?: HandedKeysInput | null;
  readings?: readonly MoveInReadingInput[] | null;
}

export interface HandedKeysInput {
  count: number;
  signatureFileId: string;
}

export interface MoveInReadingInput {
  meter: MeterKind;
  readingHundredths: number;
}

export interface MoveInFilter {
  estateId?: string | null;
  unitId?: string | null;
  householdId?: string | null;
  batchId?: string | null;
  type?: MoveInType | null;
  state?: MoveInState | null;
}

export interface QueryRectificationItemsArgs {
  filter?: RectificationItemFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationTrackRectificationArgs {
  id: string;
  input: TrackRectificationInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type RectificationState = 'OPEN' | 'RECTIFIED' | 'CONFIRMED';

export type RectificationAnswer = 'CONFIRM' | 'REFUSE';

export interface TrackRectificationInput {
  answer: RectificationAnswer;
  ownerSignatureFileId?: string | null;
  note?: string | null;
}

export interface RectificationItemFilter {
  estateId?: string | null;
  unitId?: string | null;
  state?: RectificationState | null;
  isOverdue?: boolean | null;
}

export interface QueryUnitAcceptancesArgs {
  filter?: UnitAcceptanceFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRecordUnitAcceptanceArgs {
  input: RecordUnitAcceptanceInput;
  idempotencyKey: string;
}

export type DefectSeverity = 'HIGH' | 'MEDIUM' | 'LOW';

export interface RecordUnitAcceptanceInput {
  moveInId: string;
  items: readonly AcceptanceItemInput[];
  defects?: readonly AcceptanceDefectInput[] | null;
  contact?: DefectContactInput | null;
  ownerSignatureFileId: string;
  acceptedAt?: Date | null;
}

export interface AcceptanceItemInput {
  name: string;
  isAccepted: boolean;
}

export interface AcceptanceDefectInput {
  category: TicketCategory;
  severity: DefectSeverity;
  defect: string;
}

export interface DefectContactInput {
  name: string;
  phone: string;
}

export interface UnitAcceptanceFilter {
  estateId?: string | null;
  unitId?: string | null;
}

export interface QueryOwnersCommitteeArgs {
  estateId: string;
}

export interface QueryAssembliesArgs {
  estateId?: string | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryCommitteeContactsArgs {
  estateId?: string | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationUpdateCommitteeArgs {
  input: UpdateCommitteeInput;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationRecordAssemblyArgs {
  input: RecordAssemblyInput;
  idempotencyKey: string;
}

export interface MutationRecordCommitteeContactArgs {
  input: RecordCommitteeContactInput;
  idempotencyKey: string;
}

export type CommitteeState = 'NONE' | 'PREPARING' | 'ELECTED' | 'EXPIRED';

export type CommitteePost = 'DIRECTOR' | 'DEPUTY' | 'MEMBER';

export type CommitteeContactKind = 'MEETING' | 'VISIT' | 'PHONE' | 'LETTER' | 'OTHER';

export interface UpdateCommitteeInput {
  estateId: string;
  state: CommitteeState;
  members: readonly CommitteeMemberInput[];
  electedOn?: string | null;
  termTo?: string | null;
}

export interface CommitteeMemberInput {
  memberId: string;
  post: CommitteePost;
}

export interface RecordAssemblyInput {
  estateId: string;
  at: Date;
  noticeOn: string;
  agenda: string;
  resolutions: readonly AssemblyResolutionInput[];
  minutesId?: string | null;
}

export interface AssemblyResolutionInput {
  title: string;
  votesFor: number;
  votesAgainst: number;
  abstentions: number;
  isPassed: boolean;
}

export interface RecordCommitteeContactInput {
  estateId: string;
  kind: CommitteeContactKind;
  at?: Date | null;
  summary: string;
}

export interface QueryInsightsArgs {
  filter?: InsightFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationSubmitInsightArgs {
  input: SubmitInsightInput;
  idempotencyKey: string;
}

export interface MutationReviewInsightArgs {
  id: string;
  input: ReviewInsightInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type InsightSource = 'STAFF_TIP' | 'MARKET_NEWS' | 'OWNER_NEWS';

export type InsightState = 'SUBMITTED' | 'REVIEWED';

export interface SubmitInsightInput {
  estateId: string;
  source: InsightSource;
  text: string;
}

export interface ReviewInsightInput {
  isForPlan: boolean;
  note: string;
}

export interface InsightFilter {
  estateId?: string | null;
  source?: InsightSource | null;
  state?: InsightState | null;
  isForPlan?: boolean | null;
}

export interface QueryOwnerForumsArgs {
  estateId?: string | null;
  state?: OwnerForumState | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationPlanOwnerForumArgs {
  input: PlanOwnerForumInput;
  idempotencyKey: string;
}

export interface MutationHoldOwnerForumArgs {
  id: string;
  input: HoldOwnerForumInput;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationMinuteOwnerForumArgs {
  id: string;
  minutesId: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type OwnerForumState = 'PLANNED' | 'HELD' | 'MINUTED';

export interface PlanOwnerForumInput {
  estateId: string;
  plannedAt: Date;
  venue: string;
}

export interface HoldOwnerForumInput {
  heldAt?: Date | null;
  attendeeIds: readonly string[];
  suggestions: readonly SuggestionItemInput[];
}

export interface QuerySuggestionArgs {
  id: string;
}

export interface QuerySuggestionsArgs {
  filter?: SuggestionFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface QuerySuggestionBoxOpeningsArgs {
  estateId?: string | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationSubmitSuggestionArgs {
  input: SubmitSuggestionInput;
  idempotencyKey: string;
}

export interface MutationJudgeSuggestionArgs {
  id: string;
  input: JudgeSuggestionInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationReplySuggestionArgs {
  id: string;
  input: ReplySuggestionInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationOpenSuggestionBoxArgs {
  input: OpenSuggestionBoxInput;
  idempotencyKey: string;
}

export type SuggestionKind = 'OPINION' | 'SUGGESTION';

export type SuggestionChannel = 'APP' | 'WECHAT' | 'PHONE' | 'SMS' | 'VISIT' | 'LETTER' | 'BOX' | 'FORUM' | 'SURVEY' | 'COMMITTEE' | 'STAFF';

export type SuggesterType = 'OWNER' | 'TENANT' | 'OCCUPIER' | 'COMMITTEE' | 'STAFF' | 'ANONYMOUS' | 'OTHER';

export type SuggestionState = 'RECEIVED' | 'ACCEPTED' | 'DECLINED' | 'REPLIED';

export type SuggestionDecision = 'ACCEPTED' | 'DECLINED';

export interface SubmitSuggestionInput {
  estateId: string;
  channel: SuggestionChannel;
  kind: SuggestionKind;
  suggesterType: SuggesterType;
  unitId?: string | null;
  text: string;
  receivedAt?: Date | null;
}

export interface SuggestionItemInput {
  kind: SuggestionKind;
  suggesterType: SuggesterType;
  unitId?: string | null;
  text: string;
}

export interface JudgeSuggestionInput {
  decision: SuggestionDecision;
  reason: string;
}

export interface ReplySuggestionInput {
  reply: string;
}

export interface OpenSuggestionBoxInput {
  estateId: string;
  boxCode: string;
  at?: Date | null;
  items: readonly SuggestionItemInput[];
}

export interface SuggestionFilter {
  estateId?: string | null;
  householdId?: string | null;
  sourceId?: string | null;
  state?: SuggestionState | null;
  kind?: SuggestionKind | null;
  channel?: SuggestionChannel | null;
}

export interface MutationDraftSurveyArgs {
  input: DraftSurveyInput;
  idempotencyKey: string;
}

export interface MutationLaunchSurveyArgs {
  id: string;
  input: LaunchSurveyInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationSubmitSurveyReplyArgs {
  input: SubmitSurveyReplyInput;
  idempotencyKey: string;
}

export interface MutationStopCollectingArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationAnalyseSurveyArgs {
  id: string;
  input: AnalyseSurveyInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationAddImprovementArgs {
  id: string;
  input: AddImprovementInput;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationCloseSurveyArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface DraftSurveyInput {
  estateId: string;
  kind: SurveyKind;
  title: string;
  questions: readonly SurveyPointInput[];
}

export interface SurveyPointInput {
  code: string;
  text: string;
}

export interface LaunchSurveyInput {
  closesAt: Date;
}

export interface SubmitSurveyReplyInput {
  surveyId: string;
  householdId: string;
  channel: SurveyChannel;
  answers: readonly SurveyAnswerInput[];
  satisfaction?: SatisfactionStep | null;
  comment?: string | null;
}

export interface SurveyAnswerInput {
  code: string;
  step: SatisfactionStep;
}

export interface AnalyseSurveyInput {
  analysis: string;
  problems: readonly SurveyPointInput[];
}

export interface AddImprovementInput {
  problemCode: string;
  action: string;
  actionKind: ImprovementKind;
  ownerId: string;
  dueOn: string;
}

export interface SurveyFilter {
  estateId?: string | null;
  kind?: SurveyKind | null;
  year?: number | null;
  state?: SurveyState | null;
}

export interface QuerySurveyArgs {
  id: string;
}

export interface QuerySurveysArgs {
  filter?: SurveyFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface QuerySurveyRepliesArgs {
  surveyId: string;
  zoneId?: string | null;
  satisfaction?: SatisfactionStep | null;
  first?: number | null;
  after?: string | null;
}

export interface QuerySurveyScoreArgs {
  surveyId: string;
  zoneId?: string | null;
}

export type SurveyKind = 'OPINION' | 'CUSTOMER';

export type SurveyState = 'DRAFT' | 'LAUNCHED' | 'CLOSED_COLLECTING' | 'ANALYSED' | 'CLOSED';

export type ImprovementKind = 'PREVENTIVE' | 'CORRECTIVE';

export type SurveyChannel = 'APP' | 'PAPER' | 'PHONE' | 'VISIT' | 'WECHAT';

export interface UnitTicketsArgs {
  first?: number | null;
  after?: string | null;
}

export interface HouseholdTicketsArgs {
  first?: number | null;
  after?: string | null;
}

export interface QueryAccessLogsArgs {
  filter?: AccessEntryFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRegisterAccessArgs {
  input: RegisterAccessInput;
  idempotencyKey: string;
}

export type AccessDirection = 'IN' | 'OUT';

export type AccessPersonKind = 'RESIDENT' | 'VISITOR' | 'STAFF' | 'COURIER' | 'CONTRACTOR' | 'SHOP_CUSTOMER' | 'EMERGENCY' | 'OTHER' | 'UNKNOWN';

export interface RegisterAccessInput {
  estateId: string;
  gateCode: string;
  direction: AccessDirection;
  personKind: AccessPersonKind;
  memberId?: string | null;
  employeeId?: string | null;
  visitorPassId?: string | null;
  renovationBadgeNumber?: string | null;
  personName?: string | null;
  unitId?: string | null;
  at?: Date | null;
}

export interface AccessEntryFilter {
  estateId?: string | null;
  gateCode?: string | null;
  personKind?: AccessPersonKind | null;
  from?: Date | null;
  to?: Date | null;
}

export interface MutationOpenUnitAccessArgs {
  unitId: string;
  input: OpenUnitAccessInput;
  idempotencyKey: string;
}

export type AccessPurpose = 'COMPLAINT_HANDLING' | 'INCIDENT' | 'EMERGENCY' | 'OWNER_REQUEST' | 'POLICE_REQUEST' | 'AUDIT';

export interface OpenUnitAccessInput {
  purpose: AccessPurpose;
  reason: string;
  from: Date;
  to: Date;
}

export interface QueryCallLogsArgs {
  filter?: CallLogFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationLogCallArgs {
  input: LogCallInput;
  idempotencyKey: string;
}

export interface MutationLogCallTransferArgs {
  id: string;
  input: LogCallTransferInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type CallKind = 'REPAIR' | 'HELP' | 'COMPLAINT' | 'ENQUIRY' | 'OTHER';

export type CallRecordType = 'TICKET' | 'COMPLAINT' | 'ENQUIRY' | 'INCIDENT';

export interface LogCallInput {
  estateId: string;
  callerNo: string;
  callerName?: string | null;
  at?: Date | null;
  kind: CallKind;
  linkedTo?: CallRecordInput | null;
  ticket?: CreateTicketInput | null;
}

export interface CallRecordInput {
  type: CallRecordType;
  id: string;
}

export interface LogCallTransferInput {
  toEmployeeId?: string | null;
  toDepartmentId?: string | null;
  reason: string;
}

export interface CallLogFilter {
  estateId?: string | null;
  kind?: CallKind | null;
  from?: Date | null;
  to?: Date | null;
}

export interface QueryDutyShiftsArgs {
  estateId: string;
  from: string;
  to: string;
  post?: DutyPost | null;
}

export interface QueryDutyGapsArgs {
  estateId: string;
  from: string;
  to: string;
}

export interface MutationCreateDutyShiftArgs {
  input: CreateDutyShiftInput;
  idempotencyKey: string;
}

export interface MutationWithdrawDutyShiftArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type DutyPost = 'FRONT_DESK' | 'MONITORING_ROOM';

export type CoverPost = 'FRONT_DESK' | 'MONITORING_ROOM' | 'HOTLINE';

export type DutyShiftState = 'PLANNED' | 'WITHDRAWN';

export type DutyWithdrawReason = 'REPLANNED' | 'DEPARTED';

export interface CreateDutyShiftInput {
  estateId: string;
  post: DutyPost;
  startAt: Date;
  endAt: Date;
  employeeId: string;
}

export type EnquiryKind = 'GENERAL' | 'REPAIR_ADVICE' | 'POLICY';

export type EnquiryChannel = 'VISIT' | 'PHONE' | 'SMS' | 'APP' | 'WECHAT' | 'LETTER' | 'BOX';

export type EnquiryTopic = 'SERVICE' | 'COMMUNITY_RULES' | 'PUBLIC_FACILITY' | 'FEES' | 'REPAIR' | 'OTHER';

export type EnquiryAskerType = 'OWNER' | 'TENANT' | 'OCCUPIER' | 'VISITOR' | 'STAFF' | 'OTHER';

export type EnquiryState = 'RECEIVED' | 'TRANSFERRED' | 'ACKNOWLEDGED' | 'ANSWERED' | 'CLOSED';

export interface QueryEnquiryArgs {
  id: string;
}

export interface QueryEnquiriesArgs {
  filter?: EnquiryFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryPendingEnquiriesArgs {
  estateId?: string | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRecordEnquiryArgs {
  input: RecordEnquiryInput;
  idempotencyKey: string;
}

export interface MutationTransferEnquiryArgs {
  id: string;
  input: TransferEnquiryInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationAcknowledgeEnquiryArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationAnswerEnquiryArgs {
  id: string;
  input: AnswerEnquiryInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCloseEnquiryArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface RecordEnquiryInput {
  estateId: string;
  kind: EnquiryKind;
  channel: EnquiryChannel;
  topic: EnquiryTopic;
  askerType: EnquiryAskerType;
  askerId?: string | null;
  askerName: string;
  askerPhone?: string | null;
  unitId?: string | null;
  householdId?: string | null;
  question: string;
  askedAt?: Date | null;
}

export interface TransferEnquiryInput {
  departmentId?: string | null;
  employeeId?: string | null;
}

export interface AnswerEnquiryInput {
  answer: string;
}

export interface EnquiryFilter {
  estateId?: string | null;
  state?: EnquiryState | null;
  kind?: EnquiryKind | null;
  channel?: EnquiryChannel | null;
  isOverdue?: boolean | null;
}

export interface QueryEstateContactsArgs {
  estateId: string;
}

export interface MutationSetEstateContactsArgs {
  input: SetEstateContactsInput;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface SetEstateContactsInput {
  estateId: string;
  emergencyNo: string;
  serviceNo: string;
  complaintNo: string;
}

export interface QueryHotlineRostersArgs {
  estateId: string;
  from: string;
  to: string;
}

export interface QueryHotlineGapsArgs {
  estateId: string;
  from: string;
  to: string;
}

export interface MutationSetHotlineRosterArgs {
  input: SetHotlineRosterInput;
  idempotencyKey: string;
}

export interface SetHotlineRosterInput {
  estateId: string;
  on: string;
  shifts: readonly HotlineShiftInput[];
}

export interface HotlineShiftInput {
  employeeId: string;
  startAt: Date;
  endAt: Date;
}

export interface QueryUnknownEntriesArgs {
  estateId?: string | null;
  state?: UnknownEntryState | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationFlagUnknownEntryArgs {
  input: FlagUnknownEntryInput;
  idempotencyKey: string;
}

export interface MutationSettleUnknownEntryArgs {
  id: string;
  input: SettleUnknownEntryInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type UnknownEntryState = 'FLAGGED' | 'SETTLED';

export interface FlagUnknownEntryInput {
  estateId: string;
  gateCode: string;
  at?: Date | null;
}

export interface SettleUnknownEntryInput {
  outcome: string;
}

export interface QueryVisitorPassArgs {
  id: string;
}

export interface QueryVisitorPassesArgs {
  filter?: VisitorPassFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationIssueVisitorPassArgs {
  input: IssueVisitorPassInput;
  idempotencyKey: string;
}

export interface MutationCheckInVisitorArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCheckOutVisitorArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRevokeVisitorPassArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type VisitorPassKind = 'HOME' | 'OFFICE';

export type VisitorPassState = 'ISSUED' | 'CHECKED_IN' | 'CHECKED_OUT' | 'EXPIRED' | 'REVOKED';

export interface IssueVisitorPassInput {
  estateId: string;
  kind: VisitorPassKind;
  hostUnitId?: string | null;
  hostEmployeeId?: string | null;
  visitorName: string;
  visitorPhone?: string | null;
  purpose: string;
  validFrom?: Date | null;
  validTo: Date;
}

export interface VisitorPassFilter {
  estateId?: string | null;
  state?: VisitorPassState | null;
  kind?: VisitorPassKind | null;
}

export interface QueryRenovationArgs {
  id: string;
}

export interface QueryRenovationsArgs {
  filter?: RenovationFilter | null;
  sort?: RenovationSort | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationDraftRenovationArgs {
  input: DraftRenovationInput;
  idempotencyKey: string;
}

export interface MutationAddRenovationPapersArgs {
  id: string;
  papers: readonly RenovationPaperInput[];
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationApplyRenovationArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationReviewRenovationArgs {
  id: string;
  input: ReviewRenovationInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationApproveRenovationArgs {
  id: string;
  input: ApproveRenovationInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRejectRenovationArgs {
  id: string;
  reason: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationStartRenovationArgs {
  id: string;
  input: StartRenovationInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationSuspendRenovationArgs {
  id: string;
  reason: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationResumeRenovationArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCompleteRenovationArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationAcceptRenovationArgs {
  id: string;
  result: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type RenovationState = 'DRAFT' | 'APPLIED' | 'REVIEWED' | 'APPROVED' | 'REJECTED' | 'STARTED' | 'SUSPENDED' | 'COMPLETED' | 'ACCEPTED' | 'EXPIRED';

export type SpecialWorkKind = 'WELDING' | 'ELECTRICAL' | 'HEIGHTS';

export type RenovationPaperKind = 'APPLICATION' | 'DRAWINGS' | 'CONTRACTOR_QUALIFICATION' | 'OWNER_AUTHORISATION' | 'SAFETY_UNDERTAKING';

export type ExtinguisherKind = 'DRY_POWDER' | 'WATER' | 'FOAM' | 'CO2';

export type RenovationReviewPart = 'SERVICE' | 'ENGINEERING';

export interface DraftRenovationInput {
  estateId: string;
  unitId: string;
  householdId?: string | null;
  scope: string;
  areaSqmHundredths?: number | null;
  contractorRef: string;
  siteContactName: string;
  siteContactPhone: string;
  specialWorks?: readonly SpecialWorkKind[] | null;
  papers?: readonly RenovationPaperInput[] | null;
  startOn: string;
  endOn: string;
}

export interface RenovationPaperInput {
  kind: RenovationPaperKind;
  fileId: string;
}

export interface ReviewRenovationInput {
  part: RenovationReviewPart;
  isPassed: boolean;
  opinion?: string | null;
}

export interface ApproveRenovationInput {
  supervisorId: string;
  reason?: string | null;
}

export interface StartRenovationInput {
  extinguisherCount: number;
  extinguisherKind: ExtinguisherKind;
  extinguisherWeightKg: number;
}

export interface RenovationFilter {
  estateId?: string | null;
  unitId?: string | null;
  householdId?: string | null;
  state?: RenovationState | null;
  number?: string | null;
  isOnSite?: boolean | null;
  hasOpenViolations?: boolean | null;
}

export type RenovationSort = 'NEWEST' | 'ENDING_SOONEST';

export interface QueryRenovationBadgesArgs {
  filter?: RenovationBadgeFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationIssueRenovationBadgeArgs {
  input: IssueRenovationBadgeInput;
  idempotencyKey: string;
}

export interface MutationRevokeRenovationBadgeArgs {
  id: string;
  reason: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type RenovationBadgeState = 'ISSUED' | 'REVOKED';

export interface IssueRenovationBadgeInput {
  renovationId: string;
  workerName: string;
  idNumber: string;
  validTo?: string | null;
}

export interface RenovationBadgeFilter {
  estateId?: string | null;
  renovationId?: string | null;
  number?: string | null;
  state?: RenovationBadgeState | null;
}

export interface QueryEstateRenovationRuleArgs {
  estateId: string;
}

export interface MutationSetRenovationRuleArgs {
  input: SetRenovationRuleInput;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface SetRenovationRuleInput {
  estateId: string;
  wasteWindows: readonly WasteWindowInput[];
  wastePlaceCode?: string | null;
  inspectEveryDays: number;
}

export interface WasteWindowInput {
  from: string;
  to: string;
}

export interface QueryRenovationInspectionsArgs {
  filter?: RenovationInspectionFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationInspectRenovationArgs {
  input: InspectRenovationInput;
  idempotencyKey: string;
}

export interface MutationReportRenovationWasteArgs {
  input: ReportRenovationWasteInput;
  idempotencyKey: string;
}

export type RenovationInspectionKind = 'SITE' | 'WASTE';

export type RenovationCheck = 'PASSAGE_OPENINGS_SHUT' | 'NO_DUST_NUISANCE' | 'BALCONY_CLEAR' | 'SURROUNDINGS_UNDAMAGED' | 'NO_OPEN_FLAME' | 'NO_LOOSE_WIRING' | 'SPECIAL_WORK_PERMITTED' | 'BADGES_WORN' | 'EXTINGUISHERS_IN_PLACE' | 'WASTE_IN_WINDOW' | 'WASTE_IN_PLACE';

export type RenovationCheckResult = 'OK' | 'FAIL' | 'NA';

export interface InspectRenovationInput {
  renovationId: string;
  items: readonly RenovationInspectionItemInput[];
  at?: Date | null;
}

export interface RenovationInspectionItemInput {
  check: RenovationCheck;
  result: RenovationCheckResult;
  note?: string | null;
  photoIds?: readonly string[] | null;
}

export interface ReportRenovationWasteInput {
  renovationId: string;
  placeCode: string;
  at?: Date | null;
}

export interface RenovationInspectionFilter {
  estateId?: string | null;
  renovationId?: string | null;
  kind?: RenovationInspectionKind | null;
  hasFails?: boolean | null;
}

export interface QueryRenovationWorkPermitsArgs {
  filter?: RenovationWorkPermitFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRequestSpecialWorkArgs {
  input: RequestSpecialWorkInput;
  idempotencyKey: string;
}

export interface MutationPermitSpecialWorkArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRefuseSpecialWorkArgs {
  id: string;
  reason: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRevokeSpecialWorkArgs {
  id: string;
  reason: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type RenovationWorkPermitState = 'REQUESTED' | 'ISSUED' | 'REFUSED' | 'REVOKED' | 'EXPIRED';

export interface RequestSpecialWorkInput {
  renovationId: string;
  kind: SpecialWorkKind;
  badgeId: string;
  certificateRef: string;
  certificateFileId: string;
  certificateValidTo: string;
  measures: string;
  validFrom: string;
  validTo: string;
}

export interface RenovationWorkPermitFilter {
  estateId?: string | null;
  renovationId?: string | null;
  kind?: SpecialWorkKind | null;
  state?: RenovationWorkPermitState | null;
}

export interface QueryRenovationViolationsArgs {
  filter?: RenovationViolationFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationClearRenovationViolationArgs {
  id: string;
  note: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type RenovationViolationState = 'OPEN' | 'CLEARED';

export type RenovationViolationSource = 'INSPECTION' | 'WASTE_MOVE';

export interface RenovationViolationFilter {
  estateId?: string | null;
  renovationId?: string | null;
  check?: RenovationCheck | null;
  state?: RenovationViolationState | null;
  isOverdue?: boolean | null;
}

export interface QueryAppointmentsArgs {
  filter?: AppointmentFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationCheckInAppointmentArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type AppointmentState = 'BOOKED' | 'ATTENDED' | 'MISSED' | 'CANCELLED';

export interface AppointmentFilter {
  estateId?: string | null;
  employeeId?: string | null;
  sourceType?: string | null;
  state?: AppointmentState | null;
  isOnTime?: boolean | null;
  from?: Date | null;
  to?: Date | null;
}

export interface QueryBusinessLineRevenueArgs {
  estateId?: string | null;
  from: string;
  to: string;
}

export interface QueryServiceItemArgs {
  id: string;
}

export interface QueryServiceItemsArgs {
  filter?: ServiceItemFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationPlanServiceItemArgs {
  input: PlanServiceItemInput;
  idempotencyKey: string;
}

export interface MutationApproveServiceItemArgs {
  id: string;
  input: ApproveServiceItemInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationPublishServiceItemArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationWithdrawServiceItemArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type ServiceKind = 'CONVENIENCE' | 'SPECIAL_SERVICE';

export type BusinessLine = 'RENTAL_AGENCY' | 'LIVING_SERVICE' | 'PUBLIC_FACILITY_AGENCY';

export type ServiceUnit = 'TIME' | 'HOUR' | 'DAY' | 'MONTH' | 'YEAR' | 'PIECE' | 'SQUARE_METRE' | 'CASE';

export type ServiceItemState = 'DRAFT' | 'APPROVED' | 'LAUNCHED' | 'WITHDRAWN';

export interface PlanServiceItemInput {
  estateId: string;
  code: string;
  name: string;
  kind: ServiceKind;
  businessLine: BusinessLine;
  standard: string;
  unit: ServiceUnit;
  priceFen: bigint;
  planning: string;
  planningRecordId: string;
}

export interface ApproveServiceItemInput {
  evaluation: string;
}

export interface ServiceItemFilter {
  estateId?: string | null;
  state?: ServiceItemState | null;
  kind?: ServiceKind | null;
  businessLine?: BusinessLine | null;
  code?: string | null;
}

export interface QueryServiceOrderArgs {
  id: string;
}

export interface QueryServiceOrdersArgs {
  filter?: ServiceOrderFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationPlaceServiceOrderArgs {
  input: PlaceServiceOrderInput;
  idempotencyKey: string;
}

export interface MutationQuoteServiceOrderArgs {
  id: string;
  input: QuoteServiceOrderInput;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationAcceptQuoteArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationScheduleServiceOrderArgs {
  id: string;
  input: ScheduleServiceOrderInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationStartServiceOrderArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCompleteServiceOrderArgs {
  id: string;
  input: CompleteServiceOrderInput;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationEvaluateServiceOrderArgs {
  id: string;
  input: EvaluateServiceOrderInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCancelServiceOrderArgs {
  id: string;
  input: CancelServiceOrderInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type ServiceOrderState = 'ORDERED' | 'QUOTED' | 'ACCEPTED' | 'SCHEDULED' | 'STARTED' | 'COMPLETED' | 'EVALUATED' | 'CANCELLED';

export type ServiceSatisfaction = 'SATISFIED' | 'UNSATISFIED';

export interface PlaceServiceOrderInput {
  estateId: string;
  itemCode: string;
  unitId: string;
  householdId?: string | null;
  content: string;
  startOn?: string | null;
  endOn?: string | null;
}

export interface QuoteServiceOrderInput {
  content: string;
  quantityHundredths: number;
}

export interface ScheduleServiceOrderInput {
  at: Date;
  employeeId: string;
}

export interface CompleteServiceOrderInput {
  result: string;
  amountFen?: bigint | null;
}

export interface EvaluateServiceOrderInput {
  satisfaction: ServiceSatisfaction;
  evaluation?: string | null;
}

export interface CancelServiceOrderInput {
  reasonCode: string;
}

export interface ServiceOrderFilter {
  estateId?: string | null;
  householdId?: string | null;
  employeeId?: string | null;
  state?: ServiceOrderState | null;
  kind?: ServiceKind | null;
  businessLine?: BusinessLine | null;
  itemCode?: string | null;
  completedFrom?: Date | null;
  completedTo?: Date | null;
}

export interface QueryShopInspectionsArgs {
  filter?: ShopInspectionFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationInspectShopArgs {
  input: InspectShopInput;
  idempotencyKey: string;
}

export interface MutationDissuadeShopArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationReportShopViolationsArgs {
  id: string;
  toRole: ShopReportRole;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCorrectShopViolationsArgs {
  id: string;
  correction: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type ShopInspectionState = 'RECORDED' | 'DISSUADED' | 'REPORTED' | 'CORRECTED';

export type ShopReportRole = 'CSS' | 'OD' | 'PM';

export type ShopCheck = 'NO_ILLEGAL_WORKS' | 'THREE_FRONT_DUTIES' | 'FRONT_TIDY' | 'NO_ILLEGAL_STALLS' | 'NO_LITTER_OR_SEWAGE' | 'EMISSIONS_TO_STANDARD' | 'NO_TOXIC_STORAGE' | 'SIGNS_UNIFORM_AND_SAFE' | 'NO_NUISANCE';

export type ShopCheckResult = 'OK' | 'FAIL' | 'NA';

export interface InspectShopInput {
  shopId: string;
  items: readonly ShopInspectionItemInput[];
  isDissuaded: boolean;
  at?: Date | null;
}

export interface ShopInspectionItemInput {
  check: ShopCheck;
  result: ShopCheckResult;
  note?: string | null;
  photoIds?: readonly string[] | null;
}

export interface ShopInspectionFilter {
  estateId?: string | null;
  shopId?: string | null;
  state?: ShopInspectionState | null;
  hasFails?: boolean | null;
}

export interface QueryShopArgs {
  id: string;
}

export interface QueryShopsArgs {
  filter?: ShopFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRegisterShopArgs {
  input: RegisterShopInput;
  idempotencyKey: string;
}

export interface MutationRecordShopPaperArgs {
  id: string;
  input: ShopPaperInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCloseShopArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type ShopState = 'ACTIVE' | 'CLOSED';

export type ShopTrade = 'RETAIL' | 'FOOD_RETAIL' | 'CATERING' | 'PERSONAL_CARE' | 'EDUCATION' | 'MEDICAL' | 'OTHER';

export type ShopPaperKind = 'BUSINESS_LICENCE' | 'FIRE_SAFETY' | 'FOOD_PERMIT' | 'HYGIENE_PERMIT' | 'EMISSION_PERMIT' | 'TRADE_PERMIT' | 'TENANCY';

export interface RegisterShopInput {
  estateId: string;
  unitId: string;
  signName: string;
  operatorName: string;
  operatorPhone: string;
  trade: ShopTrade;
  papers?: readonly ShopPaperInput[] | null;
}

export interface ShopPaperInput {
  kind: ShopPaperKind;
  number: string;
  fileId?: string | null;
  validTo?: string | null;
}

export interface ShopFilter {
  estateId?: string | null;
  unitId?: string | null;
  state?: ShopState | null;
  trade?: ShopTrade | null;
  isMissingPapers?: boolean | null;
}

export interface QueryDailyClearingArgs {
  id: string;
}

export interface QueryDailyClearingsArgs {
  filter?: DailyClearingFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationConfirmDailyClearingArgs {
  input: ConfirmDailyClearingInput;
  idempotencyKey: string;
}

export interface MutationLinkClearingToMeetingArgs {
  id: string;
  input: LinkClearingToMeetingInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type DailyClearingState = 'CONFIRMED' | 'REPORTED';

export interface ConfirmDailyClearingInput {
  estateId: string;
}

export interface LinkClearingToMeetingInput {
  meetingId: string;
  reportedAt?: Date | null;
}

export interface DailyClearingFilter {
  estateId?: string | null;
  state?: DailyClearingState | null;
  from?: string | null;
  to?: string | null;
}

export interface QueryTicketFollowUpsArgs {
  filter?: TicketFollowUpFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryOpenTicketsByZoneArgs {
  estateId: string;
}

export interface MutationRecordFollowUpArgs {
  ticketId: string;
  input: RecordFollowUpInput;
  idempotencyKey: string;
}

export interface MutationConfirmOpenTicketStatusArgs {
  ticketId: string;
  input: ConfirmOpenTicketStatusInput;
  idempotencyKey: string;
}

export type TicketFollowUpKind = 'REVIEW' | 'STATUS';

export type OpenTicketStatus = 'NOT_STARTED' | 'WAITING_FOR_PARTS' | 'WAITING_FOR_CONTRACTOR' | 'WAITING_FOR_OWNER' | 'WAITING_FOR_APPROVAL' | 'UNDER_WORK' | 'OTHER';

export interface ZoneTicketsTicketsArgs {
  first?: number | null;
  after?: string | null;
}

export interface RecordFollowUpInput {
  note: string;
  expectedAt?: Date | null;
}

export interface ConfirmOpenTicketStatusInput {
  status: OpenTicketStatus;
  expectedAt: Date;
  note?: string | null;
  engineerId?: string | null;
}

export interface TicketFollowUpFilter {
  estateId?: string | null;
  ticketId?: string | null;
  kind?: TicketFollowUpKind | null;
}

export interface QueryMonthlyAnalysisArgs {
  id: string;
}

export interface QueryMonthlyAnalysesArgs {
  filter?: MonthlyAnalysisFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationOpenMonthlyAnalysisArgs {
  input: OpenMonthlyAnalysisInput;
  idempotencyKey: string;
}

export interface MutationRescheduleMonthlyAnalysisArgs {
  id: string;
  input: RescheduleMonthlyAnalysisInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationPrepareMonthlyAnalysisArgs {
  id: string;
  input: PrepareMonthlyAnalysisInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationHoldMonthlyAnalysisArgs {
  id: string;
  input: HoldMonthlyAnalysisInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type MonthlyAnalysisKind = 'TICKET' | 'COMPLAINT';

export type MonthlyAnalysisState = 'OPEN' | 'PREPARED' | 'HELD';

export interface OpenMonthlyAnalysisInput {
  estateId: string;
  kind: MonthlyAnalysisKind;
  month: string;
  meetingAt: Date;
}

export interface RescheduleMonthlyAnalysisInput {
  meetingAt: Date;
}

export interface PrepareMonthlyAnalysisInput {
  analysis?: string | null;
  departmentIds: readonly string[];
}

export interface HoldMonthlyAnalysisInput {
  meetingId: string;
  conclusion: string;
}

export interface MonthlyAnalysisFilter {
  estateId?: string | null;
  kind?: MonthlyAnalysisKind | null;
  state?: MonthlyAnalysisState | null;
  month?: string | null;
}

export interface QueryNightTicketsPendingArgs {
  estateId?: string | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationEnterNightTicketArgs {
  input: EnterNightTicketInput;
  idempotencyKey: string;
}

export interface EnterNightTicketInput {
  report: CreateTicketInput;
  callId?: string | null;
  done?: NightWorkInput | null;
}

export interface NightWorkInput {
  category: TicketCategory;
  urgency: TicketUrgency;
  departmentId: string;
  employeeId?: string | null;
  completedAt: Date;
}

export interface QueryOnlinePlatformsArgs {
  estateId: string;
}

export interface QueryOnlineWatchLogsArgs {
  filter?: OnlineWatchFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryOnlineIssuesArgs {
  filter?: OnlineIssueFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationSetOnlinePlatformArgs {
  input: SetOnlinePlatformInput;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationRecordOnlineWatchArgs {
  input: RecordOnlineWatchInput;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface SetOnlinePlatformInput {
  estateId: string;
  code: string;
  name: string;
  watcherId: string;
  isWatched: boolean;
}

export interface RecordOnlineWatchInput {
  estateId: string;
  platform: string;
  issues: readonly OnlineIssueInput[];
}

export interface OnlineIssueInput {
  note: string;
}

export interface OnlineWatchFilter {
  estateId?: string | null;
  platform?: string | null;
  from?: string | null;
  to?: string | null;
}

export interface OnlineIssueFilter {
  estateId?: string | null;
  platform?: string | null;
  isEntered?: boolean | null;
}

export interface QueryTicketStatsArgs {
  estateId?: string | null;
  regionId?: string | null;
  month: string;
  until?: string | null;
  by: TicketDimension;
}

export type TicketDimension = 'CATEGORY' | 'CHANNEL' | 'URGENCY' | 'KIND' | 'STATE' | 'SOURCE' | 'REPORTER_TYPE' | 'LOCATION_SCOPE' | 'ZONE' | 'OFFICER' | 'ESTATE' | 'REGION' | 'MONTH';

export interface TicketsCounted {
  by: TicketDimension;
  value?: string | null;
}

export interface QueryRoutingRulesArgs {
  estateId: string;
}

export interface MutationSetRoutingRuleArgs {
  input: SetRoutingRuleInput;
  idempotencyKey: string;
}

export interface SetRoutingRuleInput {
  estateId: string;
  category: TicketCategory;
  departmentId: string;
}

export interface MutationCreateTicketArgs {
  input: CreateTicketInput;
  idempotencyKey: string;
}

export interface MutationTriageTicketArgs {
  id: string;
  input: TriageTicketInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationDispatchTicketArgs {
  id: string;
  input: DispatchTicketInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationAssignHelpersArgs {
  id: string;
  input: AssignHelpersInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationFeedbackTicketResultArgs {
  id: string;
  input: FeedbackTicketResultInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationConfirmTicketOnSiteArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCloseTicketArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationReopenTicketArgs {
  id: string;
  input: ReopenTicketInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCancelTicketArgs {
  id: string;
  input: CancelTicketInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationAddTicketNoteArgs {
  id: string;
  input: AddTicketNoteInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface CreateTicketInput {
  estateId: string;
  kind: TicketKind;
  channel: TicketChannel;
  reporterType: TicketReporterType;
  reporterId?: string | null;
  contactName: string;
  contactPhone: string;
  content: string;
  locationScope: TicketLocationScope;
  unitId?: string | null;
  householdId?: string | null;
  areaCode?: string | null;
  equipmentId?: string | null;
  reportedAt: Date;
  receivedAt?: Date | null;
  isChargeable: boolean;
  onlineIssueId?: string | null;
}

export interface TriageTicketInput {
  category: TicketCategory;
  urgency: TicketUrgency;
  isChargeable?: boolean | null;
}

export interface TicketAssignmentInput {
  departmentId?: string | null;
  assigneeType: TicketAssigneeType;
  employeeId?: string | null;
  contractId?: string | null;
}

export interface DispatchTicketInput {
  lead: TicketAssignmentInput;
  helpers: readonly TicketAssignmentInput[];
  overrideReason?: string | null;
}

export interface AssignHelpersInput {
  helpers: readonly TicketAssignmentInput[];
  overrideReason?: string | null;
}

export interface FeedbackTicketResultInput {
  channel: TicketChannel;
  at?: Date | null;
}

export interface ReopenTicketInput {
  reason: QualityFailure;
  note?: string | null;
}

export interface CancelTicketInput {
  reason: TicketCancelReason;
  note?: string | null;
}

export interface AddTicketNoteInput {
  note: string;
  isForReporter: boolean;
}

export type TicketKind = 'REPAIR' | 'SERVICE';

export type TicketChannel = 'VISIT' | 'PHONE' | 'SMS' | 'APP' | 'WECHAT' | 'LETTER' | 'BOX' | 'ONLINE_PLATFORM' | 'PATROL';

export type TicketReporterType = 'OWNER' | 'TENANT' | 'OCCUPIER' | 'STAFF';

export type TicketLocationScope = 'IN_UNIT' | 'PUBLIC';

export type TicketUrgency = 'URGENT' | 'ROUTINE' | 'WORKS';

export type TicketCategory = 'PLUMBING' | 'ELECTRICAL' | 'LIFT' | 'HVAC' | 'FIRE_PROTECTION' | 'LOW_VOLTAGE' | 'DOORS_WINDOWS' | 'MASONRY' | 'APPLIANCE' | 'CLEANING' | 'GREENING' | 'SECURITY' | 'RECEPTION' | 'CALLBACK' | 'OTHER';

export type TicketState = 'NEW' | 'TRIAGED' | 'DISPATCHED' | 'ASSIGNED' | 'IN_PROGRESS' | 'BLOCKED' | 'COMPLETED' | 'CALLBACK_PENDING' | 'REOPENED' | 'CLOSED' | 'CANCELLED';

export type TicketAssignmentRole = 'LEAD' | 'HELPER';

export type TicketAssigneeType = 'STAFF' | 'CONTRACTOR';

export type TicketAssignmentState = 'OPEN' | 'ASSIGNED' | 'STARTED' | 'BLOCKED' | 'DONE' | 'CANCELLED';

export type TicketOrderLimit = 'RESPOND' | 'FINISH';

export type TicketVerificationMode = 'ON_SITE' | 'CALLBACK';

export type TicketCancelReason = 'DUPLICATE' | 'WITHDRAWN';

export type QualityFailure = 'FAULT_CAME_BACK' | 'NOT_FIXED' | 'POOR_WORK' | 'NEW_DAMAGE' | 'OTHER';

export type TicketSource = 'REPORT' | 'NIGHT_CALL' | 'ONLINE_PLATFORM';

export interface QueryTicketArgs {
  id: string;
}

export interface QueryTicketsArgs {
  filter?: TicketFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface SubscriptionTicketChangedArgs {
  estateId: string;
}

export interface TicketFilter {
  estateId?: string | null;
  regionId?: string | null;
  unitId?: string | null;
  state?: TicketState | null;
  urgency?: TicketUrgency | null;
  category?: TicketCategory | null;
  channel?: TicketChannel | null;
  zoneId?: string | null;
  inNoZone?: boolean | null;
  officerId?: string | null;
  isNight?: boolean | null;
  source?: TicketSource | null;
  month?: string | null;
  until?: string | null;
  counted?: TicketsCounted | null;
  unfinished?: boolean | null;
  overdue?: boolean | null;
  dueBefore?: Date | null;
  number?: string | null;
}

export interface QueryTicketTimelineArgs {
  ticketId: string;
}

export type TicketActorKind = 'EMPLOYEE' | 'MEMBER' | 'SYSTEM';

export interface QueryZonesArgs {
  estateId: string;
}

export interface QueryUnzonedBuildingsArgs {
  estateId: string;
}

export interface MutationAssignZoneArgs {
  input: AssignZoneInput;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface AssignZoneInput {
  estateId: string;
  code: string;
  name: string;
  buildingIds: readonly string[];
  areaCodes: readonly string[];
  officerId: string;
  leaderId: string;
}
