import { regionChanged, regionClosed, regionRegistered, regionState, type DataOf } from '@guanjia/contracts';
import { localDateOf, moves, STAY, type Decision, type EventDraft } from '@guanjia/domain';
import { archivesErrors } from '../../archives.errors.ts';
import { checkCode } from '../code.rules.ts';

/** @source ARC-071 lifecycles 3.4 Register */
export const regionMoves = moves({
  states: ['REGISTERED', 'ACTIVE', 'CLOSED'],
  initial: ['REGISTERED', 'ACTIVE'],
  final: ['CLOSED'],
  moves: {
    activateRegion: { from: ['REGISTERED'], to: 'ACTIVE' },
    changeRegion: { from: ['REGISTERED', 'ACTIVE'], to: STAY },
    closeRegion: { from: ['REGISTERED', 'ACTIVE'], to: 'CLOSED' },
  },
});

/** The state of a place or household in the register. */
export type RegisterState = 'REGISTERED' | 'ACTIVE' | 'CLOSED';

/** 区域: estates that one regional manager answers for. */
export interface Region {
  id: string;
  /** A region belongs to no estate. */
  estateId: null;
  groupId: string;
  code: string;
  name: string;
  state: RegisterState;
}

interface RegionFacts {
  now: Date;
  openEstates: number;
}

export type RegionCommand =
  /** `isActive`: it is at work already when it enters the register */
  | { type: 'registerRegion'; id: string; groupId: string; code: string; name: string; isActive: boolean }
  | { type: 'activateRegion' }
  | { type: 'changeRegion'; code?: string | null; name?: string | null }
  | { type: 'closeRegion' };

/** @throws WRONG_STATE, INVALID_CODE, PLACE_HAS_OPEN_CHILDREN (a region with open estates)
 *  @source ARC-071 */
export function decideRegion(command: RegionCommand, region: Region | null, facts: RegionFacts): Decision<Region> {
  if (command.type === 'registerRegion') return registered(command, facts);
  const known = region!;
  const state = regionMoves.next(command.type, known.state);
  switch (command.type) {
    case 'activateRegion':
      return changed(known, { state }, ['STATE'], facts);
    case 'changeRegion':
      return edited(command, known, facts);
    case 'closeRegion':
      return closed(known, facts);
  }
}

function registered({ type: _, isActive, ...given }: Of<'registerRegion'>, facts: RegionFacts): Decision<Region> {
  checkCode(given.code, 'code');
  const region: Region = { ...given, estateId: null, state: isActive ? 'ACTIVE' : 'REGISTERED' };
  const event = regionRegistered.draft({ ...stamp(region, facts), data: placeOf(region) });
  return { state: region, events: [event, stateOf(region, facts)] };
}

function changed(region: Region, patch: Partial<Region>, fields: Changed, facts: RegionFacts): Decision<Region> {
  const next = { ...region, ...patch };
  const event = regionChanged.draft({ ...stamp(region, facts), data: { ...placeOf(next), changed: fields } });
  return { state: patch, events: [event, stateOf(next, facts)] };
}

function edited({ code, name }: Of<'changeRegion'>, region: Region, facts: RegionFacts): Decision<Region> {
  const patch = { code: checkCode(code ?? region.code, 'code'), name: name ?? region.name };
  const isTold = { CODE: patch.code !== region.code, NAME: patch.name !== region.name };
  return changed(region, patch, (['CODE', 'NAME'] as const).filter((field) => isTold[field]), facts);
}

function closed(region: Region, facts: RegionFacts): Decision<Region> {
  if (facts.openEstates > 0) throw archivesErrors.error('PLACE_HAS_OPEN_CHILDREN', { params: { open: facts.openEstates } });
  const patch = { state: 'CLOSED' as const };
  const event = regionClosed.draft({ ...stamp(region, facts), data: { closedOn: localDateOf(facts.now) } });
  return { state: patch, events: [event, stateOf({ ...region, ...patch }, facts)] };
}

type Of<T extends RegionCommand['type']> = Extract<RegionCommand, { type: T }>;
type Changed = DataOf<typeof regionChanged>['changed'];

const stamp = ({ id }: Region, { now }: RegionFacts) => ({ id, estateId: null, at: now });

/** No name travels. @source PLAT-004 */
const placeOf = ({ groupId, code, state }: Region) => ({ groupId, code, state });

/** The region as other services keep it. @source ARC-071 */
const stateOf = (region: Region, facts: RegionFacts): EventDraft =>
  regionState.draft({ ...stamp(region, facts), data: { id: region.id, ...placeOf(region) } });
