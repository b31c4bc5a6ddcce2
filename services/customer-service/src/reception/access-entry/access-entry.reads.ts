import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryAccessLogsArgs } from '../../schema.types.ts';
import { receptionAccess } from '../reception.access.ts';
import type { AccessEntry } from './access-entry.rules.ts';

const columns = columnsOf('a', {
  id: 'ALWAYS', at: 'ALWAYS', version: 'ITSELF', estateId: ['estate'], gateCode: 'ITSELF', direction: 'ITSELF', personKind: 'ITSELF', registeredBy: 'ITSELF',
});

const latestFirst = descending('a.at', 'at');

/** Comings and goings, without whose they are: that is opened by home, with a reason. @source CS-008 */
@Injectable()
export class AccessEntryReads {
  async list(call: RequestCall, { filter, ...args }: QueryAccessLogsArgs): Promise<Connection<Stored<AccessEntry>>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, gateCode, personKind, from, to } = filter ?? {};
    return connection(await call.reads.rows<Stored<AccessEntry>>(sql`select ${askedColumns(call, columns)} from access_entry a
      where ${call.reads.within(scopeOf(call.actor, receptionAccess, 'access.read'), 'a.estate_id')} and ${after}
        and ${idIs('a.estate_id', estateId)} and ${valueIs('a.gate_code', gateCode)} and ${valueIs('a.person_kind', personKind)}
        and ${when(from, (value) => sql<boolean>`a.at >= ${value}`)} and ${when(to, (value) => sql<boolean>`a.at < ${value}`)} ${tail}`));
  }
}
