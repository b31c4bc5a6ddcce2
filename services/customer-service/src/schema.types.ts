// Generated from the *.graphql files by `npm run compose`. Do not edit.

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

export type CallbackKind = 'TICKET' | 'WORKS';

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

export interface CallbackFilter {
  estateId?: string | null;
  state?: CallbackState | null;
  isPending?: boolean | null;
  dueBefore?: Date | null;
  assigneeId?: string | null;
  isReviewed?: boolean | null;
}

export interface UnitTicketsArgs {
  first?: number | null;
  after?: string | null;
}

export interface HouseholdTicketsArgs {
  first?: number | null;
  after?: string | null;
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

export interface QueryTicketArgs {
  id: string;
}

export interface QueryTicketsArgs {
  filter?: TicketFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface TicketFilter {
  estateId?: string | null;
  unitId?: string | null;
  state?: TicketState | null;
  urgency?: TicketUrgency | null;
  overdue?: boolean | null;
  dueBefore?: Date | null;
  number?: string | null;
}

export interface QueryTicketTimelineArgs {
  ticketId: string;
}

export type TicketActorKind = 'EMPLOYEE' | 'MEMBER' | 'SYSTEM';
