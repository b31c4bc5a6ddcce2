import { Injectable } from '@nestjs/common';
import { addDays, scopeOf, weekBounds, weekdayOf, type LocalDate } from '@guanjia/domain';
import { ascending, idIs, page, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryCompletedOrdersOfWeekArgs } from '../../schema.types.ts';
import { columns, type WorkOrderRow } from '../work-order/work-order.sql.ts';
import { workOrdersAccess } from '../work-orders.access.ts';
import { requireWeek } from './iso-week.rules.ts';

const inTurn = ascending('w.completed_at', 'completedAt');

/** Slips completed in one ISO week: of these the callbacks of the next week are drawn. @source ENG-031 K03 */
@Injectable()
export class CompletedOfWeekReads {
  async list(call: RequestCall, { estateId, isoYear, isoWeek, ...args }: QueryCompletedOrdersOfWeekArgs): Promise<Connection<WorkOrderRow>> {
    const { after, tail, connection } = page(args, inTurn);
    const { start, end } = weekBounds(mondayOf(isoYear, isoWeek));
    const scope = scopeOf(call.actor, workOrdersAccess, 'order.read');
    return connection(await call.reads.rows<WorkOrderRow>(sql`select ${columns} from work_order w
      where ${call.reads.within(scope, 'w.estate_id', sql<boolean>`w.assignee_id::text = ${call.actor.id}`)} and ${idIs('w.estate_id', estateId)}
        and w.completed_at >= ${start} and w.completed_at < ${end} and ${after} ${tail}`));
  }
}

/** The Monday of an ISO week. @throws INVALID_INPUT */
function mondayOf(isoYear: number, isoWeek: number): LocalDate {
  requireWeek(isoYear, isoWeek);
  const fourth = `${isoYear}-01-04`;
  return addDays(fourth, 1 - weekdayOf(fourth) + 7 * (isoWeek - 1));
}
