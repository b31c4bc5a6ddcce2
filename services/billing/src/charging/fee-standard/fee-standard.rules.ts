import { feeStandardChanged, tasks } from '@guanjia/contracts';
import {
  addDays, endOfDay, localDateOf, moves, platformErrors, startOfDay, STAY, type Context, type Decision, type DeadlineDraft, type Fen,
  type LocalDate,
} from '@guanjia/domain';
import { billingErrors } from '../../billing.errors.ts';
import { requireBasisOf, type FeeBasis, type FeeItem } from './fee-item.rules.ts';

/** @source BIL-001 lifecycles 3.3 FeeStandard */
export const feeStandardMoves = moves({
  states: ['DRAFT', 'APPROVED', 'EFFECTIVE', 'SUPERSEDED'],
  initial: 'DRAFT',
  final: ['SUPERSEDED'],
  moves: {
    approveFeeStandard: { from: ['DRAFT'], to: ['APPROVED', 'EFFECTIVE'] },
    bringIntoForce: { from: ['APPROVED'], to: 'EFFECTIVE' },
    makeRoom: { from: ['APPROVED', 'EFFECTIVE'], to: STAY },
    supersedeFeeStandard: { from: ['APPROVED', 'EFFECTIVE'], to: 'SUPERSEDED' },
  },
});

export type FeeStandardState = (typeof feeStandardMoves.states)[number];

/** 收费标准: the price of one fee item in one estate, for a stretch of days. */
export interface FeeStandard {
  id: string;
  estateId: string;
  item: FeeItem;
  basis: FeeBasis;
  /** fen per m² and month, per month, per unit of the meter, or per order */
  unitPriceFen: Fen;
  validFrom: LocalDate;
  /** last day, included; null until a successor ends it */
  validTo: LocalDate | null;
  state: FeeStandardState;
  authorId: string;
  approverId: string | null;
  approvedAt: Date | null;
}

export type FeeStandardCommand =
  | { type: 'createFeeStandard'; id: string; estateId: string; item: FeeItem; basis: FeeBasis; unitPriceFen: Fen; validFrom: LocalDate; validTo: LocalDate | null }
  | { type: 'approveFeeStandard' }
  /** its first day has come */
  | { type: 'bringIntoForce' }
  /** a successor begins on this day, so this one ends the day before */
  | { type: 'makeRoom'; successorFrom: LocalDate }
  /** its last day is over */
  | { type: 'supersedeFeeStandard' };

export const deadlineKinds = { begins: 'fee-standard.begins', ends: 'fee-standard.ends' } as const;

/** @throws AMOUNT_NOT_POSITIVE, VALIDITY_REVERSED, BASIS_NOT_OF_ITEM, WRONG_STATE, SELF_APPROVAL
 *  @source BIL-001 PLAT-021 */
export function decideFeeStandard(command: FeeStandardCommand, standard: FeeStandard | null, facts: Context): Decision<FeeStandard> {
  if (command.type === 'createFeeStandard') return drafted(command, facts);
  const known = standard!;
  feeStandardMoves.require(command.type, known.state);
  switch (command.type) {
    case 'approveFeeStandard':
      return approved(known, facts);
    case 'bringIntoForce':
      return changed(known, { state: 'EFFECTIVE' }, facts);
    case 'makeRoom':
      return madeRoom(known, addDays(command.successorFrom, -1), facts);
    case 'supersedeFeeStandard':
      return changed(known, { state: 'SUPERSEDED' }, facts);
  }
}

function drafted({ type: _, ...given }: Extract<FeeStandardCommand, { type: 'createFeeStandard' }>, facts: Context): Decision<FeeStandard> {
  const { item, basis, unitPriceFen, validFrom, validTo } = given;
  requireBasisOf(item, basis);
  if (unitPriceFen <= 0n) billingErrors.refuse('AMOUNT_NOT_POSITIVE', { field: 'unitPriceFen' });
  if (validTo !== null && validTo < validFrom) billingErrors.refuse('VALIDITY_REVERSED', { field: 'validTo' });
  const state: FeeStandard = { ...given, state: 'DRAFT', authorId: facts.actorId, approverId: null, approvedAt: null };
  return { state, events: [tasks.billing.opened.draft(approvalTask(state, facts))] };
}

function approved(standard: FeeStandard, facts: Context): Decision<FeeStandard> {
  if (facts.actorId === standard.authorId) platformErrors.refuse('SELF_APPROVAL');
  const hasBegun = standard.validFrom <= localDateOf(facts.now);
  const patch = { state: hasBegun ? 'EFFECTIVE' as const : 'APPROVED' as const, approverId: facts.actorId, approvedAt: facts.now };
  const { state, events } = changed(standard, patch, facts);
  const begins = hasBegun ? [] : [{ kind: deadlineKinds.begins, ref: standard.id, dueAt: startOfDay(standard.validFrom) }];
  return {
    state, events: [...events, tasks.billing.closed.draft(approvalTask(standard, facts))], deadlines: [...begins, ...endOf(standard)],
  };
}

function madeRoom(standard: FeeStandard, lastDay: LocalDate, facts: Context): Decision<FeeStandard> {
  const patch = { validTo: lastDay };
  return { ...changed(standard, patch, facts), deadlines: endOf({ ...standard, ...patch }) };
}

function changed(standard: FeeStandard, patch: Partial<FeeStandard>, { now }: Context): Decision<FeeStandard> {
  const { id, estateId, item, basis, unitPriceFen, validFrom, validTo, state } = { ...standard, ...patch };
  const data = { item, basis, unitPriceFen: Number(unitPriceFen), validFrom, validTo, state };
  return { state: patch, events: [feeStandardChanged.draft({ id, estateId, at: now, data })] };
}

const endOf = ({ id, validTo }: FeeStandard): DeadlineDraft[] =>
  validTo === null ? [] : [{ kind: deadlineKinds.ends, ref: id, dueAt: endOfDay(validTo) }];

const approvalTask = ({ id, estateId }: FeeStandard, { now }: Context) => ({
  id, estateId, at: now,
  data: { ref: id, kind: 'FEE_STANDARD_APPROVAL', employeeId: null, role: 'PM' as const, dueAt: null, subjectType: 'FEE_STANDARD', subjectId: id },
});

