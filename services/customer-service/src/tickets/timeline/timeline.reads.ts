import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { ownTicket } from '../ticket/ticket-sight.sql.ts';
import { ticketAccess } from '../tickets.access.ts';

export interface TimelineRow {
  id: string;
  at: Date;
  actorId: string;
  actorKind: string;
  from: string | null;
  to: string;
  reasonCode: string | null;
  note: string | null;
}

@Injectable()
export class TimelineReads {
  /** What happened to a ticket, from the first; empty where the ticket is not the caller's to see. Notes among staff are
   *  not for the reporter.
   *  @source CS-016 */
  async ofTicket(call: RequestCall, ticketId: string): Promise<TimelineRow[]> {
    const scope = scopeOf(call.actor, ticketAccess, 'ticket.read');
    if (!isUuid(ticketId)) return [];
    const isStaff = call.actor.kind !== 'MEMBER';
    return call.reads.rows<TimelineRow>(sql`select l.id, l.at, l.actor_id as "actorId", l.actor_kind as "actorKind",
        l.from_state as "from", l.to_state as "to", l.reason_code as "reasonCode",
        case when ${isStaff}::boolean or l.is_for_reporter then l.note end as note
      from ticket_timeline l join ticket t on t.id = l.ticket_id
      where l.ticket_id = ${ticketId} and ${call.reads.within(scope, 't.estate_id', ownTicket(call.actor))} order by l.position`);
  }
}
