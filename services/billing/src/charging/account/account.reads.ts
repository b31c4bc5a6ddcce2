import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { ascending, byId, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import type { Stored } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';
import type { QueryAccountsArgs } from '../../schema.types.ts';
import { chargingAccess } from '../charging.access.ts';
import { ownHousehold } from '../own-household.sql.ts';
import type { Account } from './account.rules.ts';

export type AccountRow = Stored<Account> & { balanceFen: bigint };

const rows = sql`select a.id, a.estate_id as "estateId", a.version, a.unit_id as "unitId", a.household_id as "householdId",
  a.opened_on as "openedOn", a.state, a.created_at as "createdAt", coalesce(l.balance_fen, 0) as "balanceFen"
  from account a left join ledger_account l on l.account_id = a.id and l.kind = 'RECEIVABLE'`;
const byAge = ascending('a.created_at', 'createdAt');

/** Accounts as plain rows, with what they owe. @source BIL-019 */
@Injectable()
export class AccountReads {
  one(call: RequestCall, id: string): Promise<AccountRow | null> {
    return call.load('account', id, async (ids) => byId(await this.#where(call, idIn('a.id', ids))));
  }

  /** The open account of a unit. */
  ofUnit(call: RequestCall, unitId: string): Promise<AccountRow | null> {
    return call.load('account of unit', unitId, async (ids) => {
      const found = await this.#where(call, sql`${idIn('a.unit_id', ids)} and a.state = 'OPEN'`);
      return new Map(found.map((row) => [row.unitId, row]));
    });
  }

  async ofHousehold(call: RequestCall, householdId: string): Promise<AccountRow[]> {
    const found = await call.load('accounts of household', householdId, async (ids) =>
      Map.groupBy(await this.#where(call, idIn('a.household_id', ids)), (row) => row.householdId!));
    return found ?? [];
  }

  /** Accounts that the caller's own households pay. @source BIL-019 */
  mine(call: RequestCall): Promise<AccountRow[]> {
    const scope = scopeOf(call.actor, chargingAccess, 'account.own');
    return call.reads.rows<AccountRow>(sql`${rows}
      where ${call.reads.within(scope, 'a.estate_id', ownHousehold(call, 'a.household_id'))} and ${ownHousehold(call, 'a.household_id')}
      order by a.created_at, a.id limit 100`);
  }

  async list(call: RequestCall, { filter, ...args }: QueryAccountsArgs): Promise<Connection<AccountRow>> {
    const { after, tail, connection } = page(args, byAge);
    return connection(await call.reads.rows<AccountRow>(sql`${rows} where ${within(call)} and ${after}
      and ${idIs('a.estate_id', filter?.estateId)} and ${idIs('a.household_id', filter?.householdId)}
      and ${valueIs('a.state', filter?.state)} ${tail}`));
  }

  #where(call: RequestCall, condition: RawBuilder<unknown>): Promise<AccountRow[]> {
    return call.reads.rows<AccountRow>(sql`${rows} where ${condition} and ${within(call)} order by a.created_at, a.id`);
  }
}

const within = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, chargingAccess, 'account.read'), 'a.estate_id', ownHousehold(call, 'a.household_id'));
