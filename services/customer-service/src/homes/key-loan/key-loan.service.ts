import { Injectable } from '@nestjs/common';
import { groupScope, scopeOf } from '@guanjia/domain';
import {
  AggregateStore, contextOf, joined, standardInForce, type Call, type JoinedCall, type Keyed, type Stored, type Tx,
} from '@guanjia/persistence';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { RequestKeyLoanInput, ReturnKeyInput } from '../../schema.types.ts';
import { homesAccess } from '../homes.access.ts';
import { KeyEntity } from '../key/key.entity.ts';
import type { Key } from '../key/key.rules.ts';
import { KeyService } from '../key/key.service.ts';
import { KeyLoanEntity } from './key-loan.entity.ts';
import { decideKeyLoan, type KeyLoan, type KeyLoanCommand } from './key-loan.rules.ts';

const constraints = { key_loan_under_way: () => customerServiceErrors.error('KEY_ON_LOAN') };

type CommandOf = (loan: KeyLoan, tx: Tx) => KeyLoanCommand | Promise<KeyLoanCommand>;

/** A key leaves its place through a loan, and through nothing else. @source CS-114 CS-115 CS-116 CS-120 */
@Injectable()
export class KeyLoanService {
  constructor(private readonly store: AggregateStore, private readonly keys: KeyService) {}

  /** @throws NOT_FOUND, KEY_NOT_STORED   @source CS-115 CS-120 */
  request(call: Call, { keyId, borrower, org = null, purpose }: RequestKeyLoanInput, keyed: Keyed): Promise<Stored<KeyLoan>> {
    const scope = scopeOf(call.actor, homesAccess, 'key-loan.request');
    const keyOf = (tx: Tx): Promise<Stored<Key>> => this.store.load<Key>(tx, KeyEntity, keyId, { scope });
    const place = async (tx: Tx) => ({ estateId: (await keyOf(tx)).estateId, by: { id: keyId, field: 'keyId' } });
    const command = { operation: 'requestKeyLoan', scope, place, body: { keyId, borrower, org, purpose }, ...keyed };
    return this.store.create<KeyLoan>(call, KeyLoanEntity, command, async (_, tx) => {
      const { estateId, holding, unitId, state } = await keyOf(tx);
      return decideKeyLoan({ type: 'requestKeyLoan', loan: { id: call.newId(), estateId, keyId, holding, unitId, borrower, org, purpose }, keyState: state }, null, contextOf(call));
    });
  }

  /** @throws SELF_APPROVAL, NOT_ON_DUTY, KEY_ON_LOAN   @source CS-115 */
  approve(call: Call, id: string, keyed: Keyed): Promise<Stored<KeyLoan>> {
    return this.#run(call, id, { operation: 'approveKeyLoan', body: { id }, ...keyed }, async ({ estateId }, tx) =>
      ({ type: 'approveKeyLoan', isOnDuty: await isOnDuty(tx, call, estateId) }));
  }

  /** The standard of the day holds for the loan. @throws SIGNATURE_MISSING, WRONG_STATE   @source CS-114 CS-115 CS-116 */
  take(call: Call, id: string, borrowerSignature: string, keyed: Keyed): Promise<Stored<KeyLoan>> {
    return this.#run(call, id, { operation: 'takeKey', body: { id, borrowerSignature }, ...keyed }, async ({ estateId }, tx) =>
      ({ type: 'takeKey', borrowerSignature, standard: await standardInForce(tx, 'key.return', estateId, call.now) }), 'lend');
  }

  /** @throws SIGNATURE_MISSING   @source CS-116 */
  giveBack(call: Call, id: string, { returnedBy, returnSignatureFileId: returnSignature }: ReturnKeyInput, keyed: Keyed): Promise<Stored<KeyLoan>> {
    return this.#run(call, id, { operation: 'returnKey', body: { id, returnedBy, returnSignature }, ...keyed }, () =>
      ({ type: 'returnKey', returnedBy, returnSignature }), 'takeBack');
  }

  withdraw(call: Call, id: string, keyed: Keyed): Promise<Stored<KeyLoan>> {
    return this.#run(call, id, { operation: 'withdrawKeyLoan', body: { id }, ...keyed }, () => ({ type: 'withdrawKeyLoan' }));
  }

  /** @source CS-116 PLAT-018 */
  async onDeadline(call: JoinedCall, id: string): Promise<void> {
    await this.store.update<KeyLoan>(call, KeyLoanEntity, id, { operation: 'markOverdue', scope: groupScope }, (loan) => decideKeyLoan({ type: 'markOverdue' }, loan, contextOf(call)));
  }

  /** The house is given back: what was asked for and not taken yet falls away. @source CS-115 lifecycles 3.1 VacantHouse */
  async withdrawOf(call: JoinedCall, vacantHouseId: string): Promise<void> {
    const found = await sql<{ id: string }>`select l.id from key_loan l join kept_key k on k.id = l.key_id
      where k.vacant_house_id = ${vacantHouseId} and l.state in ('REQUESTED', 'APPROVED') order by l.id`.execute(call.tx.db);
    for (const { id } of found.rows) {
      await this.store.update<KeyLoan>(call, KeyLoanEntity, id, { operation: 'withdrawKeyLoan', scope: groupScope }, (loan) =>
        decideKeyLoan({ type: 'withdrawKeyLoan' }, loan, contextOf(call)));
    }
  }

  #run(call: Call, id: string, command: Keyed & { operation: string; body: object }, commandOf: CommandOf, move?: 'lend' | 'takeBack'): Promise<Stored<KeyLoan>> {
    const scope = scopeOf(call.actor, homesAccess, 'key-loan.approve');
    return this.store.update<KeyLoan>(call, KeyLoanEntity, id, { scope, constraints, ...command }, async (loan, tx) => {
      const decision = decideKeyLoan(await commandOf(loan, tx), loan, contextOf(call));
      if (move && !(move === 'takeBack' && (await isWithOwner(tx, loan.keyId)))) await this.keys.move(joined(call, tx), loan.keyId, move);
      return decision;
    });
  }
}

/** A household that moved in has the key already; the loan is only closed. */
async function isWithOwner(tx: Tx, keyId: string): Promise<boolean> {
  const found = await sql`select 1 from kept_key where id = ${keyId} and state = 'RETURNED_TO_OWNER'`.execute(tx.db);
  return found.rows.length > 0;
}

/** The roster of the posts says who is. @source CS-001 CS-115 */
async function isOnDuty(tx: Tx, { actor, now }: Call, estateId: string): Promise<boolean> {
  const found = await sql`select 1 from duty_shift where estate_id = ${estateId} and employee_id::text = ${actor.id} and state = 'PLANNED'
    and start_at <= ${now} and end_at > ${now}`.execute(tx.db);
  return found.rows.length > 0;
}
