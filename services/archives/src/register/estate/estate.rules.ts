import { estateChanged, estateClosed, estateMoved, estateRegistered, estateState, type DataOf } from '@guanjia/contracts';
import { localDateOf, moves, STAY, type Decision, type EventDraft } from '@guanjia/domain';
import { archivesErrors } from '../../archives.errors.ts';
import { checkCode } from '../code.rules.ts';
import type { RegisterState } from '../region/region.rules.ts';

/** @source ARC-071 lifecycles 3.4 Register */
export const estateMoves = moves({
  states: ['REGISTERED', 'ACTIVE', 'CLOSED'],
  initial: 'REGISTERED',
  final: ['CLOSED'],
  moves: {
    activateEstate: { from: ['REGISTERED'], to: 'ACTIVE' },
    changeEstate: { from: ['REGISTERED', 'ACTIVE'], to: STAY },
    moveEstate: { from: ['REGISTERED', 'ACTIVE'], to: STAY },
    closeEstate: { from: ['REGISTERED', 'ACTIVE'], to: 'CLOSED' },
  },
});

export type EstateKind = 'RESIDENTIAL' | 'OFFICE' | 'COMMERCIAL' | 'MIXED';

/** 项目: the place that is managed, and the unit of scope. */
export interface Estate {
  id: string;
  /** Its own id: an estate is scoped as what it holds. */
  estateId: string;
  groupId: string;
  regionId: string;
  code: string;
  name: string;
  /** 片区 within the region; null where nobody keeps one */
  quarter: string | null;
  kind: EstateKind;
  state: RegisterState;
}

export interface EstateFacts {
  now: Date;
  /** Its open buildings, which travel with it. */
  buildings: { id: string; code: string }[];
}

/** What is said of an estate when it enters the register. */
export interface EstateGiven {
  regionId: string;
  code: string;
  name: string;
  quarter: string | null;
  kind: EstateKind;
}

export type EstateCommand =
  | ({ type: 'registerEstate'; id: string; groupId: string } & EstateGiven)
  /** `areContactsPublished`: owners can look up its three numbers. @source CS-006 */
  | { type: 'activateEstate'; areContactsPublished: boolean }
  /** what is left out stays; only a quarter can be taken away */
  | { type: 'changeEstate'; code?: string | null; name?: string | null; quarter?: string | null; kind?: EstateKind | null }
  | { type: 'moveEstate'; groupId: string; regionId: string }
  | { type: 'closeEstate' };

/** However an estate enters the register, it goes to work by its activation alone.
 *  @throws WRONG_STATE, INVALID_CODE, PLACE_HAS_OPEN_CHILDREN (an estate with open buildings), ESTATE_ALREADY_THERE, CONTACTS_NOT_PUBLISHED
 *  @source ARC-071 CS-006 */
export function decideEstate(command: EstateCommand, estate: Estate | null, facts: EstateFacts): Decision<Estate> {
  if (command.type === 'registerEstate') return registered(command, facts);
  const known = estate!;
  const state = estateMoves.next(command.type, known.state);
  switch (command.type) {
    case 'activateEstate':
      if (!command.areContactsPublished) throw archivesErrors.error('CONTACTS_NOT_PUBLISHED');
      return changed(known, { state }, ['STATE'], facts);
    case 'changeEstate':
      return edited(command, known, facts);
    case 'moveEstate':
      return moved(command, known, facts);
    case 'closeEstate':
      return closed(known, facts);
  }
}

function registered({ type: _, ...given }: Of<'registerEstate'>, facts: EstateFacts): Decision<Estate> {
  checkCode(given.code, 'code');
  const estate: Estate = { ...given, estateId: given.id, state: 'REGISTERED' };
  const event = estateRegistered.draft({ ...stamp(estate, facts), data: placeOf(estate, facts) });
  return { state: estate, events: [event, stateOf(estate, facts)] };
}

function changed(estate: Estate, patch: Partial<Estate>, fields: Changed, facts: EstateFacts): Decision<Estate> {
  return { state: patch, events: changeOf({ ...estate, ...patch }, fields, facts) };
}

function edited({ code, name, quarter, kind }: Of<'changeEstate'>, estate: Estate, facts: EstateFacts): Decision<Estate> {
  const patch = {
    code: checkCode(code ?? estate.code, 'code'), name: name ?? estate.name, kind: kind ?? estate.kind,
    quarter: quarter === undefined ? estate.quarter : quarter,
  };
  const isTold = { CODE: patch.code !== estate.code, NAME: patch.name !== estate.name, KIND: patch.kind !== estate.kind };
  return changed(estate, patch, (['CODE', 'NAME', 'KIND'] as const).filter((field) => isTold[field]), facts);
}

function moved({ regionId, groupId }: Of<'moveEstate'>, estate: Estate, facts: EstateFacts): Decision<Estate> {
  if (regionId === estate.regionId) throw archivesErrors.error('ESTATE_ALREADY_THERE', { field: 'regionId' });
  const patch = { regionId, groupId };
  const event = estateMoved.draft({ ...stamp(estate, facts), data: { fromRegionId: estate.regionId, toRegionId: regionId, groupId } });
  return { state: patch, events: [event, stateOf({ ...estate, ...patch }, facts)] };
}

function closed(estate: Estate, facts: EstateFacts): Decision<Estate> {
  const open = facts.buildings.length;
  if (open > 0) throw archivesErrors.error('PLACE_HAS_OPEN_CHILDREN', { params: { open } });
  const patch = { state: 'CLOSED' as const };
  const event = estateClosed.draft({ ...stamp(estate, facts), data: { closedOn: localDateOf(facts.now) } });
  return { state: patch, events: [event, stateOf({ ...estate, ...patch }, facts)] };
}

type Of<T extends EstateCommand['type']> = Extract<EstateCommand, { type: T }>;
type Changed = DataOf<typeof estateChanged>['changed'];

const stamp = (estate: Estate, { now }: EstateFacts) => ({ id: estate.id, estateId: estate.id, at: now });

/** No name travels. @source PLAT-004 */
const placeOf = ({ regionId, groupId, code, kind, state }: Estate, { buildings }: EstateFacts) =>
  ({ regionId, groupId, code, kind, state, buildings });

/** How other services learn that an estate, or one of its buildings, is not as it was. @source ARC-071 */
export function changeOf(estate: Estate, changed: Changed, facts: EstateFacts): EventDraft[] {
  const event = estateChanged.draft({ ...stamp(estate, facts), data: { ...placeOf(estate, facts), changed } });
  return [event, stateOf(estate, facts)];
}

/** The estate as other services keep it. @source ARC-071 */
const stateOf = (estate: Estate, facts: EstateFacts): EventDraft =>
  estateState.draft({ ...stamp(estate, facts), data: { id: estate.id, ...placeOf(estate, facts) } });
