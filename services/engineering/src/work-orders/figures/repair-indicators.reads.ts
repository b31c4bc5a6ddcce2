import { Injectable } from '@nestjs/common';
import { isUuid, readPeriod, scopeOf, type Period } from '@guanjia/domain';
import { idIs, type Connection, type PageArgs, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { engineeringErrors } from '../../engineering.errors.ts';
import type { QueryRepairIndicatorsArgs, RepairIndicatorPart } from '../../schema.types.ts';
import { neededRepeat } from '../rework-sample/rework-sample.facts.ts';
import { WorkOrderReads } from '../work-order/work-order.reads.ts';
import type { WorkOrderRow } from '../work-order/work-order.sql.ts';
import { workOrdersAccess } from '../work-orders.access.ts';
import { countedAt } from './estate-figures.reads.ts';

const INDICATORS = ['K13', 'K14', 'K61'] as const;

export interface RepairIndicator {
  indicator: (typeof INDICATORS)[number];
  numerator: number;
  denominator: number;
  /** what was asked, by which its records are found */
  asked: QueryRepairIndicatorsArgs;
}

/** Timeliness, rework of the sample and approvals of a period, over the estates within sight, those of a region or one of them, and the
 *  orders behind each figure.
 *  @source ENG-020 ENG-021 ENG-024 ENG-025 ENG-030 K13 K14 K61 PLAT-017 */
@Injectable()
export class RepairIndicatorReads {
  constructor(private readonly orders: WorkOrderReads) {}

  async of(call: RequestCall, asked: QueryRepairIndicatorsArgs): Promise<RepairIndicator[]> {
    const counted = INDICATORS.map((indicator) => sql`select ${indicator} as indicator, count(*) filter (where k.is_hit)::int as numerator, count(*)::int as denominator
      from (${casesOf(call, indicator, asked)}) k`);
    const rows = await call.reads.rows<Omit<RepairIndicator, 'asked'>>(sql`${sql.join(counted, sql` union all `)} order by 1`);
    return rows.map((row) => ({ ...row, asked }));
  }

  behind(call: RequestCall, { indicator, asked }: RepairIndicator, { part, ...args }: PageArgs & { part?: RepairIndicatorPart | null }): Promise<Connection<WorkOrderRow>> {
    return this.orders.among(call, sql`select k.id from (${casesOf(call, indicator, asked)}) k where ${ofPart[part ?? 'COUNTED']}`, args);
  }
}

const ofPart: Readonly<Record<RepairIndicatorPart, RawBuilder<boolean>>> = { COUNTED: sql`true`, HIT: sql`k.is_hit`, MISSED: sql`not k.is_hit` };

/** @throws FORBIDDEN, INDICATOR_PERIOD_INVALID */
function casesOf(call: RequestCall, indicator: RepairIndicator['indicator'], { period: text, estateId, regionId }: QueryRepairIndicatorsArgs): RawBuilder<unknown> {
  const scope = scopeOf(call.actor, workOrdersAccess, 'repair.figures');
  const period = readPeriod(text);
  if (!period) throw engineeringErrors.error('INDICATOR_PERIOD_INVALID', { field: 'period', params: { value: text.slice(0, 20) } });
  return cases[indicator](period, call.now, sql<boolean>`${call.reads.within(scope, 'w.estate_id')} and ${idIs('w.estate_id', estateId)} and ${inRegion(regionId)}`);
}

type Cases = (period: Period, now: Date, isSeen: RawBuilder<boolean>) => RawBuilder<unknown>;

/** How the approval of an order stood that was sent back since: the next pass has another. */
const ofFirstPass = sql<boolean | null>`(w.reworks->0->>'isApprovalKept')::boolean`;

/** The orders that count, and whether each is as it should be. Works have no limit; equipment that was made safe first, and what cost less
 *  than the limit in force, needs no approval beforehand. An estimate that grew under way pauses the work, so its approval comes before it
 *  goes on. A sample is of a month, and counts in what that month is a part of. */
const cases: Readonly<Record<RepairIndicator['indicator'], Cases>> = {
  K13: ({ start, end }, now, isSeen) => sql`select w.id, coalesce(w.finished_at <= w.finish_by and w.responded_at <= w.respond_by, false) as is_hit
    from work_order w where ${isSeen} and w.urgency <> 'WORKS' and w.state <> 'CANCELLED' and ${countedAt} >= ${start} and ${countedAt} < ${end}
      and (w.finished_at is not null or ${countedAt} < ${now})`,
  K14: ({ firstDay, lastDay }, _, isSeen) => sql`select w.id, ${neededRepeat(sql`(s.standard->>'windowDays')::int`)} as is_hit
    from rework_sample s join work_order w on w.id in (select value::uuid from jsonb_array_elements_text(s.order_ids))
    where ${isSeen} and s.month || '-01' >= ${firstDay} and ((s.month || '-01')::date + interval '1 month' - interval '1 day')::date <= ${lastDay}::date`,
  K61: ({ start, end }, _, isSeen) => sql`select w.id, coalesce(${ofFirstPass}, w.approval_state = 'APPROVED' and (w.decided_at <= w.responded_at or w.requested_at > w.responded_at), false) as is_hit
    from work_order w where ${isSeen} and w.equipment_id is not null and w.state <> 'CANCELLED' and w.responded_at >= ${start} and w.responded_at < ${end}
      and (${ofFirstPass} is not null or (w.made_safe_at is null and w.approval_limit_fen is not null and coalesce(w.amount_fen, w.estimate_fen) >= w.approval_limit_fen))`,
};

function inRegion(regionId: string | null | undefined): RawBuilder<boolean> {
  if (regionId == null) return sql<boolean>`true`;
  return isUuid(regionId) ? sql<boolean>`w.estate_id in (select id from scope_estate where region_id = ${regionId}::uuid)` : sql<boolean>`false`;
}
