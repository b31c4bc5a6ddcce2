// Generated from the *.graphql files by `npm run compose`. Do not edit.

export interface QueryBillingDeadLettersArgs {
  first?: number | null;
  after?: string | null;
  state?: DeadLetterState | null;
}

export interface MutationRedriveBillingDeadLetterArgs {
  id: string;
  idempotencyKey: string;
}

export interface MutationDiscardBillingDeadLetterArgs {
  id: string;
  reason: string;
  idempotencyKey: string;
}

export type DeadLetterState = 'OPEN' | 'REDRIVEN' | 'DISCARDED';

export type ParkReason = 'GAP' | 'BEHIND' | 'MISSING_FACT' | 'ERROR';

export interface QueryBillingAccessRecordsArgs {
  person?: string | null;
  subjectId?: string | null;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryBillingDenialsArgs {
  person?: string | null;
  askedId?: string | null;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export interface QueryBillingAuditLogArgs {
  aggregateId?: string | null;
  person?: string | null;
  from?: Date | null;
  to?: Date | null;
  first?: number | null;
  after?: string | null;
}

export type DenialOutcome = 'NOT_FOUND' | 'EMPTY' | 'FORBIDDEN';

export interface QueryAccountArgs {
  id: string;
}

export interface QueryAccountByUnitArgs {
  unitId: string;
}

export interface QueryAccountsArgs {
  filter?: AccountFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationOpenAccountArgs {
  input: OpenAccountInput;
  idempotencyKey: string;
}

export interface MutationCloseAccountArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export type AccountState = 'OPEN' | 'CLOSED';

export interface AccountFilter {
  estateId?: string | null;
  householdId?: string | null;
  state?: AccountState | null;
}

export interface OpenAccountInput {
  estateId: string;
  unitId: string;
  householdId?: string | null;
  openedOn?: string | null;
}

export interface QueryChargeLineArgs {
  id: string;
}

export interface QueryChargeLinesArgs {
  filter?: ChargeLineFilter | null;
  first?: number | null;
  after?: string | null;
}

export type ChargeSource = 'WORK_ORDER' | 'SERVICE_ORDER' | 'REVERSAL' | 'CORRECTION';

export type ChargeLineState = 'POSTED' | 'REVERSED';

export type ChargeFormula = 'AREA_TIMES_PRICE' | 'AREA_TIMES_PRICE_BY_DAYS' | 'WORK_ORDER_SLIP' | 'SERVICE_ORDER' | 'REVERSAL' | 'CORRECTION';

export type ChargeInputName = 'AREA_SQM_HUNDREDTHS' | 'UNIT_PRICE_FEN' | 'BILLED_DAYS' | 'DAYS_IN_MONTH' | 'LABOUR_FEN' | 'MATERIAL_FEN' | 'QUANTITY_HUNDREDTHS' | 'ORIGINAL_FEN' | 'CORRECT_FEN';

export type Rounding = 'NONE' | 'HALF_UP_TO_FEN';

export interface ChargeLineFilter {
  estateId?: string | null;
  accountId?: string | null;
  unitId?: string | null;
  period?: string | null;
  state?: ChargeLineState | null;
}

export interface QueryPreviewChargesArgs {
  accountId: string;
  period: string;
}

export interface QueryChargeReversalArgs {
  id: string;
}

export interface MutationReverseChargeArgs {
  id: string;
  input: ReverseChargeInput;
  idempotencyKey: string;
}

export interface MutationApproveChargeReversalArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export interface MutationRejectChargeReversalArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey: string;
}

export type ReversalReason = 'WRONG_UNIT' | 'WRONG_AMOUNT' | 'WRONG_ITEM' | 'DUPLICATE' | 'OTHER';

export type ChargeReversalState = 'REQUESTED' | 'APPROVED' | 'REJECTED';

export interface ReverseChargeInput {
  reasonCode: ReversalReason;
  reason: string;
  correctAmountFen?: bigint | null;
}

export interface EstateCollectionRecordAccuracyArgs {
  period: string;
}

export interface QueryFeeStandardArgs {
  id: string;
}

export interface QueryFeeStandardsArgs {
  filter?: FeeStandardFilter | null;
  first?: number | null;
  after?: string | null;
}

export interface MutationCreateFeeStandardArgs {
  input: CreateFeeStandardInput;
  idempotencyKey: string;
}

export interface MutationApproveFeeStandardArgs {
  id: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export type FeeItem = 'MANAGEMENT_FEE' | 'WATER' | 'POWER' | 'PARKING' | 'SPECIAL_REPAIR' | 'SERVICE' | 'OTHER';

export type FeeBasis = 'AREA' | 'FIXED' | 'METER' | 'ORDER';

export type FeeStandardState = 'DRAFT' | 'APPROVED' | 'EFFECTIVE' | 'SUPERSEDED';

export interface FeeStandardFilter {
  estateId?: string | null;
  item?: FeeItem | null;
  state?: FeeStandardState | null;
  on?: string | null;
}

export interface CreateFeeStandardInput {
  estateId: string;
  item: FeeItem;
  basis: FeeBasis;
  unitPriceFen: bigint;
  validFrom: string;
  validTo?: string | null;
}
