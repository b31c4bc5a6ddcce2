import {
  following, vacantHouseCleaned, vacantHouseDefectFound, vacantHouseInspected, vacantHouseReleased, vacantHouseTakenOver, type Task, type VACANT_CONDITIONS, type VACANT_HOUSE_KINDS,
} from '@guanjia/contracts';
import { moves, STAY, yearMonthOf, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { TicketCategory } from '../../tickets/category/category.rules.ts';
import { partEndAfter, type StampedFrequency } from '../per-month.rules.ts';

/** @source lifecycles 3.1 VacantHouse · CS-112 CS-113 */
export const vacantHouseMoves = moves({
  states: ['TAKEN_OVER', 'MANAGED', 'RELEASED'],
  initial: ['TAKEN_OVER', 'MANAGED'],
  final: ['RELEASED'],
  moves: {
    addKeys: { from: ['TAKEN_OVER'], to: ['TAKEN_OVER', 'MANAGED'] },
    entrustHouse: { from: ['TAKEN_OVER'], to: 'MANAGED' },
    inspect: { from: ['MANAGED'], to: STAY },
    recordVacantCleaning: { from: ['MANAGED'], to: STAY },
    missCleaning: { from: ['MANAGED'], to: STAY },
    releaseHouse: { from: ['TAKEN_OVER', 'MANAGED'], to: 'RELEASED' },
  },
});

export type VacantCondition = (typeof VACANT_CONDITIONS)[number];

/** 空房: a house nobody lives in, or that its owner entrusted. @source CS-112 CS-113 CS-117 */
export interface VacantHouse {
  id: string;
  estateId: string;
  unitId: string;
  kind: (typeof VACANT_HOUSE_KINDS)[number];
  /** all the keys there are, and how many of them were received */
  keyCount: number;
  receivedKeyCount: number;
  /** of an entrusted house: the signed agreement, in the archive */
  agreementId: string | null;
  otherKeysNote: string | null;
  condition: VacantCondition;
  takenOverAt: Date | null;
  lastInspectedAt: Date | null;
  lastCleanedAt: Date | null;
  cleaningLimit: StampedFrequency | null;
  cleaningDueAt: Date | null;
  isCleaningOverdue: boolean;
  state: (typeof vacantHouseMoves.states)[number];
  releasedAt: Date | null;
  releaseReason: 'MOVE_IN' | 'KEYS_RETURNED' | null;
}

/** A problem that an inspection found. */
export interface Finding {
  id: string;
  number: string;
  category: TicketCategory;
  note: string;
}

export type VacantHouseCommand =
  | { type: 'receiveKeys'; house: Pick<VacantHouse, 'id' | 'estateId' | 'unitId' | 'kind' | 'keyCount' | 'condition'>; received: number; cleaning: StampedFrequency }
  | { type: 'addKeys'; received: number; cleaning: StampedFrequency }
  | { type: 'entrustHouse'; agreementId: string; otherKeysNote: string; condition: VacantCondition; cleaning: StampedFrequency }
  | { type: 'inspect'; inspectionId: string; condition: VacantCondition; findings: readonly Finding[] }
  | { type: 'recordVacantCleaning'; at: Date; cleaning: StampedFrequency }
  | { type: 'missCleaning' }
  | { type: 'releaseHouse'; reason: NonNullable<VacantHouse['releaseReason']>; keysOut: number };

type Of<T extends VacantHouseCommand['type']> = Extract<VacantHouseCommand, { type: T }>;

interface Context {
  now: Date;
}

export const CLEANING = 'vacant-house.clean';

/** @throws KEY_COUNT_WRONG, KEYS_INCOMPLETE, NOT_ENTRUSTED, KEYS_OUT, TIME_ORDER, WRONG_STATE
 *  @source CS-112 CS-113 CS-117 CS-118 lifecycles 3.1 VacantHouse */
export const decideVacantHouse = (command: VacantHouseCommand, known: VacantHouse | null, context: Context): Decision<VacantHouse> =>
  follow(known, decided(command, known, context), context.now);

/** The cleaner cleans by the limit; the officer hears of it when it is late, and looks again at what has a defect. @source CS-117 CS-118 PLAT-020 */
const follow = following<VacantHouse>('customer-service', {
  subjectType: 'VACANT_HOUSE',
  tasksOf: ({ state, cleaningDueAt: dueAt, isCleaningOverdue, condition }): Task[] => (state !== 'MANAGED' ? [] : [
    { kind: 'VACANT_CLEANING', role: 'CLN', dueAt },
    ...(isCleaningOverdue ? [{ kind: 'VACANT_CLEANING_OVERDUE', role: 'CSR' } as const] : []),
    ...(condition === 'DEFECT' ? [{ kind: 'VACANT_RECHECK', role: 'CSR' } as const] : []),
  ]),
});

function decided(command: VacantHouseCommand, known: VacantHouse | null, context: Context): Decision<VacantHouse> {
  if (command.type === 'receiveKeys') return received(command, context);
  const house = known!;
  vacantHouseMoves.require(command.type, house.state);
  switch (command.type) {
    case 'addKeys': return withKeys({ ...house, receivedKeyCount: house.receivedKeyCount + command.received }, command.cleaning, context);
    case 'entrustHouse': return entrusted(command, house, context);
    case 'inspect': return inspected(command, house, context);
    case 'recordVacantCleaning': return cleaned(command, house, context);
    case 'missCleaning': return { state: { isCleaningOverdue: true }, events: [] };
    case 'releaseHouse': return released(command, house, context);
  }
}

function received({ house, received: count, cleaning }: Of<'receiveKeys'>, context: Context): Decision<VacantHouse> {
  return withKeys({
    ...house, receivedKeyCount: count, agreementId: null, otherKeysNote: null, takenOverAt: null, lastInspectedAt: null, lastCleanedAt: null, cleaningLimit: null,
    cleaningDueAt: null, isCleaningOverdue: false, state: 'TAKEN_OVER', releasedAt: null, releaseReason: null,
  }, cleaning, context);
}

/** A vacant house is managed as soon as all its keys are there; an entrusted one waits for its agreement. @source CS-112 CS-113 */
function withKeys(house: VacantHouse, cleaning: StampedFrequency, context: Context): Decision<VacantHouse> {
  const { receivedKeyCount, keyCount, kind } = house;
  if (keyCount < 1 || receivedKeyCount < 1 || receivedKeyCount > keyCount) throw customerServiceErrors.error('KEY_COUNT_WRONG', { field: 'keys', params: { count: keyCount } });
  return kind === 'VACANT' && receivedKeyCount === keyCount ? managed(house, cleaning, context) : { state: house, events: [] };
}

/** The agreement says where other keys are and how the house is. @source CS-113 */
function entrusted({ agreementId, otherKeysNote, condition, cleaning }: Of<'entrustHouse'>, house: VacantHouse, context: Context): Decision<VacantHouse> {
  const { kind, receivedKeyCount, keyCount } = house;
  if (kind !== 'ENTRUSTED') throw customerServiceErrors.error('NOT_ENTRUSTED');
  if (receivedKeyCount < keyCount) throw customerServiceErrors.error('KEYS_INCOMPLETE', { params: { received: receivedKeyCount, count: keyCount } });
  return managed({ ...house, agreementId, otherKeysNote, condition }, cleaning, context);
}

function managed(house: VacantHouse, cleaning: StampedFrequency, context: Context): Decision<VacantHouse> {
  const { id, estateId, kind, unitId, condition, agreementId } = house;
  const cleaningDueAt = partEndAfter(context.now, cleaning);
  const next: VacantHouse = { ...house, state: 'MANAGED', takenOverAt: context.now, cleaningLimit: cleaning, cleaningDueAt };
  return {
    state: next,
    events: [vacantHouseTakenOver.draft({ id, estateId, at: context.now, data: { kind, unitId, condition, agreementId } })],
    deadlines: [{ kind: CLEANING, ref: id, dueAt: cleaningDueAt }],
  };
}

/** Each problem found gets an action: a work order of its own, and the house is looked at again. @source CS-118 lifecycles 3.1 */
function inspected({ inspectionId, condition, findings }: Of<'inspect'>, house: VacantHouse, context: Context): Decision<VacantHouse> {
  const { id, estateId, unitId, kind } = house;
  const at = context.now;
  const data = { inspectionId, unitId, kind, period: yearMonthOf(at), condition, at: at.toISOString() };
  return {
    state: { condition, lastInspectedAt: at },
    events: [
      vacantHouseInspected.draft({ id, estateId, at, data }),
      ...findings.map(({ id: findingId, category, number }) =>
        vacantHouseDefectFound.draft({ id, estateId, at, data: { inspectionId, findingId, unitId, category, number, foundAt: at.toISOString() } })),
    ],
  };
}

/** The next cleaning is due one part of the month after the one in which this was. @source CS-117 */
function cleaned({ at, cleaning }: Of<'recordVacantCleaning'>, house: VacantHouse, context: Context): Decision<VacantHouse> {
  if (at > context.now || (house.lastCleanedAt && at < house.lastCleanedAt)) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  const { id, estateId, unitId } = house;
  const cleaningDueAt = partEndAfter(partEndAfter(at, cleaning), cleaning);
  return {
    state: { lastCleanedAt: at, cleaningLimit: cleaning, cleaningDueAt, isCleaningOverdue: false },
    events: [vacantHouseCleaned.draft({ id, estateId, at: context.now, data: { unitId, at: at.toISOString() } })],
    deadlines: [{ kind: CLEANING, ref: id, dueAt: cleaningDueAt }],
  };
}

/** Its keys go back to the owner: none may be lent, unless the household itself moves in. @source CS-114 lifecycles 3.1 VacantHouse */
function released({ reason, keysOut }: Of<'releaseHouse'>, house: VacantHouse, context: Context): Decision<VacantHouse> {
  if (reason === 'KEYS_RETURNED' && keysOut > 0) throw customerServiceErrors.error('KEYS_OUT', { params: { count: keysOut } });
  const { id, estateId, unitId } = house;
  return {
    state: { state: 'RELEASED', releasedAt: context.now, releaseReason: reason },
    events: [vacantHouseReleased.draft({ id, estateId, at: context.now, data: { unitId, reasonCode: reason } })],
    deadlines: [{ kind: CLEANING, ref: id, dueAt: null }],
  };
}
