import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, type Columns, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryTenanciesArgs } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import type { Tenancy } from './tenancy.rules.ts';

export type TenancyRow = Stored<Tenancy>;

const columns: Columns = columnsOf('t', {
  id: 'ALWAYS', createdAt: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', householdId: ['household'], unitId: ['unit'], tenantRef: 'ITSELF', fromOn: 'ITSELF',
  toOn: 'ITSELF', state: 'ITSELF', endedOn: 'ITSELF', endReason: 'ITSELF',
});

const newestFirst = descending('t.created_at', 'createdAt');

@Injectable()
export class TenancyReads {
  async list(call: RequestCall, { filter, ...args }: QueryTenanciesArgs): Promise<Connection<TenancyRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, householdId, unitId, state } = filter ?? {};
    return connection(await call.reads.rows<TenancyRow>(sql`select ${askedColumns(call, columns)} from tenancy t
      where ${call.reads.within(scopeOf(call.actor, careAccess, 'occupancy.read'), 't.estate_id')} and ${after} and ${idIs('t.estate_id', estateId)}
        and ${idIs('t.household_id', householdId)} and ${idIs('t.unit_id', unitId)} and ${valueIs('t.state', state)} ${tail}`));
  }
}
