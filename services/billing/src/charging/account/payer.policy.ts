/** A household as the register tells of it. */
export interface Household {
  id: string;
  unitId: string;
  state: 'REGISTERED' | 'ACTIVE' | 'CLOSED';
}

export interface PayerFacts {
  /** the open account of the unit in which the household now is */
  account: { id: string; householdId: string | null } | null;
  /** open accounts that it pays, and the other household of that unit that would pay after it */
  paid: readonly { id: string; unitId: string; successorId: string | null }[];
}

export type PayerCommand =
  | { type: 'openAccount'; unitId: string; householdId: string }
  | { type: 'changePayer'; accountId: string; householdId: string | null };

/** What moving in makes of the account of the home. */
export type MoveInCommand =
  | { type: 'openAccount'; unitId: string; householdId: string }
  | { type: 'beginWithMoveIn'; accountId: string; householdId: string };

/** A household pays until it moves or leaves; then the next household of the unit pays, or nobody. Being registered opens no account:
 *  an account without payer takes the household, and a household that moves takes one where it goes.
 *  @source BIL-006 lifecycles 3.3 Account · who pays where several households share a unit is our assumption */
export function payersAfter(household: Household, { account, paid }: PayerFacts): PayerCommand[] {
  const lives = household.state !== 'CLOSED';
  const left = paid.filter(({ unitId }) => !lives || unitId !== household.unitId)
    .map(({ id, successorId }): PayerCommand => ({ type: 'changePayer', accountId: id, householdId: successorId }));
  if (!lives) return left;
  if (account === null) return left.length > 0 ? [...left, { type: 'openAccount', unitId: household.unitId, householdId: household.id }] : [];
  if (account.householdId === null) return [...left, { type: 'changePayer', accountId: account.id, householdId: household.id }];
  return left;
}

/** A household that was found living in its home, because it moved in before anybody wrote it down, has an account from the day on which
 *  that is known. @source BIL-006 lifecycles 3.3 Account · the day is our assumption */
export function accountOfResident({ unitId, householdId }: { unitId: string; householdId: string }, { account }: Pick<PayerFacts, 'account'>): PayerCommand[] {
  if (account === null) return [{ type: 'openAccount', unitId, householdId }];
  return account.householdId === null ? [{ type: 'changePayer', accountId: account.id, householdId }] : [];
}

/** A completed move-in opens the account from the day of moving in. One that stood open for a home newly delivered begins with
 *  it, and its household pays; where somebody moves in again, whoever pays goes on.
 *  @source BIL-006 lifecycles 3.3 Account · who pays after a re-let is our assumption */
export function accountAfterMoveIn({ type, unitId, householdId }: { type: 'NEW_DELIVERY' | 'RE_LET'; unitId: string; householdId: string }, { account }: Pick<PayerFacts, 'account'>): MoveInCommand[] {
  if (account === null) return [{ type: 'openAccount', unitId, householdId }];
  if (type === 'NEW_DELIVERY' || account.householdId === null) return [{ type: 'beginWithMoveIn', accountId: account.id, householdId }];
  return [];
}
