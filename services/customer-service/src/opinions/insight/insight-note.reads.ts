import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, when, type Columns, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryInsightsArgs } from '../../schema.types.ts';
import { opinionsAccess } from '../opinions.access.ts';
import type { InsightNote } from './insight-note.rules.ts';

export type InsightNoteRow = Stored<InsightNote>;

const columns: Columns = columnsOf('n', {
  id: 'ALWAYS', submittedAt: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', source: 'ITSELF', text: 'ITSELF', submittedBy: ['submitter'], state: 'ITSELF',
  isForPlan: 'ITSELF', reviewNote: 'ITSELF', reviewedBy: ['reviewer'], reviewedAt: 'ITSELF',
});

const latestFirst = descending('n.submitted_at', 'submittedAt');

@Injectable()
export class InsightNoteReads {
  async list(call: RequestCall, { filter, ...args }: QueryInsightsArgs): Promise<Connection<InsightNoteRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, source, state, isForPlan } = filter ?? {};
    return connection(await call.reads.rows<InsightNoteRow>(sql`select ${askedColumns(call, columns)} from insight_note n
      where ${call.reads.within(scopeOf(call.actor, opinionsAccess, 'insight.read'), 'n.estate_id')} and ${after} and ${idIs('n.estate_id', estateId)}
        and ${valueIs('n.source', source)} and ${valueIs('n.state', state)} and ${when(isForPlan, (value) => sql<boolean>`n.is_for_plan = ${value}`)} ${tail}`));
  }
}
