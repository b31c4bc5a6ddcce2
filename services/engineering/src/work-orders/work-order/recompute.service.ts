import { Injectable } from '@nestjs/common';
import type { BusinessCalendar } from '@guanjia/domain';
import { calendarOf, type JoinedCall } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { WorkOrder } from './lifecycle.rules.ts';
import { freshLimits, type FreshLimits } from './recompute.rules.ts';
import { WorkOrderService } from './work-order.service.ts';
import { isOpenSql } from './work-order.sql.ts';

type ProvisionalOrder = Pick<WorkOrder, 'id' | 'estateId' | 'limitStamps' | 'finishedAt' | 'approvalDueBy'>;

const BATCH = 200;

/** Makes provisional limits firm when a year's calendar becomes known. @source PLAT-010 */
@Injectable()
export class RecomputeService {
  constructor(private readonly orders: WorkOrderService) {}

  /** @param regionId whose calendar it is; null for the whole group's */
  async recompute(call: JoinedCall, { regionId }: { regionId: string | null }): Promise<void> {
    const calendars = new Map<string, BusinessCalendar>();
    for await (const order of provisionalOrders(call, regionId)) {
      const { id, estateId } = order;
      const calendar = calendars.get(estateId) ?? await calendarOf(call.tx, estateId);
      calendars.set(estateId, calendar);
      const fresh = freshLimits(order, calendar);
      if (Object.keys(fresh).length > 0) await this.#recompute(call, id, fresh);
    }
  }

  async #recompute(call: JoinedCall, id: string, fresh: FreshLimits): Promise<void> {
    await this.orders.run(call, { id }, { capability: 'order.work', operation: 'recomputeLimits' }, () => ({ type: 'recomputeLimits', fresh }));
  }
}

/** Unfinished orders with a provisional limit, locked until all is saved. */
async function* provisionalOrders({ tx }: JoinedCall, regionId: string | null): AsyncGenerator<ProvisionalOrder> {
  for (let after: string | null = null, isMore = true; isMore; ) {
    const found: { rows: ProvisionalOrder[] } = await sql<ProvisionalOrder>`select w.id, w.estate_id as "estateId", w.limit_stamps as "limitStamps",
        w.finished_at as "finishedAt", w.approval_due_by as "approvalDueBy" from work_order w
      where w.limit_stamps @@ '$.*.isProvisional == true' and ${isOpenSql}
        and (${regionId}::uuid is null or w.estate_id in (select id from scope_estate where region_id = ${regionId}::uuid))
        and (${after}::uuid is null or w.id > ${after}::uuid)
      order by w.id limit ${BATCH} for update`.execute(tx.db);
    yield* found.rows;
    after = found.rows.at(-1)?.id ?? null;
    isMore = found.rows.length === BATCH;
  }
}
