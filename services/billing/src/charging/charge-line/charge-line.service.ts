import { Injectable } from '@nestjs/common';
import { groupScope, platformErrors } from '@guanjia/domain';
import { AggregateStore, type Call, type JoinedCall, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { billingErrors } from '../../billing.errors.ts';
import { AccountService } from '../account/account.service.ts';
import { entryOfCharge } from '../ledger/journal.rules.ts';
import { book } from '../ledger/journal.service.ts';
import { ChargeLineEntity } from './charge-line.entity.ts';
import { decideChargeLine, type ChargeLine, type NewCharge } from './charge-line.rules.ts';

const constraints = {
  charge_line_source_unique: () => billingErrors.error('ALREADY_CHARGED', { field: 'sourceId' }),
  journal_entry_source_unique: () => billingErrors.error('ALREADY_CHARGED', { field: 'sourceId' }),
  ledger_account_balance_safe: () => platformErrors.error('INVALID_FEN', { field: 'amountFen' }),
};

/** What is charged, but for the account and the ids, which are found and made here. */
type ChargeToUnit = Omit<NewCharge, 'id' | 'journalEntryId' | 'accountId' | 'householdId'>;

/** Posting and taking back. It is the effect of an event or part of another command: who may is decided there. */
@Injectable()
export class ChargeLineService {
  constructor(private readonly store: AggregateStore, private readonly accounts: AccountService) {}

  /** Charges the unit's account; a unit without one gets it now, so that no money waits for the register.
   *  @throws ALREADY_CHARGED   @source BIL-004 */
  async chargeUnit(call: JoinedCall, charge: ChargeToUnit, householdId: string | null): Promise<ChargeLine> {
    const { estateId, unitId } = charge;
    const account = (await openAccountOf(call.tx, unitId)) ?? (await this.accounts.openFor(call, { estateId, unitId, householdId }));
    const line = { ...charge, id: call.newId(), journalEntryId: call.newId(), accountId: account.id, householdId: account.householdId };
    return this.#post(call, line, null);
  }

  /** Posts the line that takes another back, or that replaces one that was taken back.
   *  @throws ACCOUNT_CLOSED */
  async postBeside(call: JoinedCall, original: ChargeLine, charge: NewCharge): Promise<ChargeLine> {
    if ((await openAccountOf(call.tx, original.unitId))?.id !== original.accountId) throw billingErrors.error('ACCOUNT_CLOSED');
    return this.#post(call, charge, charge.sourceType === 'REVERSAL' ? original.journalEntryId : null);
  }

  /** Marks a line as taken back. @throws WRONG_STATE, NOT_REVERSIBLE */
  reverse(call: Call, id: string, by: { reversalId: string; reasonCode: string; approverId: string }): Promise<ChargeLine> {
    return this.store.update(call, ChargeLineEntity, id, { operation: 'reverseCharge', scope: groupScope },
      (line) => decideChargeLine({ type: 'reverseCharge', ...by }, line, call));
  }

  #post(call: Call, charge: NewCharge, reverses: string | null): Promise<ChargeLine> {
    const place = { estateId: charge.estateId };
    return this.store.create(call, ChargeLineEntity, { operation: 'postCharge', scope: groupScope, place, constraints }, async (_, tx) => {
      const decision = decideChargeLine({ type: 'postCharge', charge }, null, call);
      await book(tx, call, entryOfCharge(charge, reverses));
      return decision;
    });
  }
}

/** The unit's open account, which cannot close while it is being charged. */
async function openAccountOf(tx: Tx, unitId: string): Promise<{ id: string; householdId: string | null } | undefined> {
  const found = await sql<{ id: string; householdId: string | null }>`select id, household_id as "householdId" from account
    where unit_id = ${unitId} and state = 'OPEN' for no key update`.execute(tx.db);
  return found.rows[0];
}
