import { Injectable } from '@nestjs/common';
import { householdState, unitState } from '@guanjia/contracts';
import { groupScope, isUuid, localDateOf, platformErrors, scopeOf, type LocalDate } from '@guanjia/domain';
import { AggregateStore, findReference, type Call, type Keyed, type Tx } from '@guanjia/persistence';
import { billingErrors } from '../../billing.errors.ts';
import type { OpenAccountInput } from '../../schema.types.ts';
import { chargingAccess } from '../charging.access.ts';
import { lockedBalance } from '../ledger/journal.service.ts';
import { AccountEntity } from './account.entity.ts';
import { isCharged } from './charged.facts.ts';
import { checkHome, decideAccount, type Account } from './account.rules.ts';

const constraints = { account_unit_unique: () => billingErrors.error('ACCOUNT_EXISTS', { field: 'unitId' }) };

@Injectable()
export class AccountService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND the estate is not the caller's   @throws ACCOUNT_EXISTS */
  open(call: Call, input: OpenAccountInput, { idempotencyKey }: Keyed): Promise<Account> {
    const scope = scopeOf(call.actor, chargingAccess, 'account.write');
    const { estateId, unitId } = input;
    const householdId = input.householdId ?? null;
    return this.store.create(call, AccountEntity, {
      operation: 'openAccount', scope, place: { estateId }, idempotencyKey, body: input, constraints,
    }, async (_, tx) => {
      await requireHome(tx, { estateId, unitId, householdId });
      const opening = { id: call.newId(), estateId, unitId, householdId, openedOn: input.openedOn ?? localDateOf(call.now) };
      return decideAccount({ type: 'openAccount', ...opening }, null, call);
    });
  }

  /** The platform opens an account where charges are to go; what it goes by is the register's own event. */
  openFor(call: Call, home: Home, openedOn = localDateOf(call.now)): Promise<Account> {
    const place = { estateId: home.estateId };
    return this.store.create(call, AccountEntity, { operation: 'openAccount', scope: groupScope, place, constraints }, () =>
      decideAccount({ type: 'openAccount', id: call.newId(), ...home, openedOn }, null, call));
  }

  /** The same for many homes at once, each by its own event. */
  openMany(tx: Tx, homes: readonly Opening[]): Promise<void> {
    return this.store.createMany<Account>(tx, AccountEntity, { operation: 'openAccount', constraints }, homes.map(({ call, home }) =>
      ({ call, decision: decideAccount({ type: 'openAccount', id: call.newId(), ...home, openedOn: localDateOf(call.now) }, null, call) })));
  }

  changePayer(call: Call, id: string, householdId: string | null): Promise<Account> {
    return this.store.update(call, AccountEntity, id, { operation: 'changePayer', scope: groupScope }, (account) =>
      decideAccount({ type: 'changePayer', householdId }, account, call));
  }

  /** @source BIL-006 */
  beginWithMoveIn(call: Call, id: string, { householdId, openedOn }: { householdId: string; openedOn: LocalDate }): Promise<Account> {
    return this.store.update<Account>(call, AccountEntity, id, { operation: 'beginWithMoveIn', scope: groupScope }, async (account, tx) =>
      decideAccount({ type: 'beginWithMoveIn', householdId, openedOn, isCharged: await isCharged(tx, id) }, account, call));
  }

  /** @throws ACCOUNT_HAS_BALANCE */
  close(call: Call, id: string, keyed: Keyed): Promise<Account> {
    const scope = scopeOf(call.actor, chargingAccess, 'account.write');
    return this.store.update(call, AccountEntity, id, { operation: 'closeAccount', scope, body: { id }, ...keyed }, async (account, tx) =>
      decideAccount({ type: 'closeAccount', balanceFen: await lockedBalance(tx, id) }, account, call));
  }
}

/** A home whose account is to be opened, and by what. */
export interface Opening {
  call: Call;
  home: Home;
}

interface Home {
  estateId: string;
  unitId: string;
  householdId: string | null;
}

/** A unit of another estate answers as one that has not come to be known. */
async function requireHome(tx: Tx, { estateId, unitId, householdId }: Home): Promise<void> {
  const unit = isUuid(unitId) ? await findReference(tx, unitState, unitId) : null;
  if (unit?.estateId !== estateId) throw platformErrors.error('REFERENCE_NOT_YET_KNOWN', { field: 'unitId', params: { kind: 'unit', id: unitId } });
  const household = householdId !== null && isUuid(householdId) ? await findReference(tx, householdState, householdId) : null;
  checkHome({ unitId, householdId }, unit.state, household?.unitId ?? null);
}
