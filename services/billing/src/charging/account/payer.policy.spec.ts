import { describe, expect, it } from '@jest/globals';
import { accountAfterMoveIn, accountOfResident, payersAfter, type Household } from './payer.policy.ts';

const household: Household = { id: 'h1', unitId: 'u1', state: 'REGISTERED' };
const nobody = { account: null, paid: [] };

describe('who pays for a unit', () => {
  it('BIL-006: being registered, with people or without, opens no account: moving in does', () => {
    expect([payersAfter(household, nobody), payersAfter({ ...household, state: 'ACTIVE' }, nobody)]).toEqual([[], []]);
  });

  it('BIL-006: who was found living there has an account, and takes one that nobody pays', () => {
    const home = { unitId: 'u1', householdId: 'h1' };
    expect(accountOfResident(home, nobody)).toEqual([{ type: 'openAccount', ...home }]);
    expect(accountOfResident(home, { account: { id: 'a1', householdId: null } })).toEqual([{ type: 'changePayer', accountId: 'a1', householdId: 'h1' }]);
    expect(accountOfResident(home, { account: { id: 'a1', householdId: 'h2' } })).toEqual([]);
  });

  it('an account without payer takes the household that comes', () => {
    expect(payersAfter(household, { account: { id: 'a1', householdId: null }, paid: [] }))
      .toEqual([{ type: 'changePayer', accountId: 'a1', householdId: 'h1' }]);
  });

  it('a second household of the unit leaves the payer as it is', () => {
    expect(payersAfter(household, { account: { id: 'a1', householdId: 'h2' }, paid: [] })).toEqual([]);
  });

  it('nothing changes when the household that pays changes its members', () => {
    const facts = { account: { id: 'a1', householdId: 'h1' }, paid: [{ id: 'a1', unitId: 'u1', successorId: null }] };
    expect(payersAfter({ ...household, state: 'ACTIVE' }, facts)).toEqual([]);
  });

  it('a household that moves leaves its account to the next household and takes one where it goes', () => {
    const facts = { account: null, paid: [{ id: 'a1', unitId: 'u1', successorId: 'h2' }] };
    expect(payersAfter({ ...household, unitId: 'u2' }, facts)).toEqual([
      { type: 'changePayer', accountId: 'a1', householdId: 'h2' }, { type: 'openAccount', unitId: 'u2', householdId: 'h1' },
    ]);
  });

  it('a household that leaves pays no more, and opens nothing', () => {
    const facts = { account: { id: 'a1', householdId: 'h1' }, paid: [{ id: 'a1', unitId: 'u1', successorId: null }] };
    expect(payersAfter({ ...household, state: 'CLOSED' }, facts)).toEqual([{ type: 'changePayer', accountId: 'a1', householdId: null }]);
    expect(payersAfter({ ...household, state: 'CLOSED' }, nobody)).toEqual([]);
  });
});

describe('the account of a home that is moved into', () => {
  const moveIn = { type: 'NEW_DELIVERY', unitId: 'u1', householdId: 'h1' } as const;

  it('BIL-006: opens with it, or begins with it where it stood open for a home newly delivered', () => {
    expect(accountAfterMoveIn(moveIn, { account: null })).toEqual([{ type: 'openAccount', unitId: 'u1', householdId: 'h1' }]);
    expect(accountAfterMoveIn(moveIn, { account: { id: 'a1', householdId: 'h2' } })).toEqual([{ type: 'beginWithMoveIn', accountId: 'a1', householdId: 'h1' }]);
  });

  it('BIL-006: of a re-let stays with whoever pays, and takes the household where nobody does', () => {
    const reLet = { ...moveIn, type: 'RE_LET' } as const;
    expect(accountAfterMoveIn(reLet, { account: { id: 'a1', householdId: 'h2' } })).toEqual([]);
    expect(accountAfterMoveIn(reLet, { account: { id: 'a1', householdId: null } })).toEqual([{ type: 'beginWithMoveIn', accountId: 'a1', householdId: 'h1' }]);
  });
});
