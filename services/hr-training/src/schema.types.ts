// Generated from the *.graphql files by `npm run compose`. Do not edit.

export interface QueryHrTrainingDeadLettersArgs {
  first?: number | null;
  after?: string | null;
  state?: DeadLetterState | null;
}

export interface MutationRedriveHrTrainingDeadLetterArgs {
  id: string;
  idempotencyKey: string;
}

export interface MutationDiscardHrTrainingDeadLetterArgs {
  id: string;
  reason: string;
  idempotencyKey: string;
}

export type DeadLetterState = 'OPEN' | 'REDRIVEN' | 'DISCARDED';

export type ParkReason = 'GAP' | 'BEHIND' | 'MISSING_FACT' | 'ERROR';

export interface QueryHrTrainingAccessRecordsArgs {
  person?: string | null;
  subjectId?: string | null;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryHrTrainingDenialsArgs {
  person?: string | null;
  askedId?: string | null;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryHrTrainingAuditLogArgs {
  aggregateId?: string | null;
  person?: string | null;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export type DenialOutcome = 'NOT_FOUND' | 'EMPTY' | 'FORBIDDEN';

export interface QueryBusinessCalendarArgs {
  year: number;
  regionId?: string | null;
}

export interface MutationSetCalendarArgs {
  input: SetCalendarInput;
  idempotencyKey: string;
}

export interface SetCalendarInput {
  year: number;
  regionId?: string | null;
  holidays: readonly string[];
  workdays: readonly string[];
}

export interface QueryCertificatesArgs {
  filter?: CertificateFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRegisterCertificateArgs {
  input: RegisterCertificateInput;
  idempotencyKey: string;
}

export interface MutationRenewCertificateArgs {
  id: string;
  input: RenewCertificateInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRevokeCertificateArgs {
  id: string;
  input: RevokeCertificateInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface EmployeeIsCertifiedForArgs {
  kind: string;
}

export type CertificateState = 'REGISTERED' | 'VALID' | 'EXPIRING' | 'EXPIRED' | 'REVOKED';

export interface CertificateFilter {
  estateId?: string | null;
  kind?: string | null;
  state?: CertificateState | null;
}

export interface RegisterCertificateInput {
  employeeId: string;
  kind: string;
  certificateNo: string;
  validFrom: string;
  validTo: string;
}

export interface RenewCertificateInput {
  validTo: string;
}

export interface RevokeCertificateInput {
  reasonCode: string;
}

export interface MutationGrantRoleArgs {
  input: GrantRoleInput;
  idempotencyKey: string;
}

export interface MutationRevokeRoleArgs {
  id: string;
  input: RevokeRoleInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type GrantScope = 'GROUP' | 'REGION' | 'ESTATE';

export type RoleGrantState = 'ACTIVE' | 'REVOKED';

export type StaffRole = 'PM' | 'OD' | 'SDM' | 'EM' | 'CSS' | 'ZL' | 'CSR' | 'FD' | 'AST' | 'OC' | 'TEC' | 'TN' | 'MON' | 'SEC' | 'CLN' | 'GRN' | 'CAT' | 'ACC' | 'AA' | 'HRO' | 'QA' | 'SAL' | 'MKT' | 'CON' | 'RM' | 'GQ' | 'GA' | 'BI';

export interface GrantRoleInput {
  employeeId: string;
  role: StaffRole;
  scopeKind: GrantScope;
  scopeId?: string | null;
  startsAt?: Date | null;
  endsAt?: Date | null;
  supervisorId?: string | null;
}

export interface RevokeRoleInput {
  reasonCode: string;
}

export interface QueryMyTasksArgs {
  first?: number | null;
  after?: string | null;
  state?: TaskState | null;
}

export interface QueryMyTaskArgs {
  id: string;
}

export type TaskState = 'OPEN' | 'CLOSED';

export interface QueryEmployeeArgs {
  id: string;
}

export interface QueryEmployeesArgs {
  filter?: EmployeeFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRegisterCandidateArgs {
  input: RegisterCandidateInput;
  idempotencyKey: string;
}

export interface MutationRecordCandidateTestArgs {
  id: string;
  input: CandidateTestInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationHireEmployeeArgs {
  id: string;
  input: HireEmployeeInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationActivateEmployeeArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationChangeEmployeeArgs {
  id: string;
  input: ChangeEmployeeInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationSetEmployeeSkillsArgs {
  id: string;
  input: EmployeeSkillsInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationTransferEmployeeArgs {
  id: string;
  input: TransferEmployeeInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationConfirmTransferArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationDepartEmployeeArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type EmployeeState = 'CANDIDATE' | 'ONBOARDING' | 'ACTIVE' | 'TRANSFERRED' | 'DEPARTED';

export type RecruitmentSource = 'COLLEGE' | 'TALENT_MARKET' | 'LABOUR_MARKET' | 'OTHER_AGENCY';

export type CandidateTestKind = 'INTERVIEW' | 'WRITTEN' | 'PRACTICAL';

export type CandidateTestOutcome = 'PASS' | 'FAIL';

export interface EmployeeFilter {
  estateId?: string | null;
  role?: StaffRole | null;
  skill?: string | null;
  state?: EmployeeState | null;
}

export interface RegisterCandidateInput {
  positionId: string;
  name: string;
  phone?: string | null;
  source: RecruitmentSource;
}

export interface CandidateTestInput {
  kind: CandidateTestKind;
  outcome: CandidateTestOutcome;
}

export interface HireEmployeeInput {
  jobNo?: string | null;
}

export interface ChangeEmployeeInput {
  name?: string | null;
  phone?: string | null;
}

export interface EmployeeSkillsInput {
  mainSkill?: string | null;
  skills: readonly string[];
}

export interface TransferEmployeeInput {
  positionId: string;
}

export interface QueryOrgUnitArgs {
  id: string;
}

export interface QueryOrgUnitsArgs {
  filter?: OrgUnitFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationCreateOrgUnitArgs {
  input: CreateOrgUnitInput;
  idempotencyKey: string;
}

export interface MutationActivateOrgUnitArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationChangeOrgUnitArgs {
  id: string;
  input: ChangeOrgUnitInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCloseOrgUnitArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type OrgUnitKind = 'GROUP' | 'REGION' | 'ESTATE' | 'OFFICE' | 'SERVICE' | 'ENGINEERING' | 'SECURITY' | 'CLEANING' | 'GREENING' | 'FINANCE' | 'ARCHIVES' | 'HR_TRAINING' | 'QUALITY' | 'CANTEEN' | 'SALES' | 'OTHER';

export type StaffingState = 'DRAFT' | 'ACTIVE' | 'CLOSED';

export interface OrgUnitFilter {
  estateId?: string | null;
  kind?: OrgUnitKind | null;
  state?: StaffingState | null;
}

export interface CreateOrgUnitInput {
  estateId?: string | null;
  parentId?: string | null;
  code: string;
  kind: OrgUnitKind;
  name: string;
  duties: string;
  interfaces?: string | null;
}

export interface ChangeOrgUnitInput {
  name?: string | null;
  duties?: string | null;
  interfaces?: string | null;
}

export interface QueryPositionsArgs {
  filter?: PositionFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationCreatePositionArgs {
  input: CreatePositionInput;
  idempotencyKey: string;
}

export interface MutationActivatePositionArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationChangePositionArgs {
  id: string;
  input: ChangePositionInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationClosePositionArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface PositionFilter {
  estateId?: string | null;
  orgUnitId?: string | null;
  state?: StaffingState | null;
}

export interface CreatePositionInput {
  orgUnitId: string;
  code: string;
  name: string;
  duties: string;
  requiredCertificates?: readonly string[] | null;
}

export interface ChangePositionInput {
  name?: string | null;
  duties?: string | null;
  requiredCertificates?: readonly string[] | null;
}

export interface QueryCorrectiveActionArgs {
  id: string;
}

export interface QueryCorrectiveActionsArgs {
  filter?: CorrectiveActionFilter | null;
  sort?: CorrectiveActionSort | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationOpenCorrectiveActionArgs {
  input: OpenCorrectiveActionInput;
  idempotencyKey: string;
}

export interface MutationAnalyseCauseArgs {
  id: string;
  input: AnalyseCauseInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationPlanCorrectiveActionArgs {
  id: string;
  input: PlanCorrectiveActionInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationReviewCorrectivePlanArgs {
  id: string;
  input: ReviewCorrectivePlanInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationStartCorrectiveActionArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCompleteCorrectiveActionArgs {
  id: string;
  input: CompleteCorrectiveActionInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationVerifyCorrectiveActionArgs {
  id: string;
  input: VerifyCorrectiveActionInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCloseCorrectiveActionArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type CorrectiveActionType = 'NONCONFORMING_SERVICE' | 'CORRECTIVE' | 'PREVENTIVE';

export type CorrectiveActionState = 'OPENED' | 'CAUSE_ANALYSED' | 'PLANNED' | 'IN_PROGRESS' | 'DONE' | 'VERIFIED' | 'CLOSED';

export type CorrectiveSourceKind = 'TICKET' | 'COMPLAINT' | 'CALLBACK' | 'STATISTICS' | 'SURVEY_PROBLEM' | 'FINDING';

export type CorrectiveLimit = 'PLAN' | 'ACTION';

export type CorrectivePlanReview = 'PENDING' | 'APPROVED' | 'REJECTED';

export type CorrectiveActionSort = 'NEWEST' | 'DUE_SOONEST';

export interface OpenCorrectiveActionInput {
  estateId: string;
  type: CorrectiveActionType;
  candidateId?: string | null;
  description?: string | null;
  sources: readonly CorrectiveSourceInput[];
}

export interface CorrectiveSourceInput {
  kind: CorrectiveSourceKind;
  sourceId: string;
}

export interface AnalyseCauseInput {
  cause: string;
}

export interface PlanCorrectiveActionInput {
  action: string;
  ownerId: string;
  dueOn: string;
}

export interface ReviewCorrectivePlanInput {
  isApproved: boolean;
  reason: string;
}

export interface CompleteCorrectiveActionInput {
  result: string;
}

export interface VerifyCorrectiveActionInput {
  isEffective: boolean;
  verification: string;
}

export interface CorrectiveActionFilter {
  estateId?: string | null;
  state?: CorrectiveActionState | null;
  type?: CorrectiveActionType | null;
  sourceKind?: CorrectiveSourceKind | null;
  sourceId?: string | null;
  ownerId?: string | null;
  number?: string | null;
  isOverdue?: boolean | null;
}

export interface QueryCorrectiveCandidatesArgs {
  filter?: CorrectiveCandidateFilter | null;
  first?: number | null;
  after?: string | null;
}

export type CorrectiveCandidateKind = 'REPAIR' | 'COMPLAINT' | 'CALLBACK';

export interface CorrectiveCandidateFilter {
  estateId?: string | null;
  kind?: CorrectiveCandidateKind | null;
}

export interface QueryServiceStandardsArgs {
  estateId?: string | null;
}

export interface QueryServiceStandardVersionsArgs {
  filter?: ServiceStandardFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationSetServiceStandardArgs {
  input: SetServiceStandardInput;
  idempotencyKey: string;
}

export interface MutationApproveServiceStandardArgs {
  id: string;
  input: StandardDecisionInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationDeclineServiceStandardArgs {
  id: string;
  input: StandardDecisionInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type DayKind = 'BC' | 'CAL' | 'ELAPSED' | 'STAFFED_HOURS' | 'NONE';

export type StandardOperator = 'LE' | 'LT' | 'EQ' | 'GT' | 'GE';

export type ServiceStandardState = 'DRAFT' | 'APPROVED' | 'EFFECTIVE' | 'SUPERSEDED';

export interface ServiceStandardFilter {
  key?: string | null;
  estateId?: string | null;
  state?: ServiceStandardState | null;
}

export interface SetServiceStandardInput {
  key: string;
  value: string;
  unit?: string | null;
  dayKind?: DayKind | null;
  scopeKind: GrantScope;
  scopeId?: string | null;
  validFrom?: string | null;
  reason?: string | null;
}

export interface StandardDecisionInput {
  reason?: string | null;
}

export interface QueryTrainingSessionsArgs {
  filter?: TrainingSessionFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationScheduleSessionArgs {
  input: ScheduleSessionInput;
  idempotencyKey: string;
}

export interface MutationHoldSessionArgs {
  id: string;
  attendeeIds: readonly string[];
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationGradeTrainingArgs {
  id: string;
  grades: readonly TrainingGradeInput[];
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCloseSessionArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCancelSessionArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type TrainingTopic = 'LAW' | 'SAFETY' | 'TECH' | 'SOFTWARE' | 'STATISTICS' | 'MOVE_IN' | 'SERVICE' | 'OTHER';

export type TrainingAudience = 'ALL' | 'MANAGER_UP' | 'DEPARTMENT';

export type TrainingSessionState = 'SCHEDULED' | 'HELD' | 'ASSESSED' | 'CLOSED' | 'CANCELLED';

export interface ScheduleSessionInput {
  estateId?: string | null;
  topic: TrainingTopic;
  audience: TrainingAudience;
  title: string;
  startsAt: Date;
  endsAt: Date;
}

export interface TrainingGradeInput {
  employeeId: string;
  score: number;
  isPassed: boolean;
}

export interface TrainingSessionFilter {
  estateId?: string | null;
  topic?: TrainingTopic | null;
  state?: TrainingSessionState | null;
}
