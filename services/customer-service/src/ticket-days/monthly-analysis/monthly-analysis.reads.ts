import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryMonthlyAnalysesArgs } from '../../schema.types.ts';
import { ticketDaysAccess } from '../ticket-days.access.ts';
import type { MonthlyAnalysis } from './monthly-analysis.rules.ts';

export type MonthlyAnalysisRow = Stored<MonthlyAnalysis>;

const columns = columnsOf('a', {
  id: 'ALWAYS', month: 'ALWAYS', estateId: ['estate'], version: 'ITSELF', kind: 'ITSELF', state: 'ITSELF', openedBy: 'ITSELF', openedAt: 'ITSELF', meetingAt: 'ITSELF',
  prepareBy: 'ITSELF', preClearedAt: 'ITSELF', preparedBy: 'ITSELF', isPreparedLate: 'ITSELF', analysis: 'ITSELF', departmentIds: ['departments'], meetingId: 'ITSELF',
  conclusion: 'ITSELF', heldBy: 'ITSELF', heldAt: 'ITSELF', isLate: 'ITSELF', statsSnapshot: 'ITSELF',
});

const latestFirst = descending('a.month', 'month', 'text');

@Injectable()
export class MonthlyAnalysisReads {
  one(call: RequestCall, id: string): Promise<MonthlyAnalysisRow | null> {
    return call.load('monthly analysis', id, async (ids) => byId(await call.reads.rows<MonthlyAnalysisRow>(sql`select ${askedColumns(call, columns)} from monthly_analysis a
      where ${idIn('a.id', ids)} and ${readable(call)}`)));
  }

  /** @source CS-024 CS-026 */
  async list(call: RequestCall, { filter, ...args }: QueryMonthlyAnalysesArgs): Promise<Connection<MonthlyAnalysisRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, kind, state, month } = filter ?? {};
    return connection(await call.reads.rows<MonthlyAnalysisRow>(sql`select ${askedColumns(call, columns)} from monthly_analysis a
      where ${readable(call)} and ${after} and ${idIs('a.estate_id', estateId)} and ${valueIs('a.kind', kind)} and ${valueIs('a.state', state)}
        and ${valueIs('a.month', month)} ${tail}`));
  }
}

const readable = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, ticketDaysAccess, 'days.read'), 'a.estate_id');
