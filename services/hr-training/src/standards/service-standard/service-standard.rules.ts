import { moves, localDateOf, addDays, platformErrors, startOfDay, type DeadlineDraft, type Decision, type GrantScope, type LocalDate } from '@guanjia/domain';
import { hrTrainingErrors } from '../../hr-training.errors.ts';
import type { StandardSource } from '../initial/initial-standard.words.ts';
import { approvalClosed, approvalOpened, changed } from './service-standard.events.ts';
import { isValueOf } from './standard-value.rules.ts';
import { isTighter, type Measure } from './tightness.rules.ts';

/** A change is drafted; tightening is approved by the rule itself, loosening by group; it takes effect on its day and is
 *  superseded by the next. A draft that group declines is over.
 *  @source PLAT-014 PLAT-021 lifecycles 3.5 ServiceStandard */
export const serviceStandardMoves = moves({
  states: ['DRAFT', 'APPROVED', 'EFFECTIVE', 'SUPERSEDED'],
  initial: ['DRAFT', 'APPROVED', 'EFFECTIVE'],
  final: ['SUPERSEDED'],
  moves: {
    approveServiceStandard: { from: ['DRAFT'], to: ['APPROVED', 'EFFECTIVE'] },
    declineServiceStandard: { from: ['DRAFT'], to: 'SUPERSEDED' },
    beginServiceStandard: { from: ['APPROVED'], to: 'EFFECTIVE' },
    supersedeServiceStandard: { from: ['EFFECTIVE'], to: 'SUPERSEDED' },
  },
});

export type ServiceStandardState = (typeof serviceStandardMoves.states)[number];

/** The day on which an approved change takes effect. */
export const STANDARD_BEGINS = 'SERVICE_STANDARD_BEGINS';

/** 服务标准: one key, one value, for the group, a region or an estate. */
export interface ServiceStandard extends Measure {
  id: string;
  /** the estate of an estate's own value */
  estateId: string | null;
  scopeKind: GrantScope;
  scopeId: string | null;
  /** unit and starting point in full */
  measure: string;
  validFrom: LocalDate;
  validTo: LocalDate | null;
  source: StandardSource;
  /** row of the ledger that uses it */
  row: string;
  requesterId: string;
  reason: string | null;
  approverId: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  state: ServiceStandardState;
}

export type ServiceStandardCommand =
  | ({ type: 'setServiceStandard' } & Pick<ServiceStandard, 'id' | 'scopeKind' | 'scopeId' | 'value' | 'unit' | 'dayKind' | 'validFrom' | 'reason'>)
  | { type: 'approveServiceStandard' | 'declineServiceStandard'; reason: string | null }
  | { type: 'beginServiceStandard' | 'supersedeServiceStandard' };

export interface ServiceStandardFacts {
  now: Date;
  actorId: string;
  /** what holds there today, whoever set it */
  inForce?: ServiceStandard;
}

/** @throws WRONG_STATE, STANDARD_VALUE_INVALID, STANDARD_UNCHANGED, VALID_FROM_PAST, SELF_APPROVAL
 *  @source PLAT-014 PLAT-021 */
export function decideServiceStandard(command: ServiceStandardCommand, standard: ServiceStandard | null, facts: ServiceStandardFacts): Decision<ServiceStandard> {
  if (command.type === 'setServiceStandard') return drafted(command, facts);
  const known = standard!;
  serviceStandardMoves.require(command.type, known.state);
  const { now } = facts;
  const today = localDateOf(now);
  switch (command.type) {
    case 'approveServiceStandard': {
      // Approved late, it begins late: nothing takes effect before it was decided.
      const validFrom = later(known.validFrom, today);
      return decided(known, { ...decisionOf(known, command.reason, facts), validFrom, state: stateFrom(validFrom, now) }, now);
    }
    case 'declineServiceStandard':
      return decided(known, { ...decisionOf(known, command.reason, facts), state: 'SUPERSEDED' }, now);
    case 'beginServiceStandard':
      return published(known, { state: 'EFFECTIVE' }, now);
    case 'supersedeServiceStandard':
      return published(known, { state: 'SUPERSEDED', validTo: later(known.validFrom, addDays(today, -1)) }, now);
  }
}

function drafted({ type: _, ...wanted }: Extract<ServiceStandardCommand, { type: 'setServiceStandard' }>, { now, actorId, inForce }: ServiceStandardFacts): Decision<ServiceStandard> {
  const before = inForce!;
  const { key, operator, measure, source, row } = before;
  if (!isValueOf({ ...wanted, key })) throw hrTrainingErrors.error('STANDARD_VALUE_INVALID', { field: 'value', params: { key, value: wanted.value } });
  const isSame = wanted.value === before.value && wanted.unit === before.unit && wanted.dayKind === before.dayKind;
  if (isSame && before.scopeKind === wanted.scopeKind) throw hrTrainingErrors.error('STANDARD_UNCHANGED', { field: 'value' });
  if (wanted.validFrom < localDateOf(now)) throw hrTrainingErrors.error('VALID_FROM_PAST', { field: 'validFrom' });
  const state = isSame || isTighter({ ...wanted, key, operator }, before) ? stateFrom(wanted.validFrom, now) : 'DRAFT';
  const made: ServiceStandard = {
    ...wanted, estateId: wanted.scopeKind === 'ESTATE' ? wanted.scopeId : null, key, operator, measure, source, row, validTo: null,
    requesterId: actorId, approverId: null, decidedAt: null, decisionReason: null, state,
  };
  return { state: made, events: [...changed(made, now), ...(state === 'DRAFT' ? [approvalOpened(made, now)] : [])], deadlines: [beginningOf(made)] };
}

/** @throws SELF_APPROVAL */
function decisionOf(known: ServiceStandard, decisionReason: string | null, { now, actorId }: ServiceStandardFacts): Partial<ServiceStandard> {
  if (known.requesterId === actorId) throw platformErrors.error('SELF_APPROVAL');
  return { approverId: actorId, decidedAt: now, decisionReason };
}

function decided(known: ServiceStandard, patch: Partial<ServiceStandard>, now: Date): Decision<ServiceStandard> {
  const { events, ...decision } = published(known, patch, now);
  return { ...decision, events: [...events, approvalClosed(known, now)] };
}

function published(known: ServiceStandard, patch: Partial<ServiceStandard>, now: Date): Decision<ServiceStandard> {
  const next = { ...known, ...patch };
  return { state: patch, events: changed(next, now), deadlines: [beginningOf(next)] };
}

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

const stateFrom = (validFrom: LocalDate, now: Date) => (validFrom <= localDateOf(now) ? 'EFFECTIVE' as const : 'APPROVED' as const);

const beginningOf = ({ id, state, validFrom }: ServiceStandard): DeadlineDraft =>
  ({ kind: STANDARD_BEGINS, ref: id, dueAt: state === 'APPROVED' ? startOfDay(validFrom) : null });
