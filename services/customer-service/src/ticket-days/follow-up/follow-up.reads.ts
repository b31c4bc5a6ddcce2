import { Injectable } from '@nestjs/common';
import { isUuid, localDateOf, scopeOf, weekBounds } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryTicketFollowUpsArgs } from '../../schema.types.ts';
import { unfinished } from '../../tickets/ticket/ticket.sql.ts';
import { ticketDaysAccess } from '../ticket-days.access.ts';
import type { TicketFollowUp } from './follow-up.rules.ts';

export type FollowUpRow = Stored<TicketFollowUp>;

/** How the open tickets of a zone stand this week. @source CS-023 */
export interface ZoneTickets {
  estateId: string;
  zoneId: string | null;
  unfinished: number;
  overdue: number;
  /** were open when the week began */
  due: number;
  /** of these, have their note of the week */
  followed: number;
}

const columns = {
  ...columnsOf('f', {
    id: 'ALWAYS', at: 'ALWAYS', estateId: ['estate'], ticketId: ['ticket'], kind: 'ITSELF', note: 'ITSELF', by: 'ITSELF', expectedAt: 'ITSELF',
    status: 'ITSELF', confirmedBy: 'ITSELF',
  }),
  weekOn: { sql: sql`f.week_on::text`, for: 'ALWAYS' as const },
};

const latestFirst = descending('f.at', 'at');

@Injectable()
export class FollowUpReads {
  one(call: RequestCall, id: string): Promise<FollowUpRow | null> {
    return call.load('follow-up', id, async (ids) => byId(await call.reads.rows<FollowUpRow>(sql`select ${askedColumns(call, columns)} from ticket_follow_up f
      where ${idIn('f.id', ids)} and ${readable(call, 'f.estate_id')}`)));
  }

  /** @source CS-023 CS-025 */
  async list(call: RequestCall, { filter, ...args }: QueryTicketFollowUpsArgs): Promise<Connection<FollowUpRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, ticketId, kind } = filter ?? {};
    return connection(await call.reads.rows<FollowUpRow>(sql`select ${askedColumns(call, columns)} from ticket_follow_up f
      where ${readable(call, 'f.estate_id')} and ${after} and ${idIs('f.estate_id', estateId)} and ${idIs('f.ticket_id', ticketId)} and ${valueIs('f.kind', kind)} ${tail}`));
  }

  /** What is unfinished, by zone; what is in none comes last. @source CS-023 */
  async byZone(call: RequestCall, estateId: string): Promise<ZoneTickets[]> {
    const inReach = readable(call, 't.estate_id');
    if (!isUuid(estateId)) return [];
    const weekOn = weekBounds(localDateOf(call.now)).firstDay;
    return call.reads.rows<ZoneTickets>(sql`select ${estateId} as "estateId", t.zone_id as "zoneId", count(*) filter (where ${unfinished})::int as unfinished,
        count(*) filter (where ${unfinished} and t.due_at < ${call.now})::int as overdue, count(d.ticket_id)::int as due, count(d.followed_at)::int as followed
      from ticket t left join zone z on z.id = t.zone_id left join ticket_follow_up_due d on d.ticket_id = t.id and d.week_on = ${weekOn}::date
      where t.estate_id = ${estateId} and ${inReach} and (${unfinished} or d.ticket_id is not null)
      group by t.zone_id, z.code order by z.code nulls last`);
  }
}

const readable = (call: RequestCall, column: string): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, ticketDaysAccess, 'days.read'), column);
