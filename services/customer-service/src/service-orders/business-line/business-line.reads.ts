import { Injectable } from '@nestjs/common';
import { BUSINESS_LINES } from '@guanjia/contracts';
import { monthBounds, platformErrors, scopeOf } from '@guanjia/domain';
import { idIs, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryBusinessLineRevenueArgs } from '../../schema.types.ts';
import { serviceOrderAccess } from '../service-orders.access.ts';

interface BusinessLineRevenueRow {
  businessLine: (typeof BUSINESS_LINES)[number];
  orders: number;
  amountFen: bigint;
}

/** What the business lines brought in. @source CS-147 */
@Injectable()
export class BusinessLineReads {
  /** Every line once, by the month in which its orders were done; the orders behind it are listed by line and time of completion.
   *  @throws FORBIDDEN, INVALID_INPUT   @source CS-147 */
  async revenue(call: RequestCall, { estateId, from, to }: QueryBusinessLineRevenueArgs): Promise<BusinessLineRevenueRow[]> {
    const scope = scopeOf(call.actor, serviceOrderAccess, 'service-order.revenue');
    const { start } = monthBounds(from);
    const { end } = monthBounds(to);
    if (end <= start) throw platformErrors.error('INVALID_INPUT', { field: 'to', params: { reason: 'from <= to' } });
    const rows = await call.reads.rows<{ businessLine: string; orders: number; amountFen: string }>(sql`
      select o.business_line as "businessLine", count(*)::int as orders, sum(o.amount_fen)::text as "amountFen" from service_order o
      where ${call.reads.within(scope, 'o.estate_id')} and ${idIs('o.estate_id', estateId)} and o.completed_at >= ${start} and o.completed_at < ${end} group by 1`);
    return BUSINESS_LINES.map((businessLine) => {
      const row = rows.find((one) => one.businessLine === businessLine);
      return { businessLine, orders: row?.orders ?? 0, amountFen: BigInt(row?.amountFen ?? 0) };
    });
  }
}
