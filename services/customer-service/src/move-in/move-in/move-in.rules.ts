import { moveInCancelled, moveInCompleted, moveInStarted, type DataOf, type MOVE_IN_CANCEL_REASONS, type MOVE_IN_TYPES } from '@guanjia/contracts';
import { isUuid, platformErrors, type Context, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { moveInMoves, moveOf, stepsOf, type MoveInState, type MoveInStepKind } from './move-in-moves.rules.ts';

type MoveInType = (typeof MOVE_IN_TYPES)[number];
export type MoveInCancelReason = (typeof MOVE_IN_CANCEL_REASONS)[number];
type MeterKind = 'WATER' | 'ELECTRICITY' | 'GAS' | 'HEATING';

/** One step done. `at`: ISO 8601, UTC. */
export interface MoveInStep {
  step: MoveInStepKind;
  at: string;
  by: string;
}

/** What a meter showed when the keys changed hands, in hundredths of its unit. */
interface MeterReading {
  meter: MeterKind;
  readingHundredths: number;
}

/** 入住: how a registered household takes its home. @source CS-122 */
export interface MoveIn {
  id: string;
  estateId: string;
  type: MoveInType;
  unitId: string;
  householdId: string;
  /** the home is lived in, no shop, office or parking space */
  isResidential: boolean;
  batchId: string | null;
  steps: MoveInStep[];
  state: MoveInState;
  keyCount: number | null;
  keySignature: string | null;
  meterReadings: MeterReading[];
  /** when the household took the keys */
  moveInAt: Date | null;
  completedAt: Date | null;
  cancelReason: MoveInCancelReason | null;
}

/** An agreement of the household, as far as the steps ask for it. */
export interface SignedAgreement {
  id: string;
  kind: DataOf<typeof moveInCompleted>['agreements'][number]['kind'];
  signedAt: Date;
  archiveRecordId: string;
}

interface StartMoveIn {
  type: 'startMoveIn';
  matter: Pick<MoveIn, 'id' | 'estateId' | 'type' | 'unitId' | 'householdId' | 'isResidential' | 'batchId'>;
  /** what the register says of the household */
  household: { unitId: string; state: string };
  /** when the batch opens, where one is named */
  batchOpensAt: Date | null;
}

/** `facts`: the household's agreements, and whether the acceptance was recorded. */
export interface CompleteStep {
  type: 'completeMoveInStep';
  step: MoveInStepKind;
  at: Date;
  keys: { count: number; signatureFileId: string } | null;
  readings: readonly MeterReading[];
  agreements: readonly SignedAgreement[];
  isUnitAccepted: boolean;
}

export type MoveInCommand =
  | StartMoveIn
  | CompleteStep
  | { type: 'completeMoveIn'; agreements: readonly SignedAgreement[] }
  | { type: 'cancelMoveIn'; reason: MoveInCancelReason };

const isCovenant = ({ kind }: Pick<SignedAgreement, 'kind'>): boolean => kind === 'TEMP_COVENANT' || kind === 'COVENANT';

/** @throws HOUSEHOLD_NOT_IN_UNIT, BATCH_NOT_OPEN, STEP_MISSING, STEP_NOT_OF_TYPE, COVENANT_MISSING, AGREEMENT_MISSING, READING_MISSING,
 *  SIGNATURE_MISSING, TIME_ORDER, WRONG_STATE   @source CS-122 CS-126 lifecycles 3.1 MoveIn */
export function decideMoveIn(command: MoveInCommand, known: MoveIn | null, context: Context): Decision<MoveIn> {
  switch (command.type) {
    case 'startMoveIn': return started(command, context);
    case 'completeMoveInStep': return stepDone(command, known!, context);
    case 'completeMoveIn': return completed(command.agreements, known!, context);
    case 'cancelMoveIn': return cancelled(command.reason, known!, context);
  }
}

/** The household is registered first; a batch has to be open. @source CS-122 CS-125 ARC-071 */
function started({ matter, household, batchOpensAt }: StartMoveIn, { now }: Context): Decision<MoveIn> {
  if (household.unitId !== matter.unitId || household.state === 'CLOSED') throw customerServiceErrors.error('HOUSEHOLD_NOT_IN_UNIT', { field: 'householdId' });
  if (batchOpensAt !== null && now < batchOpensAt) throw customerServiceErrors.error('BATCH_NOT_OPEN', { field: 'batchId' });
  const { id, estateId, type, unitId, householdId, isResidential, batchId } = matter;
  return {
    state: {
      ...matter, steps: [], state: 'STARTED', keyCount: null, keySignature: null, meterReadings: [], moveInAt: null, completedAt: null, cancelReason: null,
    },
    events: [moveInStarted.draft({ id, estateId, at: now, data: { type, unitId, householdId, isResidential, batchId } })],
  };
}

/** The next step is refused before the previous. @source CS-122 */
function stepDone(command: CompleteStep, moveIn: MoveIn, context: Context): Decision<MoveIn> {
  const { step, at } = command;
  const steps: readonly MoveInStepKind[] = stepsOf[moveIn.type];
  if (!steps.includes(step)) throw customerServiceErrors.error('STEP_NOT_OF_TYPE', { field: 'step', params: { step } });
  moveInMoves.require(moveOf[step], moveIn.state);
  requireBefore(steps, step, moveIn);
  if (at > context.now || moveIn.steps.some((done) => new Date(done.at) > at)) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  const done: MoveInStep = { step, at: at.toISOString(), by: context.actorId };
  return {
    state: { ...checks[step](command, moveIn), state: moveInMoves.next(moveOf[step], moveIn.state), steps: [...moveIn.steps.filter((one) => one.step !== step), done] },
    events: [],
  };
}

function requireBefore(steps: readonly MoveInStepKind[], step: MoveInStepKind, moveIn: MoveIn): void {
  const missing = steps.slice(0, steps.indexOf(step)).find((one) => !moveIn.steps.some((done) => done.step === one));
  if (missing) throw customerServiceErrors.error('STEP_MISSING', { field: 'step', params: { step: missing } });
}

/** What each step asks for, and what it leaves on the move-in. */
const checks: Readonly<Record<MoveInStepKind, (command: CompleteStep, moveIn: MoveIn) => Partial<MoveIn>>> = {
  IDENTITY_CHECK: () => ({}),
  DOCUMENTS: () => ({}),
  AGREEMENTS: ({ agreements }, moveIn) => {
    requireAgreements(agreements, moveIn);
    return {};
  },
  UNIT_ACCEPTANCE: ({ isUnitAccepted }) => {
    if (!isUnitAccepted) throw customerServiceErrors.error('ACCEPTANCE_INCOMPLETE', { field: 'step', params: { field: 'recordUnitAcceptance' } });
    return {};
  },
  KEY_HANDOVER: ({ keys, at }) => {
    if (!keys || !isUuid(keys.signatureFileId)) throw customerServiceErrors.error('SIGNATURE_MISSING', { field: 'keys', params: { field: 'keys' } });
    if (keys.count < 1) throw platformErrors.error('INVALID_INPUT', { field: 'keys', params: { reason: 'count' } });
    return { keyCount: keys.count, keySignature: keys.signatureFileId, moveInAt: at };
  },
  METER_READINGS: ({ readings }) => {
    if (readings.length === 0 || new Set(readings.map(({ meter }) => meter)).size < readings.length) throw customerServiceErrors.error('READING_MISSING', { field: 'readings' });
    if (readings.some(({ readingHundredths }) => readingHundredths < 0)) throw platformErrors.error('INVALID_INPUT', { field: 'readings', params: { reason: 'readingHundredths' } });
    return { meterReadings: [...readings] };
  },
};

/** A home newly delivered takes a covenant, the temporary one or the adopted one; a re-let signs none. @source CS-126 */
function requireAgreements(agreements: readonly SignedAgreement[], { type, isResidential }: MoveIn): void {
  if (type === 'NEW_DELIVERY' && isResidential && !agreements.some(isCovenant)) throw customerServiceErrors.error('COVENANT_MISSING', { field: 'step' });
  if (agreements.length === 0) throw customerServiceErrors.error('AGREEMENT_MISSING', { field: 'step' });
}

/** @source CS-122 CS-123 */
function completed(agreements: readonly SignedAgreement[], moveIn: MoveIn, { now }: Context): Decision<MoveIn> {
  const state = moveInMoves.next('completeMoveIn', moveIn.state);
  if (!moveIn.steps.some(({ step }) => step === 'METER_READINGS')) throw customerServiceErrors.error('STEP_MISSING', { params: { step: 'METER_READINGS' } });
  const { id, estateId, type, unitId, householdId, isResidential, batchId, moveInAt } = moveIn;
  const data = {
    type, unitId, householdId, isResidential, batchId, moveInAt: moveInAt!.toISOString(),
    covenantSignedAt: agreements.find(isCovenant)?.signedAt.toISOString() ?? null,
    agreements: agreements.map((one) => ({ id: one.id, kind: one.kind, signedAt: one.signedAt.toISOString(), archiveRecordId: one.archiveRecordId })),
  };
  return { state: { state, completedAt: now }, events: [moveInCompleted.draft({ id, estateId, at: now, data })] };
}

function cancelled(reason: MoveInCancelReason, moveIn: MoveIn, { now }: Context): Decision<MoveIn> {
  const state = moveInMoves.next('cancelMoveIn', moveIn.state);
  const { id, estateId, unitId, householdId } = moveIn;
  return {
    state: { state, cancelReason: reason },
    events: [moveInCancelled.draft({ id, estateId, at: now, data: { unitId, householdId, reasonCode: reason } })],
  };
}
