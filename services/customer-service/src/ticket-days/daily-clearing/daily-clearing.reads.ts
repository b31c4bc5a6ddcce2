import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryDailyClearingsArgs } from '../../schema.types.ts';
import { ticketDaysAccess } from '../ticket-days.access.ts';
import type { DailyClearing } from './daily-clearing.rules.ts';

export type DailyClearingRow = Stored<DailyClearing>;

const columns = {
  ...columnsOf('d', {
    id: 'ALWAYS', estateId: ['estate'], version: 'ITSELF', newCount: 'ITSELF', doneCount: 'ITSELF', openCount: 'ITSELF', state: 'ITSELF', confirmedBy: 'ITSELF',
    confirmedAt: 'ITSELF', isLate: 'ITSELF', reportedMeetingId: ['meetingId'], reportedAt: 'ITSELF', isReportLate: 'ITSELF', newTicketIds: ['newTickets'],
    doneTicketIds: ['doneTickets'], openItems: 'ITSELF',
  }),
  on: { sql: sql`d.on_date::text`, for: 'ALWAYS' as const },
};

const latestFirst = descending('d.on_date', 'on', 'date');

@Injectable()
export class DailyClearingReads {
  one(call: RequestCall, id: string): Promise<DailyClearingRow | null> {
    return call.load('daily clearing', id, async (ids) => byId(await call.reads.rows<DailyClearingRow>(sql`select ${askedColumns(call, columns)} from daily_clearing d
      where ${idIn('d.id', ids)} and ${readable(call)}`)));
  }

  /** @source CS-020 CS-021 */
  async list(call: RequestCall, { filter, ...args }: QueryDailyClearingsArgs): Promise<Connection<DailyClearingRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, state, from, to } = filter ?? {};
    return connection(await call.reads.rows<DailyClearingRow>(sql`select ${askedColumns(call, columns)} from daily_clearing d
      where ${readable(call)} and ${after} and ${idIs('d.estate_id', estateId)} and ${valueIs('d.state', state)}
        and ${when(from, (day) => sql<boolean>`d.on_date >= ${day}::date`)} and ${when(to, (day) => sql<boolean>`d.on_date <= ${day}::date`)} ${tail}`));
  }
}

const readable = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, ticketDaysAccess, 'days.read'), 'd.estate_id');
