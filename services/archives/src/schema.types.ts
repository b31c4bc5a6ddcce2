// Generated from the *.graphql files by `npm run compose`. Do not edit.

export interface QueryArchivesDeadLettersArgs {
  first?: number | null;
  after?: string | null;
  state?: DeadLetterState | null;
}

export interface MutationRedriveArchivesDeadLetterArgs {
  id: string;
  idempotencyKey: string;
}

export interface MutationDiscardArchivesDeadLetterArgs {
  id: string;
  reason: string;
  idempotencyKey: string;
}

export type DeadLetterState = 'OPEN' | 'REDRIVEN' | 'DISCARDED';

export type ParkReason = 'GAP' | 'BEHIND' | 'MISSING_FACT' | 'ERROR';

export interface QueryArchivesAccessRecordsArgs {
  person?: string | null;
  subjectId?: string | null;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryArchivesDenialsArgs {
  person?: string | null;
  askedId?: string | null;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryArchivesAuditLogArgs {
  aggregateId?: string | null;
  person?: string | null;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export type DenialOutcome = 'NOT_FOUND' | 'EMPTY' | 'FORBIDDEN';

export type PurposeCode = 'CALLBACK' | 'COMPLAINT_HANDLING' | 'REPAIR' | 'MOVE_IN' | 'DUNNING' | 'EMERGENCY' | 'AUDIT' | 'OWNER_REQUEST' | 'ARCHIVE_WORK' | 'OTHER';

export interface AccessPurposeInput {
  purposeCode: PurposeCode;
  reason: string;
}

export interface QueryContractArgs {
  id: string;
}

export interface QueryContractsArgs {
  filter?: ContractFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRegisterContractArgs {
  input: RegisterContractInput;
  idempotencyKey: string;
}

export interface MutationReviewContractArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationSignContractArgs {
  id: string;
  signedOn: string;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationOpenRenewalArgs {
  id: string;
  reasonCode: RenewalReason;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRenewContractArgs {
  id: string;
  renewedById: string;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationTerminateContractArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export type ContractKind = 'ENTRUSTMENT_PRELIMINARY' | 'ENTRUSTMENT' | 'EQUIPMENT_REPAIR' | 'OUTSOURCING' | 'LEASE' | 'OTHER';

export type CounterpartyKind = 'DEVELOPER' | 'OWNER' | 'COMMITTEE' | 'CONTRACTOR' | 'TENANT' | 'OTHER';

export type ContractState = 'DRAFT' | 'REVIEWED' | 'SIGNED' | 'IN_FORCE' | 'EXPIRING' | 'RENEWAL_OPEN' | 'RENEWED' | 'EXPIRED' | 'TERMINATED';

export type RenewalReason = 'TERM_ENDING' | 'COMMITTEE_ELECTED' | 'TERMS_CHANGE';

export interface ContractFilter {
  estateId?: string | null;
  kind?: ContractKind | null;
  state?: ContractState | null;
  contractorId?: string | null;
  endsBy?: string | null;
}

export interface RegisterContractInput {
  estateId: string;
  kind: ContractKind;
  title: string;
  counterpartyKind: CounterpartyKind;
  counterparty: string;
  contractorId?: string | null;
  startOn: string;
  endOn: string;
  amountFen?: bigint | null;
}

export interface MutationRequestUploadArgs {
  input: RequestUploadInput;
  idempotencyKey: string;
}

export type UploadPurpose = 'IMPORT' | 'PHOTO' | 'SIGNATURE';

export interface RequestUploadInput {
  purpose: UploadPurpose;
  fileName: string;
  size: number;
  estateId?: string | null;
}

export interface QueryImportJobArgs {
  id: string;
}

export interface QueryImportJobsArgs {
  first?: number | null;
  after?: string | null;
}

export interface MutationStartImportArgs {
  input: StartImportInput;
  idempotencyKey: string;
}

export interface ImportJobErrorsArgs {
  first?: number | null;
  after?: string | null;
}

export type ImportKind = 'ESTATES' | 'HOUSEHOLDS';

export type ImportState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';

export type FileEncoding = 'UTF_8' | 'GB18030';

export type FileEncodingChoice = 'AUTO' | 'UTF_8' | 'GB18030';

export interface StartImportInput {
  fileId: string;
  kind: ImportKind;
  dryRun: boolean;
  encoding: FileEncodingChoice;
}

export interface QueryArchiveRecordArgs {
  id: string;
}

export interface QueryArchiveRecordsArgs {
  filter?: ArchiveRecordFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface QuerySearchRecordsArgs {
  text: string;
  estateId?: string | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryHouseholdArchiveArgs {
  householdId: string;
}

export interface MutationDraftRecordArgs {
  input: DraftRecordInput;
  idempotencyKey: string;
}

export interface MutationClassifyRecordArgs {
  id: string;
  input: ClassifyRecordInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationFileRecordArgs {
  id: string;
  location?: RecordLocationInput | null;
  fileId?: string | null;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationOpenRecordArgs {
  id: string;
  input: OpenRecordInput;
}

export interface MutationVerifyRecordArgs {
  id: string;
}

export interface ArchiveRecordItemsArgs {
  first?: number | null;
  after?: string | null;
}

export type RecordStepKind = 'DRAFTED' | 'CLASSIFIED' | 'FILED' | 'FILING_MISSED' | 'RETENTION_BEGUN' | 'RETENTION_EXPIRED';

export type RecordClass = 'OWNER' | 'PROPERTY' | 'EQUIPMENT' | 'CONTRACT' | 'FINANCE' | 'DOCUMENTARY' | 'CUSTOMER' | 'ENGINEERING' | 'REPAIR' | 'CALLBACK' | 'COMPLAINT' | 'MEETING';

export type Confidentiality = 'INTERNAL' | 'CONFIDENTIAL';

export type RecordState = 'DRAFT' | 'CLASSIFIED' | 'FILED' | 'RETENTION_EXPIRED';

export type RecordPart = 'SOURCE' | 'CONTENT';

export interface ArchiveRecordFilter {
  estateId?: string | null;
  class?: RecordClass | null;
  state?: RecordState | null;
  subjectId?: string | null;
  sourceId?: string | null;
  isFilingLate?: boolean | null;
}

export interface DraftRecordInput {
  estateId: string;
  class: RecordClass;
  title: string;
  subjectType?: RecordSubject | null;
  subjectId?: string | null;
}

export type RecordSubject = 'ESTATE' | 'UNIT' | 'HOUSEHOLD' | 'EQUIPMENT' | 'CONTRACT';

export interface ClassifyRecordInput {
  class?: RecordClass | null;
  title?: string | null;
  confidentiality?: Confidentiality | null;
  location?: RecordLocationInput | null;
}

export interface RecordLocationInput {
  cabinet: string;
  shelf?: string | null;
  box?: string | null;
}

export interface OpenRecordInput {
  purposeCode: PurposeCode;
  reason: string;
  requestedAt?: Date | null;
}

export interface QueryBuildingArgs {
  id: string;
}

export interface MutationRegisterBuildingArgs {
  input: RegisterBuildingInput;
  idempotencyKey: string;
}

export interface MutationCloseBuildingArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface BuildingUnitsArgs {
  first?: number | null;
  after?: string | null;
}

export interface RegisterBuildingInput {
  estateId: string;
  code: string;
}

export interface QueryEstateArgs {
  id: string;
}

export interface QueryEstatesArgs {
  filter?: EstateFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationRegisterEstateArgs {
  input: RegisterEstateInput;
  idempotencyKey: string;
}

export interface MutationActivateEstateArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationChangeEstateArgs {
  id: string;
  input: ChangeEstateInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationMoveEstateArgs {
  id: string;
  regionId: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCloseEstateArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface EstateUnitsArgs {
  first?: number | null;
  after?: string | null;
}

export type EstateKind = 'RESIDENTIAL' | 'OFFICE' | 'COMMERCIAL' | 'MIXED';

export interface EstateFilter {
  regionId?: string | null;
  state?: RegisterState | null;
}

export interface RegisterEstateInput {
  regionId: string;
  code: string;
  name: string;
  quarter?: string | null;
  kind: EstateKind;
}

export interface ChangeEstateInput {
  code?: string | null;
  name?: string | null;
  quarter?: string | null;
  kind?: EstateKind | null;
}

export interface QueryRegisterHistoryArgs {
  id: string;
  first?: number | null;
  after?: string | null;
}

export type RegisterKind = 'REGION' | 'ESTATE' | 'BUILDING' | 'UNIT' | 'HOUSEHOLD';

export interface QueryHouseholdArgs {
  id: string;
}

export interface QueryResidentDirectoryArgs {
  estateId: string;
  first?: number | null;
  after?: string | null;
}

export interface MutationUpsertHouseholdArgs {
  id?: string | null;
  input: UpsertHouseholdInput;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationMoveHouseholdArgs {
  id: string;
  unitId: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCloseHouseholdArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationRevealHouseholdContactArgs {
  id: string;
  input: AccessPurposeInput;
}

export type MemberRelation = 'OWNER' | 'TENANT' | 'OCCUPIER' | 'FAMILY';

export interface UpsertHouseholdInput {
  unitId: string;
  members: readonly HouseholdMemberInput[];
}

export interface HouseholdMemberInput {
  id?: string | null;
  name: string;
  phone?: string | null;
  relation: MemberRelation;
}

export interface QueryRegionArgs {
  id: string;
}

export interface QueryRegionsArgs {
  first?: number | null;
  after?: string | null;
}

export interface MutationRegisterRegionArgs {
  input: RegisterRegionInput;
  idempotencyKey: string;
}

export interface MutationActivateRegionArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationChangeRegionArgs {
  id: string;
  input: ChangeRegionInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCloseRegionArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface RegionEstatesArgs {
  filter?: EstateFilter | null;
  first?: number | null;
  after?: string | null;
}

export type RegisterState = 'REGISTERED' | 'ACTIVE' | 'CLOSED';

export interface RegisterRegionInput {
  groupId: string;
  code: string;
  name: string;
  isActive: boolean;
}

export interface ChangeRegionInput {
  code?: string | null;
  name?: string | null;
}

export interface QuerySearchRegisterArgs {
  text: string;
  estateId?: string | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryUnitArgs {
  id: string;
}

export interface MutationRegisterUnitArgs {
  input: RegisterUnitInput;
  idempotencyKey: string;
}

export interface MutationActivateUnitArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationChangeUnitArgs {
  id: string;
  input: ChangeUnitInput;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export interface MutationCloseUnitArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type UnitKind = 'HOME' | 'SHOP' | 'OFFICE' | 'PARKING' | 'STORAGE' | 'OTHER';

export interface RegisterUnitInput {
  buildingId: string;
  unitNo: string;
  floorAreaSqmHundredths: number;
  kind: UnitKind;
  isActive: boolean;
}

export interface ChangeUnitInput {
  unitNo?: string | null;
  floorAreaSqmHundredths?: number | null;
  kind?: UnitKind | null;
}
