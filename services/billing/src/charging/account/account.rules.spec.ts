import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { accountMoves, checkHome, decideAccount, type Account, type AccountCommand } from './account.rules.ts';

const now = new Date('2026-03-02T01:30:00Z');
const account: Account = {
  id: '01900000-0000-7000-8000-000000000020', estateId: '01900000-0000-7000-8000-000000000003', unitId: '01900000-0000-7000-8000-000000000005',
  householdId: '01900000-0000-7000-8000-000000000006', openedOn: '2026-03-02', state: 'OPEN',
};
const given = givenFor((command: AccountCommand, state: Account | null) => decideAccount(command, state, { now }));
const commands: Record<keyof typeof accountMoves.moves, AccountCommand> = {
  changePayer: { type: 'changePayer', householdId: null },
  beginWithMoveIn: { type: 'beginWithMoveIn', householdId: '01900000-0000-7000-8000-000000000006', openedOn: '2026-03-09', isCharged: false }, closeAccount: { type: 'closeAccount', balanceFen: 0n },
};

describe('an account', () => {
  everyMove(accountMoves, (command, state) => decideAccount(commands[command], { ...account, state }, { now }), { field: 'state' });

  it('BIL-006: opens from a day, for a household, and says so', () => {
    const { state: _, ...opening } = account;
    given(null).when({ type: 'openAccount', ...opening }).thenState({ state: 'OPEN', openedOn: '2026-03-02' }).thenEvents(['billing.account.opened.v1']);
  });

  it.each([1n, -1n])('closes at a balance of 0 only, not at %s fen', (balanceFen) => {
    given(account).when({ type: 'closeAccount', balanceFen }).thenRefused('ACCOUNT_HAS_BALANCE');
  });

  it('BIL-006: begins when its household moves in, unless periods were charged already', () => {
    const moveIn = { type: 'beginWithMoveIn', householdId: '01900000-0000-7000-8000-000000000007', openedOn: '2026-03-09' } as const;
    given(account).when({ ...moveIn, isCharged: false }).thenState({ openedOn: '2026-03-09', householdId: moveIn.householdId }).thenEvents(['billing.account.opened.v1']);
    given(account).when({ ...moveIn, isCharged: true }).thenState({ householdId: moveIn.householdId }).thenEvents([]);
    given(account).when({ ...moveIn, openedOn: account.openedOn, isCharged: false }).thenEvents([]);
  });

  it('publishes ids alone', () => {
    const { state: _, ...opening } = account;
    const [event] = given(null).when({ type: 'openAccount', ...opening }).decision().events;
    expect(event!.data).toEqual({ unitId: account.unitId, householdId: account.householdId, openedOn: '2026-03-02' });
  });
});

describe('the home an account stands for (BIL-006)', () => {
  const home = { unitId: account.unitId, householdId: account.householdId };

  it.each([
    ['a closed unit', home, 'CLOSED', home.unitId, 'UNIT_CLOSED'],
    ['a household of another unit', home, 'ACTIVE', account.id, 'HOUSEHOLD_NOT_IN_UNIT'],
    ['a household nobody knows', home, 'ACTIVE', null, 'HOUSEHOLD_NOT_IN_UNIT'],
  ] as const)('is not %s', (_, given, unitState, livesIn, code) => {
    expect(() => checkHome(given, unitState, livesIn)).toThrow(expect.objectContaining({ code }));
  });

  it('is an open unit, with the household that lives there or without a payer', () => {
    expect(() => checkHome(home, 'ACTIVE', home.unitId)).not.toThrow();
    expect(() => checkHome({ ...home, householdId: null }, 'REGISTERED', null)).not.toThrow();
  });
});
