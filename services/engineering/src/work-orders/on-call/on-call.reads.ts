import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { ascending, askedColumns, columnsOf, idIs, page, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryOnCallRosterArgs } from '../../schema.types.ts';
import { workOrdersAccess } from '../work-orders.access.ts';
import type { OnCallShift } from './on-call.rules.ts';

export type OnCallRow = Stored<OnCallShift>;

const columns = columnsOf('s', { id: 'ALWAYS', startAt: 'ALWAYS', version: 'ITSELF', estateId: ['estate'], employeeId: ['employee'], endAt: 'ITSELF', state: 'ITSELF' });

const soonestFirst = ascending('s.start_at', 'startAt');

@Injectable()
export class OnCallReads {
  async list(call: RequestCall, { estateId, from, to, ...args }: QueryOnCallRosterArgs): Promise<Connection<OnCallRow>> {
    const { after, tail, connection } = page(args, soonestFirst);
    return connection(await call.reads.rows<OnCallRow>(sql`select ${askedColumns(call, columns)} from on_call_shift s
      where ${call.reads.within(scopeOf(call.actor, workOrdersAccess, 'outage.read'), 's.estate_id')} and ${after} and ${idIs('s.estate_id', estateId)} and s.state = 'PLANNED'
        and ${when(from, (value) => sql<boolean>`s.end_at > ${value}`)} and ${when(to, (value) => sql<boolean>`s.start_at < ${value}`)} ${tail}`));
  }
}
