import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { descending, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryTicketDutiesArgs } from '../../schema.types.ts';
import { ticketDaysAccess } from '../ticket-days.access.ts';
import type { KeptDuty } from './duty.service.ts';

const latestFirst = descending('d.due_at', 'dueAt');

@Injectable()
export class DutyReads {
  /** Duties of days, weeks and months, the latest first. @source CS-020 … CS-027 K21 */
  async list(call: RequestCall, { filter, ...args }: QueryTicketDutiesArgs): Promise<Connection<KeptDuty>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, kind, state, overdue, employeeId } = filter ?? {};
    const isOverdue = sql<boolean>`(d.is_overdue or coalesce(d.done_at > d.due_at, false))`;
    return connection(await call.reads.rows<KeptDuty>(sql`select d.id, d.estate_id as "estateId", d.kind, d.period, d.part, d.employee_id as "employeeId", d.role,
        d.due_at as "dueAt", d.ends_at as "endsAt", d.state, ${isOverdue} as "isOverdue", d.done_at as "doneAt", d.done_by_record as "doneByRecord"
      from ticket_duty d where ${call.reads.within(scopeOf(call.actor, ticketDaysAccess, 'days.read'), 'd.estate_id')} and ${after}
        and ${idIs('d.estate_id', estateId)} and ${idIs('d.employee_id', employeeId)} and ${valueIs('d.kind', kind)} and ${valueIs('d.state', state)}
        and ${when(overdue, (value) => sql<boolean>`${isOverdue} = ${value}`)} ${tail}`));
  }
}
