import { accountOpened } from '@guanjia/contracts';
import { moves, STAY, type Decision, type Fen, type LocalDate } from '@guanjia/domain';
import { billingErrors } from '../../billing.errors.ts';

/** @source BIL-006 lifecycles 3.3 Account · suspension of optional service belongs to dunning */
export const accountMoves = moves({
  states: ['OPEN', 'CLOSED'],
  initial: 'OPEN',
  final: ['CLOSED'],
  moves: {
    changePayer: { from: ['OPEN'], to: STAY },
    beginWithMoveIn: { from: ['OPEN'], to: STAY },
    closeAccount: { from: ['OPEN'], to: 'CLOSED' },
  },
});

export type AccountState = (typeof accountMoves.states)[number];

/** 收费账户: what is charged to one unit. A unit has one that is open. */
export interface Account {
  id: string;
  estateId: string;
  unitId: string;
  /** who pays; null while nobody lives there */
  householdId: string | null;
  /** charges begin on this day */
  openedOn: LocalDate;
  state: AccountState;
}

export type AccountCommand =
  | { type: 'openAccount'; id: string; estateId: string; unitId: string; householdId: string | null; openedOn: LocalDate }
  | { type: 'changePayer'; householdId: string | null }
  /** `isCharged`: periods were charged to it already, so that its first day stands */
  | { type: 'beginWithMoveIn'; householdId: string; openedOn: LocalDate; isCharged: boolean }
  | { type: 'closeAccount'; balanceFen: Fen };

/** An account stands for an open unit, and its payer lives there.
 *  @param livesIn the unit of the household named; null when none is known   @throws UNIT_CLOSED, HOUSEHOLD_NOT_IN_UNIT
 *  @source BIL-006 */
export function checkHome(home: { unitId: string; householdId: string | null }, unitState: string, livesIn: string | null): void {
  if (unitState === 'CLOSED') throw billingErrors.error('UNIT_CLOSED', { field: 'unitId' });
  if (home.householdId !== null && livesIn !== home.unitId) throw billingErrors.error('HOUSEHOLD_NOT_IN_UNIT', { field: 'householdId' });
}

/** @throws WRONG_STATE, ACCOUNT_HAS_BALANCE
 *  @source BIL-006 */
export function decideAccount(command: AccountCommand, account: Account | null, { now }: { now: Date }): Decision<Account> {
  if (command.type === 'openAccount') return opened(command, now);
  const state = accountMoves.next(command.type, account!.state);
  if (command.type === 'beginWithMoveIn') return begun(command, account!, now);
  if (command.type === 'changePayer') return { state: { householdId: command.householdId }, events: [] };
  if (command.balanceFen !== 0n) billingErrors.refuse('ACCOUNT_HAS_BALANCE', { params: { balanceFen: Number(command.balanceFen) } });
  return { state: { state }, events: [] };
}

function opened({ type: _, ...given }: Extract<AccountCommand, { type: 'openAccount' }>, now: Date): Decision<Account> {
  const { id, estateId, unitId, householdId, openedOn } = given;
  return {
    state: { ...given, state: 'OPEN' },
    events: [accountOpened.draft({ id, estateId, at: now, data: { unitId, householdId, openedOn } })],
  };
}

/** The household that takes a new home pays from then on; what was charged already stays as it is. @source BIL-006 lifecycles 3.3 */
function begun({ householdId, openedOn, isCharged }: Extract<AccountCommand, { type: 'beginWithMoveIn' }>, { id, estateId, unitId, ...account }: Account, now: Date): Decision<Account> {
  if (isCharged || openedOn === account.openedOn) return { state: { householdId }, events: [] };
  return { state: { householdId, openedOn }, events: [accountOpened.draft({ id, estateId, at: now, data: { unitId, householdId, openedOn } })] };
}
