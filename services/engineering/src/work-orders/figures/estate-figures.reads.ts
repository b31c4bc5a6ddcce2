import { Injectable } from '@nestjs/common';
import { halfUpDivide, isUuid, monthBounds, scopeOf, yearMonthOf } from '@guanjia/domain';
import { byId, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { isOpenSql, isOverdueSql } from '../work-order/work-order.sql.ts';
import { workOrdersAccess } from '../work-orders.access.ts';

export interface EstateFigures {
  id: string;
  open: number;
  overdue: number;
  finished: number;
  counted: number;
  onTime: number;
}

/** When an order counts: when it was finished, or when the first limit that it broke passed. */
export const countedAt = sql`least(w.finished_at, w.finish_by, case when w.responded_at is null or w.responded_at > w.respond_by then w.respond_by end)`;

/** K13 of the current month, and what is open now, for many estates in one statement. Works have no limit and cancelled
 *  orders were never due, so neither counts.
 *  @source ENG-020 K13 */
@Injectable()
export class EstateFiguresReads {
  of(call: RequestCall, estateId: string): Promise<EstateFigures | null> {
    return call.load('estate.workOrders', estateId, async (ids) => byId(await this.#figures(call, ids.filter(isUuid))));
  }

  #figures(call: RequestCall, ids: readonly string[]): Promise<EstateFigures[]> {
    const { start, end } = monthBounds(yearMonthOf(call.now));
    const scope = scopeOf(call.actor, workOrdersAccess, 'order.read');
    const own = sql<boolean>`w.assignee_id::text = ${call.actor.id}`;
    const isCounted = sql`w.urgency <> 'WORKS' and w.state <> 'CANCELLED' and ${countedAt} >= ${start} and ${countedAt} < ${end}
      and (w.finished_at is not null or ${countedAt} < ${call.now})`;
    return call.reads.rows<EstateFigures>(sql`select e.id, f.*
      from unnest(${[...ids]}::uuid[]) e(id)
      cross join lateral (
        select count(*) filter (where ${isOpenSql})::int as open,
          count(*) filter (where ${isOverdueSql(call.now)})::int as overdue,
          count(*) filter (where w.finished_at >= ${start} and w.finished_at < ${end})::int as finished,
          count(*) filter (where ${isCounted})::int as counted,
          count(*) filter (where ${isCounted} and w.finished_at <= w.finish_by and w.responded_at <= w.respond_by)::int as "onTime"
        from work_order w where w.estate_id = e.id and ${call.reads.within(scope, 'w.estate_id', own)}
          and (${isOpenSql} or w.finished_at >= ${start} or w.finish_by >= ${start} or w.respond_by >= ${start})) f
      where ${call.reads.within(scope, 'e.id', sql<boolean>`true`)}`);
  }
}

/** Basis points, rounded half up; null while nothing counts. @source PLAT-017 */
export const shareBp = (part: number, whole: number): number | null =>
  whole === 0 ? null : Number(halfUpDivide(BigInt(part) * 10_000n, BigInt(whole)));
