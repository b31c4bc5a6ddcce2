import { householdChanged, householdClosed, householdMoved, householdRegistered, householdState, type DataOf } from '@guanjia/contracts';
import { localDateOf, moves, STAY, type Decision, type EventDraft } from '@guanjia/domain';
import { archivesErrors } from '../../archives.errors.ts';
import type { RegisterState } from '../region/region.rules.ts';

/** Active while somebody is in it. @source ARC-071 lifecycles 3.4 Register · the reading of ACTIVE is our assumption */
export const householdMoves = moves({
  states: ['REGISTERED', 'ACTIVE', 'CLOSED'],
  initial: ['REGISTERED', 'ACTIVE'],
  final: ['CLOSED'],
  moves: {
    changeHousehold: { from: ['REGISTERED', 'ACTIVE'], to: ['REGISTERED', 'ACTIVE'] },
    moveHousehold: { from: ['REGISTERED', 'ACTIVE'], to: STAY },
    closeHousehold: { from: ['REGISTERED', 'ACTIVE'], to: 'CLOSED' },
  },
});

export type MemberRelation = 'OWNER' | 'TENANT' | 'OCCUPIER' | 'FAMILY';

/** Who somebody is stands here and nowhere else; events carry id and relation. @source ARC-009 PLAT-004 */
export interface Member {
  id: string;
  name: string;
  phone: string | null;
  relation: MemberRelation;
}

/** 住户: the people of one unit. */
export interface Household {
  id: string;
  estateId: string;
  unitId: string;
  members: Member[];
  state: RegisterState;
}

export interface UnitOfHousehold {
  id: string;
  estateId: string;
  state: RegisterState;
}

/** `isNew`: its id was made with the command. */
export type MemberGiven = Member & { isNew: boolean };

export type HouseholdCommand =
  | { type: 'registerHousehold'; id: string; unit: UnitOfHousehold; members: readonly MemberGiven[] }
  | { type: 'changeHousehold'; unitId: string; members: readonly MemberGiven[] }
  | { type: 'moveHousehold'; unit: UnitOfHousehold }
  | { type: 'closeHousehold' };

export interface HouseholdFacts {
  now: Date;
}

/** @throws WRONG_STATE, PLACE_CLOSED (the unit), MEMBER_UNKNOWN, HOUSEHOLD_ELSEWHERE, HOUSEHOLD_ALREADY_THERE
 *  @source ARC-071 */
export function decideHousehold(command: HouseholdCommand, household: Household | null, facts: HouseholdFacts): Decision<Household> {
  if (command.type === 'registerHousehold') return registered(command, facts);
  const known = household!;
  householdMoves.require(command.type, known.state);
  switch (command.type) {
    case 'changeHousehold':
      return changed(command, known, facts);
    case 'moveHousehold':
      return moved(command, known, facts);
    case 'closeHousehold':
      return closed(known, facts);
  }
}

function registered({ id, unit, members }: Of<'registerHousehold'>, facts: HouseholdFacts): Decision<Household> {
  requireOpen(unit);
  const household: Household = { id, estateId: unit.estateId, unitId: unit.id, ...peopled(members) };
  const event = householdRegistered.draft({ ...stamp(household, facts), data: peopleOf(household) });
  return { state: household, events: [event, stateOf(household, facts)] };
}

/** The members given are all there are from now on. */
function changed({ unitId, members }: Of<'changeHousehold'>, household: Household, facts: HouseholdFacts): Decision<Household> {
  if (unitId !== household.unitId) throw archivesErrors.error('HOUSEHOLD_ELSEWHERE', { field: 'unitId' });
  const stranger = members.find(({ id, isNew }) => !isNew && !household.members.some((member) => member.id === id));
  if (stranger) throw archivesErrors.error('MEMBER_UNKNOWN', { field: 'members', params: { memberId: stranger.id } });
  const patch = peopled(members);
  const next = { ...household, ...patch };
  const event = householdChanged.draft({ ...stamp(household, facts), data: { ...peopleOf(next), changed: changesOf(household, next) } });
  return { state: patch, events: [event, stateOf(next, facts)] };
}

function moved({ unit }: Of<'moveHousehold'>, household: Household, facts: HouseholdFacts): Decision<Household> {
  requireOpen(unit);
  if (unit.id === household.unitId) throw archivesErrors.error('HOUSEHOLD_ALREADY_THERE', { field: 'unitId' });
  const patch = { unitId: unit.id, estateId: unit.estateId };
  const next = { ...household, ...patch };
  const data = { fromUnitId: household.unitId, toUnitId: unit.id, fromEstateId: household.estateId, toEstateId: unit.estateId };
  return { state: patch, events: [householdMoved.draft({ ...stamp(next, facts), data }), stateOf(next, facts)] };
}

function closed(household: Household, facts: HouseholdFacts): Decision<Household> {
  const patch = { state: 'CLOSED' as const };
  const event = householdClosed.draft({ ...stamp(household, facts), data: { closedOn: localDateOf(facts.now) } });
  return { state: patch, events: [event, stateOf({ ...household, ...patch }, facts)] };
}

function requireOpen(unit: UnitOfHousehold): void {
  if (unit.state === 'CLOSED') throw archivesErrors.error('PLACE_CLOSED', { field: 'unitId' });
}

const peopled = (given: readonly MemberGiven[]): Pick<Household, 'members' | 'state'> => ({
  members: given.map(({ id, name, phone, relation }) => ({ id, name, phone, relation })), state: given.length > 0 ? 'ACTIVE' : 'REGISTERED',
});

type Of<T extends HouseholdCommand['type']> = Extract<HouseholdCommand, { type: T }>;

const stamp = ({ id, estateId }: Household, { now }: HouseholdFacts) => ({ id, estateId, at: now });

/** Members travel as ids and relations. @source ARC-009 PLAT-004 */
const peopleOf = ({ estateId, unitId, members, state }: Household) =>
  ({ estateId, unitId, memberIds: members.map(({ id, relation }) => ({ id, relation })), state });

function changesOf(before: Household, after: Household): DataOf<typeof householdChanged>['changed'] {
  const isTold = {
    MEMBERS: differ(before, after, ({ id, relation }) => [id, relation]),
    CONTACTS: differ(before, after, ({ id, name, phone }) => [id, name, phone]),
    STATE: before.state !== after.state,
  };
  return (['MEMBERS', 'CONTACTS', 'STATE'] as const).filter((field) => isTold[field]);
}

const differ = (a: Household, b: Household, part: (member: Member) => unknown): boolean =>
  JSON.stringify(a.members.map(part)) !== JSON.stringify(b.members.map(part));

/** The household as other services keep it. @source ARC-071 */
const stateOf = (household: Household, facts: HouseholdFacts): EventDraft =>
  householdState.draft({ ...stamp(household, facts), data: { id: household.id, ...peopleOf(household) } });
