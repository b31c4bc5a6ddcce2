import { Injectable } from '@nestjs/common';
import { monthBounds, scopeOf } from '@guanjia/domain';
import { idIs, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryRepairIndicatorsArgs } from '../../schema.types.ts';
import { neededRepeat } from '../rework-sample/rework-sample.facts.ts';
import { workOrdersAccess } from '../work-orders.access.ts';
import { countedAt } from './estate-figures.reads.ts';

export interface RepairIndicator {
  indicator: 'K13' | 'K14' | 'K61';
  numerator: number;
  denominator: number;
}

/** Timeliness, rework of the sample and approvals of one month, over the estates within sight or one of them. Works have no limit;
 *  equipment that was made safe first, and what cost less than the limit in force, needs no approval beforehand. An estimate that
 *  grew under way pauses the work, so its approval comes before it goes on.
 *  @source ENG-020 ENG-021 ENG-024 ENG-025 ENG-030 K13 K14 K61 PLAT-017 */
@Injectable()
export class RepairIndicatorReads {
  async ofMonth(call: RequestCall, { month, estateId }: QueryRepairIndicatorsArgs): Promise<RepairIndicator[]> {
    const { start, end } = monthBounds(month);
    const scope = scopeOf(call.actor, workOrdersAccess, 'repair.figures');
    const seen = (estate: string) => sql<boolean>`${call.reads.within(scope, estate)} and ${idIs(estate, estateId)}`;
    return call.reads.rows<RepairIndicator>(sql`
      select 'K13' as indicator, count(*) filter (where w.finished_at <= w.finish_by and w.responded_at <= w.respond_by)::int as numerator, count(*)::int as denominator
        from work_order w where ${seen('w.estate_id')} and w.urgency <> 'WORKS' and w.state <> 'CANCELLED' and ${countedAt} >= ${start} and ${countedAt} < ${end}
          and (w.finished_at is not null or ${countedAt} < ${call.now})
      union all select 'K14', count(*) filter (where ${neededRepeat(sql`(s.standard->>'windowDays')::int`)})::int, count(*)::int
        from rework_sample s join work_order w on w.id in (select value::uuid from jsonb_array_elements_text(s.order_ids))
        where ${seen('s.estate_id')} and s.month = ${month}
      union all select 'K61', count(*) filter (where w.approval_state = 'APPROVED' and (w.decided_at <= w.responded_at or w.requested_at > w.responded_at))::int, count(*)::int
        from work_order w where ${seen('w.estate_id')} and w.equipment_id is not null and w.made_safe_at is null and w.state <> 'CANCELLED'
          and w.approval_limit_fen is not null and coalesce(w.amount_fen, w.estimate_fen) >= w.approval_limit_fen
          and w.responded_at >= ${start} and w.responded_at < ${end}
      order by 1`);
  }
}
