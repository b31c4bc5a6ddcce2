import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, when, type Columns, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryInterviewPlansArgs } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import type { InterviewPlan } from './interview-plan.rules.ts';

export type InterviewPlanRow = Stored<InterviewPlan>;

const columns: Columns = columnsOf('p', {
  id: 'ALWAYS', year: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', state: 'ITSELF', standards: 'ALWAYS', households: 'ITSELF', required: 'ITSELF',
  faceRequired: 'ITSELF', monthQuotas: 'ITSELF', byZone: 'ITSELF', draftedBy: 'ITSELF', activatedBy: 'ITSELF', activatedAt: 'ITSELF',
});

const latestFirst = descending('p.year', 'year', 'int');

@Injectable()
export class InterviewPlanReads {
  /** The plan of an estate and year. @source CS-089 CS-165 */
  async ofYear(call: RequestCall, estateId: string, year: number): Promise<InterviewPlanRow | null> {
    return (await call.reads.row<InterviewPlanRow>(sql`select ${askedColumns(call, columns)} from interview_plan p
      where ${readable(call)} and ${idIs('p.estate_id', estateId)} and p.year = ${year}`)) ?? null;
  }

  async list(call: RequestCall, { filter, ...args }: QueryInterviewPlansArgs): Promise<Connection<InterviewPlanRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, year, state } = filter ?? {};
    return connection(await call.reads.rows<InterviewPlanRow>(sql`select ${askedColumns(call, columns)} from interview_plan p
      where ${readable(call)} and ${after} and ${idIs('p.estate_id', estateId)} and ${when(year, (value) => sql<boolean>`p.year = ${value}`)}
        and ${valueIs('p.state', state)} ${tail}`));
  }
}

const readable = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, careAccess, 'interview.read'), 'p.estate_id');
