import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import { byId, page, type Connection, type PageArgs, type RequestCall, type SortColumn } from '@guanjia/subgraph';
import type { Stored } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';
import { chargingAccess } from '../charging.access.ts';
import { ownHousehold } from '../own-household.sql.ts';
import type { Account } from './account.rules.ts';

export type AccountRow = Stored<Account> & { balanceFen: bigint };

export interface AccountFilter {
  estateId?: string | null;
  householdId?: string | null;
  state?: string | null;
}

const rows = sql`select a.id, a.estate_id as "estateId", a.version, a.unit_id as "unitId", a.household_id as "householdId",
  a.opened_on as "openedOn", a.state, a.created_at as "createdAt", coalesce(l.balance_fen, 0) as "balanceFen"
  from account a left join ledger_account l on l.account_id = a.id and l.kind = 'RECEIVABLE'`;
const byAge: readonly SortColumn[] = [
  { column: 'a.created_at', type: 'timestamptz', direction: 'asc', property: 'createdAt' },
  { column: 'a.id', type: 'uuid', direction: 'asc', property: 'id' },
];

/** Accounts as plain rows, with what they owe. @source BIL-019 */
@Injectable()
export class AccountReads {
  one(call: RequestCall, id: string): Promise<AccountRow | null> {
    return call.load('account', id, async (ids) => byId(await this.#where(call, sql`a.id = any(${uuids(ids)}::uuid[])`)));
  }

  /** The open account of a unit. */
  ofUnit(call: RequestCall, unitId: string): Promise<AccountRow | null> {
    return call.load('account of unit', unitId, async (ids) => {
      const found = await this.#where(call, sql`a.unit_id = any(${uuids(ids)}::uuid[]) and a.state = 'OPEN'`);
      return new Map(found.map((row) => [row.unitId, row]));
    });
  }

  async ofHousehold(call: RequestCall, householdId: string): Promise<AccountRow[]> {
    const found = await call.load('accounts of household', householdId, async (ids) =>
      Map.groupBy(await this.#where(call, sql`a.household_id = any(${uuids(ids)}::uuid[])`), (row) => row.householdId!));
    return found ?? [];
  }

  /** Accounts that the caller's own households pay. @source BIL-019 */
  mine(call: RequestCall): Promise<AccountRow[]> {
    const scope = scopeOf(call.actor, chargingAccess, 'account.own');
    return call.reads.rows<AccountRow>(sql`${rows}
      where ${call.reads.within(scope, 'a.estate_id', ownHousehold(call, 'a.household_id'))} and ${ownHousehold(call, 'a.household_id')}
      order by a.created_at, a.id limit 100`);
  }

  async list(call: RequestCall, { estateId = null, householdId = null, state = null }: AccountFilter, args: PageArgs): Promise<Connection<AccountRow>> {
    const { after, tail, connection } = page(args, byAge);
    return connection(await call.reads.rows<AccountRow>(sql`${rows} where ${within(call)} and ${after}
      and (${estateId}::uuid is null or a.estate_id = ${estateId}::uuid)
      and (${householdId}::uuid is null or a.household_id = ${householdId}::uuid)
      and (${state}::text is null or a.state = ${state}) ${tail}`));
  }

  #where(call: RequestCall, condition: RawBuilder<unknown>): Promise<AccountRow[]> {
    return call.reads.rows<AccountRow>(sql`${rows} where ${condition} and ${within(call)} order by a.created_at, a.id`);
  }
}

const uuids = (ids: readonly string[]): string[] => ids.filter(isUuid);

const within = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, chargingAccess, 'account.read'), 'a.estate_id', ownHousehold(call, 'a.household_id'));
