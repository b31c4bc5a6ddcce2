import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { byId, idIn, idIs, page, valueIs, when, type Connection, type PageArgs, type RequestCall, type SortColumn } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryWorkOrdersArgs, WorkOrderFilter } from '../../schema.types.ts';
import { workOrdersAccess } from '../work-orders.access.ts';
import { columns, isOpenSql, isOverdueSql, type WorkOrderRow } from './work-order.sql.ts';

/** Urgent first, then what is due first. @source ENG-027 */
const byUrgency: readonly SortColumn[] = [
  { column: 'w.urgency_rank', type: 'int', direction: 'asc', property: 'urgencyRank' },
  { column: 'w.due_order', type: 'timestamptz', direction: 'asc', property: 'dueOrder' },
  { column: 'w.id', type: 'uuid', direction: 'asc', property: 'id' },
];

/** Work orders as plain rows. */
@Injectable()
export class WorkOrderReads {
  one(call: RequestCall, id: string): Promise<WorkOrderRow | null> {
    return call.load('workOrder', id, async (ids) => byId(await call.reads.rows<WorkOrderRow>(sql`select ${columns} from work_order w
      where ${idIn('w.id', ids)} and ${visible(call)}`)));
  }

  list(call: RequestCall, { filter, ...args }: QueryWorkOrdersArgs): Promise<Connection<WorkOrderRow>> {
    return this.#page(call, matching(filter ?? {}, call.now), args);
  }

  /** What I have to do. */
  mine(call: RequestCall, args: PageArgs): Promise<Connection<WorkOrderRow>> {
    const { id } = call.actor;
    return this.#page(call, sql<boolean>`w.assignee_id::text = ${id} and ${isOpenSql}`, args);
  }

  /** Those of them that are within sight. @param ids  a statement that gives their ids */
  among(call: RequestCall, ids: RawBuilder<unknown>, args: PageArgs): Promise<Connection<WorkOrderRow>> {
    return this.#page(call, sql<boolean>`w.id in (${ids})`, args);
  }

  /** The orders of many tickets in one statement, oldest first. */
  async ofTicket(call: RequestCall, ticketId: string): Promise<WorkOrderRow[]> {
    const found = await call.load<WorkOrderRow[]>('ticket.workOrders', ticketId, async (ids) => {
      const rows = await call.reads.rows<WorkOrderRow>(sql`select ${columns} from work_order w
        where ${idIn('w.ticket_id', ids)} and ${visible(call)} order by w.id`);
      return Map.groupBy(rows, (row) => row.ticketId!);
    });
    return found ?? [];
  }

  async openCountOf(call: RequestCall, employeeId: string): Promise<number> {
    const found = await call.load<{ count: number }>('employee.openWorkOrders', employeeId, async (ids) => {
      const rows = await call.reads.rows<{ id: string; count: number }>(sql`select w.assignee_id as id, count(*)::int as count from work_order w
        where ${idIn('w.assignee_id', ids)} and ${isOpenSql} and ${visible(call)} group by w.assignee_id`);
      return byId(rows);
    });
    return found?.count ?? 0;
  }

  async #page(call: RequestCall, condition: RawBuilder<boolean>, args: PageArgs): Promise<Connection<WorkOrderRow>> {
    const { after, tail, connection } = page(args, byUrgency);
    const rows = await call.reads.rows<WorkOrderRow>(sql`select ${columns} from work_order w
      where ${visible(call)} and ${condition} and ${after} ${tail}`);
    return connection(rows);
  }
}

function visible(call: RequestCall): RawBuilder<boolean> {
  const scope = scopeOf(call.actor, workOrdersAccess, 'order.read');
  return call.reads.within(scope, 'w.estate_id', sql<boolean>`w.assignee_id::text = ${call.actor.id}`);
}

const matching = ({ estateId, ticketId, assigneeId, state, urgency, overdue }: WorkOrderFilter, now: Date): RawBuilder<boolean> => sql<boolean>`(
  ${idIs('w.estate_id', estateId)} and ${idIs('w.ticket_id', ticketId)} and ${idIs('w.assignee_id', assigneeId)}
  and ${valueIs('w.state', state)} and ${valueIs('w.urgency', urgency)}
  and ${when(overdue, (given) => sql<boolean>`${isOverdueSql(now)} = ${given}`)})`;
