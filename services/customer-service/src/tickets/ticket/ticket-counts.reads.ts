import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import { byId, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { ticketAccess } from '../tickets.access.ts';
import { ownTicket } from './ticket-sight.sql.ts';
import { open, unfinished } from './ticket.sql.ts';

/** How one estate stands. */
export interface TicketCounts {
  id: string;
  /** not yet closed or cancelled */
  open: number;
  /** unfinished and past the limit. @source CS-015 K13 */
  overdue: number;
}

@Injectable()
export class TicketCountReads {
  /** One statement however many estates; null for an estate that is not the caller's to see. */
  ofEstate(call: RequestCall, estateId: string): Promise<TicketCounts | null> {
    return call.load('ticket counts', estateId, async (ids) => {
      const scope = scopeOf(call.actor, ticketAccess, 'ticket.read');
      return byId(await call.reads.rows<TicketCounts>(sql`select e.id, c.*
        from unnest(${ids.filter(isUuid)}::uuid[]) e(id)
        cross join lateral (
          select count(*)::int as open, count(*) filter (where ${unfinished} and t.due_at < ${call.now})::int as overdue
          from ticket t where t.estate_id = e.id and ${open} and ${call.reads.within(scope, 't.estate_id', ownTicket(call.actor))}) c
        where ${call.reads.within(scope, 'e.id', sql<boolean>`true`)}`));
    });
  }
}
