import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import {
  ascending, askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, when, type Columns, type Connection, type RequestCall,
} from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { InterviewFilter, QueryInterviewsArgs, QueryVisitsArgs } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import type { Interview } from './interview.rules.ts';

export type InterviewRow = Stored<Interview>;

const columns: Columns = {
  ...columnsOf('i', {
    id: 'ALWAYS', createdAt: 'ALWAYS', at: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', planId: 'ITSELF', kind: 'ITSELF', householdId: ['household'], unitId: ['unit'],
    zoneId: 'ITSELF', assigneeId: ['assignee'], plannedMonth: 'ALWAYS', state: 'ITSELF', bookedAt: 'ITSELF', misses: 'ITSELF', mode: 'ITSELF', occupancy: 'ITSELF',
    needs: 'ITSELF', satisfaction: 'ITSELF',
  }),
  by: { sql: sql`i.made_by`, for: ['interviewer'] },
};

const byMonth = ascending('i.planned_month', 'plannedMonth', 'text');
const latestFirst = descending('i.at', 'at');

@Injectable()
export class InterviewReads {
  one(call: RequestCall, id: string): Promise<InterviewRow | null> {
    return call.load('interview', id, async (ids) => byId(await call.reads.rows<InterviewRow>(sql`select ${askedColumns(call, columns)} from interview i
      where ${idIn('i.id', ids)} and ${readable(call)}`)));
  }

  /** Planned interviews, by month. @source CS-089 */
  async list(call: RequestCall, { filter, ...args }: QueryInterviewsArgs): Promise<Connection<InterviewRow>> {
    const { after, tail, connection } = page(args, byMonth);
    return connection(await call.reads.rows<InterviewRow>(sql`select ${askedColumns(call, columns)} from interview i
      where ${readable(call)} and i.planned_month is not null and ${after} and ${matching(filter ?? {})} ${tail}`));
  }

  /** What was asked and heard, latest first: a household's visit history. @source CS-090 */
  async visits(call: RequestCall, { filter, ...args }: QueryVisitsArgs): Promise<Connection<InterviewRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    return connection(await call.reads.rows<InterviewRow>(sql`select ${askedColumns(call, columns)} from interview i
      where ${readable(call)} and i.state = 'DONE' and ${after} and ${matching(filter ?? {})} ${tail}`));
  }

  /** The open interview that is planned first for a household. */
  async plannedFor(call: RequestCall, householdId: string): Promise<string | null> {
    const row = await call.reads.row<{ id: string }>(sql`select i.id from interview i where ${readable(call)} and ${idIs('i.household_id', householdId)}
      and i.state in ('PLANNED', 'BOOKED', 'MISSED') order by i.planned_month, i.id limit 1`);
    return row?.id ?? null;
  }
}

const readable = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, careAccess, 'interview.read'), 'i.estate_id');

const matching = ({ estateId, householdId, zoneId, month, state, mode, kind, assigneeId }: InterviewFilter): RawBuilder<boolean> => sql<boolean>`
  ${idIs('i.estate_id', estateId)} and ${idIs('i.household_id', householdId)} and ${idIs('i.zone_id', zoneId)} and ${valueIs('i.planned_month', month)}
  and ${valueIs('i.state', state)} and ${valueIs('i.mode', mode)} and ${valueIs('i.kind', kind)} and ${when(assigneeId, (id) => sql<boolean>`i.assignee_id = ${id}`)}`;
