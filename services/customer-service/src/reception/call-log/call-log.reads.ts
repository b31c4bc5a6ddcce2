import { Injectable } from '@nestjs/common';
import { scopeOf, type Scope } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { ascending, askedColumns, columnsOf, descending, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryCallLogsArgs, QueryNightTicketsPendingArgs } from '../../schema.types.ts';
import { receptionAccess } from '../reception.access.ts';
import type { CallLog } from './call-log.rules.ts';

export type CallLogRow = Stored<CallLog>;

const columns = columnsOf('c', {
  id: 'ALWAYS', calledAt: 'ALWAYS', entryDueAt: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', callerNo: 'ITSELF', callerName: 'ITSELF', kind: 'ITSELF',
  linkedType: ['linkedTo'], linkedId: ['linkedTo'], operatorId: ['operator'], transfers: 'ITSELF',
});

const latestFirst = descending('c.called_at', 'calledAt');

const soonestFirst = ascending('c.entry_due_at', 'entryDueAt');

@Injectable()
export class CallLogReads {
  /** What the night left to be entered, the soonest due first. @source CS-022 */
  async pendingEntry(call: RequestCall, scope: Scope, { estateId, ...args }: QueryNightTicketsPendingArgs): Promise<Connection<CallLogRow>> {
    const { after, tail, connection } = page(args, soonestFirst);
    return connection(await call.reads.rows<CallLogRow>(sql`select ${askedColumns(call, columns)} from call_log c
      where ${call.reads.within(scope, 'c.estate_id')} and ${after} and ${idIs('c.estate_id', estateId)} and c.entry_due_at is not null and c.linked_id is null ${tail}`));
  }

  async list(call: RequestCall, { filter, ...args }: QueryCallLogsArgs): Promise<Connection<CallLogRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, kind, from, to } = filter ?? {};
    return connection(await call.reads.rows<CallLogRow>(sql`select ${askedColumns(call, columns)} from call_log c
      where ${call.reads.within(scopeOf(call.actor, receptionAccess, 'call.read'), 'c.estate_id')} and ${after}
        and ${idIs('c.estate_id', estateId)} and ${valueIs('c.kind', kind)}
        and ${when(from, (value) => sql<boolean>`c.called_at >= ${value}`)} and ${when(to, (value) => sql<boolean>`c.called_at < ${value}`)} ${tail}`));
  }
}
