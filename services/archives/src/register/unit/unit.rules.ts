import { unitChanged, unitClosed, unitRegistered, unitState, type DataOf } from '@guanjia/contracts';
import { localDateOf, moves, STAY, type Decision, type EventDraft } from '@guanjia/domain';
import { archivesErrors } from '../../archives.errors.ts';
import { checkCode } from '../code.rules.ts';
import type { RegisterState } from '../region/region.rules.ts';

/** @source ARC-071 lifecycles 3.4 Register */
export const unitMoves = moves({
  states: ['REGISTERED', 'ACTIVE', 'CLOSED'],
  initial: ['REGISTERED', 'ACTIVE'],
  final: ['CLOSED'],
  moves: {
    activateUnit: { from: ['REGISTERED'], to: 'ACTIVE' },
    changeUnit: { from: ['REGISTERED', 'ACTIVE'], to: STAY },
    closeUnit: { from: ['REGISTERED', 'ACTIVE'], to: 'CLOSED' },
  },
});

/** What a unit is for. @source assumption */
export type UnitKind = 'HOME' | 'SHOP' | 'OFFICE' | 'PARKING' | 'STORAGE' | 'OTHER';

/** 房屋: the smallest place that is served and billed. */
export interface Unit {
  id: string;
  estateId: string;
  buildingId: string;
  buildingCode: string;
  unitNo: string;
  /** registered floor area in 0.01 m²; 8943 is 89.43 m² */
  floorAreaSqmHundredths: number;
  kind: UnitKind;
  state: RegisterState;
}

/** What is said of a unit when it enters the register. `isActive`: it is handed over already. */
export interface UnitGiven {
  buildingId: string;
  unitNo: string;
  floorAreaSqmHundredths: number;
  kind: UnitKind;
  isActive: boolean;
}

interface UnitFacts {
  now: Date;
  openHouseholds: number;
}

export type UnitCommand =
  | ({ type: 'registerUnit'; id: string; building: { estateId: string; code: string; state: string } } & UnitGiven)
  | { type: 'activateUnit' }
  | { type: 'changeUnit'; unitNo?: string | null; floorAreaSqmHundredths?: number | null; kind?: UnitKind | null }
  | { type: 'closeUnit' };

/** @throws WRONG_STATE, INVALID_CODE, INVALID_AREA, PLACE_CLOSED (its building), PLACE_HAS_OPEN_CHILDREN (a unit with open households)
 *  @source ARC-071 BIL-003 */
export function decideUnit(command: UnitCommand, unit: Unit | null, facts: UnitFacts): Decision<Unit> {
  if (command.type === 'registerUnit') return registered(command, facts);
  const known = unit!;
  const state = unitMoves.next(command.type, known.state);
  switch (command.type) {
    case 'activateUnit':
      return changed(known, { state }, ['STATE'], facts);
    case 'changeUnit':
      return edited(command, known, facts);
    case 'closeUnit':
      return closed(known, facts);
  }
}

function registered({ type: _, building, isActive, ...given }: Of<'registerUnit'>, facts: UnitFacts): Decision<Unit> {
  if (building.state === 'CLOSED') throw archivesErrors.error('PLACE_CLOSED', { field: 'buildingId' });
  checkCode(given.unitNo, 'unitNo');
  checkArea(given.floorAreaSqmHundredths);
  const unit: Unit = { ...given, estateId: building.estateId, buildingCode: building.code, state: isActive ? 'ACTIVE' : 'REGISTERED' };
  const event = unitRegistered.draft({ ...stamp(unit, facts), data: placeOf(unit) });
  return { state: unit, events: [event, stateOf(unit, facts)] };
}

function changed(unit: Unit, patch: Partial<Unit>, fields: Changed, facts: UnitFacts): Decision<Unit> {
  const next = { ...unit, ...patch };
  const event = unitChanged.draft({ ...stamp(unit, facts), data: { ...placeOf(next), changed: fields } });
  return { state: patch, events: [event, stateOf(next, facts)] };
}

function edited({ unitNo, floorAreaSqmHundredths, kind }: Of<'changeUnit'>, unit: Unit, facts: UnitFacts): Decision<Unit> {
  const patch = {
    unitNo: checkCode(unitNo ?? unit.unitNo, 'unitNo'), kind: kind ?? unit.kind,
    floorAreaSqmHundredths: checkArea(floorAreaSqmHundredths ?? unit.floorAreaSqmHundredths),
  };
  const isTold = {
    UNIT_NO: patch.unitNo !== unit.unitNo, FLOOR_AREA: patch.floorAreaSqmHundredths !== unit.floorAreaSqmHundredths, KIND: patch.kind !== unit.kind,
  };
  return changed(unit, patch, (['UNIT_NO', 'FLOOR_AREA', 'KIND'] as const).filter((field) => isTold[field]), facts);
}

function closed(unit: Unit, facts: UnitFacts): Decision<Unit> {
  const open = facts.openHouseholds;
  if (open > 0) throw archivesErrors.error('PLACE_HAS_OPEN_CHILDREN', { params: { open } });
  const patch = { state: 'CLOSED' as const };
  const event = unitClosed.draft({ ...stamp(unit, facts), data: { closedOn: localDateOf(facts.now) } });
  return { state: patch, events: [event, stateOf({ ...unit, ...patch }, facts)] };
}

/** @throws INVALID_AREA */
function checkArea(hundredths: number): number {
  if (Number.isSafeInteger(hundredths) && hundredths >= 0) return hundredths;
  throw archivesErrors.error('INVALID_AREA', { field: 'floorAreaSqmHundredths' });
}

type Of<T extends UnitCommand['type']> = Extract<UnitCommand, { type: T }>;
type Changed = DataOf<typeof unitChanged>['changed'];

const stamp = ({ id, estateId }: Unit, { now }: UnitFacts) => ({ id, estateId, at: now });

const placeOf = ({ estateId, buildingId, buildingCode, unitNo, floorAreaSqmHundredths, kind, state }: Unit) =>
  ({ estateId, buildingId, buildingCode, unitNo, floorAreaSqmHundredths, kind, state });

/** The unit as other services keep it. @source ARC-071 */
const stateOf = (unit: Unit, facts: UnitFacts): EventDraft =>
  unitState.draft({ ...stamp(unit, facts), data: { id: unit.id, ...placeOf(unit) } });
