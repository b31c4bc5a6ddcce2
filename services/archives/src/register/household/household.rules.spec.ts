import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { aHousehold, aMember, aUnitToLiveIn, householdCommands } from './household.fixture.ts';
import { decideHousehold, householdMoves, type Household, type HouseholdCommand, type MemberGiven } from './household.rules.ts';

const facts = { now: new Date('2026-03-02T01:30:00Z') };
const given = givenFor((command: HouseholdCommand, household: Household | null) => decideHousehold(command, household, facts));
const known: MemberGiven = { ...aMember(), isNew: false };
const change = (members: MemberGiven[], unitId = aHousehold().unitId): HouseholdCommand => ({ type: 'changeHousehold', unitId, members });
const changed = (command: HouseholdCommand) => given(aHousehold()).when(command).decision().events[0]!.data;

describe('a household in the register, ARC-071', () => {
  everyMove(householdMoves, (command, state) => decideHousehold(householdCommands[command], aHousehold({ state }), facts), { field: 'state' });

  it('is active while it has members', () => {
    const register = (members: MemberGiven[]): HouseholdCommand => ({ type: 'registerHousehold', id: aHousehold().id, unit: aUnitToLiveIn(), members });
    given(null).when(register([{ ...known, isNew: true }])).thenState(aHousehold()).thenEvents(['archives.household.registered.v1', 'archives.household.state.v1']);
    given(null).when(register([])).thenState({ state: 'REGISTERED' });
    given(aHousehold()).when(change([])).thenState({ state: 'REGISTERED', members: [] });
  });

  it.each([
    ['a new telephone', [{ ...known, phone: null }], ['CONTACTS']],
    ['a new relation', [{ ...known, relation: 'TENANT' }], ['MEMBERS']],
    ['one more member', [known, { ...known, id: '01900000-0000-7000-8000-00000000a109', isNew: true }], ['MEMBERS', 'CONTACTS']],
    ['nothing new', [known], []],
    ['nobody left', [], ['MEMBERS', 'CONTACTS', 'STATE']],
  ] as [string, MemberGiven[], string[]][])('tells of %s', (_, members, fields) => {
    expect(changed(change(members))).toMatchObject({ changed: fields });
  });

  it('says neither name nor telephone to others, ARC-009 PLAT-004', () => {
    expect(JSON.stringify(given(aHousehold()).when(change([known])).decision().events)).not.toMatch(/王芳|138/);
  });

  it('refuses a member of another household, and another unit', () => {
    given(aHousehold()).when(change([{ ...known, id: '01900000-0000-7000-8000-00000000a109' }])).thenRefused('MEMBER_UNKNOWN', 'members');
    given(aHousehold()).when(change([known], '01900000-0000-7000-8000-00000000a103')).thenRefused('HOUSEHOLD_ELSEWHERE', 'unitId');
  });

  it('moves into a unit that is open and another one, and is told where it is now', () => {
    const [event] = given(aHousehold()).when(householdCommands.moveHousehold).thenEvents(['archives.household.moved.v1', 'archives.household.state.v1']).decision().events;
    expect(event).toMatchObject({ estateId: aUnitToLiveIn().estateId, data: { fromUnitId: aHousehold().unitId, toUnitId: '01900000-0000-7000-8000-00000000a103' } });
    given(aHousehold()).when({ type: 'moveHousehold', unit: aUnitToLiveIn() }).thenRefused('HOUSEHOLD_ALREADY_THERE', 'unitId');
    given(aHousehold()).when({ type: 'moveHousehold', unit: aUnitToLiveIn({ state: 'CLOSED' }) }).thenRefused('PLACE_CLOSED', 'unitId');
  });
});
