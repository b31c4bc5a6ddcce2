// Generated from the *.graphql files by `npm run compose`. Do not edit.

export interface QueryEngineeringDeadLettersArgs {
  first?: number | null;
  after?: string | null;
  state?: DeadLetterState | null;
}

export interface MutationRedriveEngineeringDeadLetterArgs {
  id: string;
  idempotencyKey: string;
}

export interface MutationDiscardEngineeringDeadLetterArgs {
  id: string;
  reason: string;
  idempotencyKey: string;
}

export type DeadLetterState = 'OPEN' | 'REDRIVEN' | 'DISCARDED';

export type ParkReason = 'GAP' | 'BEHIND' | 'MISSING_FACT' | 'ERROR';

export interface QueryEngineeringAccessRecordsArgs {
  person?: string | null;
  subjectId?: string | null;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryEngineeringDenialsArgs {
  person?: string | null;
  askedId?: string | null;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryEngineeringAuditLogArgs {
  aggregateId?: string | null;
  person?: string | null;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export type DenialOutcome = 'NOT_FOUND' | 'EMPTY' | 'FORBIDDEN';

export interface MutationAssignWorkOrderArgs {
  id: string;
  input: AssignWorkOrderInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface AssignWorkOrderInput {
  employeeId?: string | null;
  contractId?: string | null;
  overrideReason?: string | null;
  plannedOn?: string | null;
}

export interface QueryCrewSchedulesArgs {
  filter?: CrewScheduleFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationScheduleCrewArgs {
  input: ScheduleCrewInput;
  idempotencyKey: string;
}

export interface ScheduleCrewInput {
  estateId: string;
  workOn: string;
  technicianId: string;
  workOrderIds: readonly string[];
}

export interface CrewScheduleFilter {
  estateId?: string | null;
  technicianId?: string | null;
  from?: string | null;
  to?: string | null;
}

export interface QueryRepairIndicatorsArgs {
  period: string;
  estateId?: string | null;
  regionId?: string | null;
}

export interface RepairIndicatorWorkOrdersArgs {
  part?: RepairIndicatorPart | null;
  first?: number | null;
  after?: string | null;
}

export type RepairIndicatorId = 'K13' | 'K14' | 'K61';

export type RepairIndicatorPart = 'COUNTED' | 'HIT' | 'MISSED';

export interface QueryOnCallRosterArgs {
  estateId: string;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationPlanOnCallArgs {
  input: PlanOnCallInput;
  idempotencyKey: string;
}

export interface MutationWithdrawOnCallArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationAssignUrgentArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type OnCallState = 'PLANNED' | 'WITHDRAWN';

export interface PlanOnCallInput {
  estateId: string;
  employeeId: string;
  startAt: Date;
  endAt: Date;
}

export interface QueryUtilityOutagesArgs {
  filter?: UtilityOutageFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationDeclareOutageArgs {
  input: DeclareOutageInput;
  idempotencyKey: string;
}

export interface MutationRestoreOutageArgs {
  id: string;
  restoredAt?: Date | null;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type Utility = 'POWER' | 'WATER' | 'HEATING' | 'GAS';

export type UtilityOutageState = 'DECLARED' | 'RESTORED';

export interface DeclareOutageInput {
  estateId: string;
  utility: Utility;
  buildingIds?: readonly string[] | null;
  unitIds?: readonly string[] | null;
  workOrderId?: string | null;
  startedAt?: Date | null;
  restoreBy?: Date | null;
}

export interface UtilityOutageFilter {
  estateId?: string | null;
  utility?: Utility | null;
  state?: UtilityOutageState | null;
}

export interface MutationEstimateWorkOrderArgs {
  id: string;
  estimateFen: bigint;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRequestRepairApprovalArgs {
  id: string;
  estimateFen: bigint;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationReviewRepairArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationApproveRepairArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationRejectRepairArgs {
  id: string;
  input: RejectRepairInput;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationReplanWorkOrderArgs {
  id: string;
  estimateFen: bigint;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type RepairApprovalState = 'REQUESTED' | 'REVIEWED' | 'APPROVED' | 'REJECTED';

export type RejectReason = 'TOO_EXPENSIVE' | 'REPLACE_INSTEAD' | 'UNCLEAR' | 'NOT_NEEDED' | 'OTHER';

export interface RejectRepairInput {
  reasonCode: RejectReason;
  note?: string | null;
}

export interface QueryReworkSamplesArgs {
  estateId?: string | null;
  month?: string | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationDrawReworkSampleArgs {
  estateId: string;
  month: string;
  idempotencyKey: string;
}

export interface MutationCallVendorArgs {
  id: string;
  input: CallVendorInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRecordVendorArrivalArgs {
  id: string;
  arrivedAt?: Date | null;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface CallVendorInput {
  contractId: string;
  overrideReason?: string | null;
  calledAt?: Date | null;
}

export interface QueryCompletedOrdersOfWeekArgs {
  estateId: string;
  isoYear: number;
  isoWeek: number;
  first?: number | null;
  after?: string | null;
}

export interface QueryWorkOrderArgs {
  id: string;
}

export interface QueryWorkOrdersArgs {
  filter?: WorkOrderFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryMyWorkOrdersArgs {
  first?: number | null;
  after?: string | null;
}

export interface SubscriptionWorkOrderChangedArgs {
  estateId: string;
}

export interface MutationCreateWorkOrderArgs {
  input: CreateWorkOrderInput;
  idempotencyKey: string;
}

export interface MutationStartWorkOrderArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationStartMakeSafeArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationBlockWorkOrderArgs {
  id: string;
  input: BlockWorkOrderInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationUnblockWorkOrderArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCompleteWorkOrderArgs {
  id: string;
  input: CompleteWorkOrderInput;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationVerifyWorkOrderArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationReworkWorkOrderArgs {
  id: string;
  input: ReworkWorkOrderInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCloseWorkOrderArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCancelWorkOrderArgs {
  id: string;
  input: CancelWorkOrderInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type WorkOrderState = 'CREATED' | 'ASSIGNED' | 'APPROVAL_PENDING' | 'APPROVED' | 'REJECTED' | 'REPLANNED' | 'STARTED' | 'BLOCKED' | 'COMPLETED' | 'VERIFIED' | 'REWORK' | 'CLOSED' | 'CANCELLED';

export type WorkOrderOrigin = 'TICKET' | 'FINDING' | 'PLAN' | 'INCIDENT' | 'STAFF';

export type StaffOrigin = 'FINDING' | 'PLAN' | 'INCIDENT' | 'STAFF';

export type WorkOrderUrgency = 'URGENT' | 'ROUTINE' | 'WORKS';

export type AssigneeType = 'STAFF' | 'CONTRACTOR';

export type RepairOutcome = 'FIXED' | 'REPLACED' | 'PARTLY' | 'NOT_FIXED';

export type BlockReason = 'WAITING_FOR_PARTS' | 'WAITING_FOR_CONTRACTOR' | 'WAITING_FOR_OWNER' | 'NO_ACCESS' | 'WEATHER' | 'NOT_SAFE' | 'OTHER';

export type CancelReason = 'NO_ACCESS' | 'DUPLICATE' | 'WITHDRAWN' | 'WRONG_DEPARTMENT' | 'OTHER';

export type ReworkCause = 'FAULT_CAME_BACK' | 'POOR_WORK' | 'BAD_PART' | 'OTHER';

export interface WorkOrderFilter {
  estateId?: string | null;
  ticketId?: string | null;
  assigneeId?: string | null;
  state?: WorkOrderState | null;
  urgency?: WorkOrderUrgency | null;
  overdue?: boolean | null;
}

export interface CreateWorkOrderInput {
  estateId: string;
  origin: StaffOrigin;
  category: string;
  urgency: WorkOrderUrgency;
  unitId?: string | null;
  areaCode?: string | null;
  equipmentId?: string | null;
  requiredSkill?: string | null;
  estimateFen?: bigint | null;
  description: string;
}

export interface BlockWorkOrderInput {
  reasonCode: BlockReason;
  note?: string | null;
  coordinatorId?: string | null;
  nextAt: Date;
}

export interface CompleteWorkOrderInput {
  outcome: RepairOutcome;
  parts?: readonly RepairPartInput[] | null;
  labourFen: bigint;
  signatureFileId?: string | null;
}

export interface RepairPartInput {
  name: string;
  qty: number;
  unitPriceFen: bigint;
}

export interface ReworkWorkOrderInput {
  reasonCode: ReworkCause;
  note?: string | null;
}

export interface CancelWorkOrderInput {
  reasonCode: CancelReason;
  note?: string | null;
}
