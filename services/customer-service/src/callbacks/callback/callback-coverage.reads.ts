import { Injectable } from '@nestjs/common';
import { isUuid, monthBounds, scopeOf } from '@guanjia/domain';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { callbackAccess } from '../callbacks.access.ts';

/** One indicator as its two counts; the ratio is null where nothing is counted. @source PLAT-017 */
export interface CallbackIndicator {
  indicator: 'K01' | 'K02' | 'K12';
  numerator: number;
  denominator: number;
}

interface CoverageRow {
  timely: number;
  timely_of: number;
  covered: number;
  covered_of: number;
  satisfied: number;
  answered: number;
}

@Injectable()
export class CallbackCoverageReads {
  /** K01, K02 and K12 of one estate for the tickets completed in a month. One completion counts once, whatever the attempts; a
   *  callback that was cancelled because the ticket was reopened is not counted, its next completion is. Reaching nobody is no
   *  answer.
   *  @source K01 K02 K12 CS-032 CS-033 · the last two sentences are our assumption */
  async ofMonth(call: RequestCall, estateId: string, month: string): Promise<CallbackIndicator[]> {
    const scope = scopeOf(call.actor, callbackAccess, 'kpi.read');
    const { start, end } = monthBounds(month);
    if (!isUuid(estateId)) return [];
    const row = await call.reads.row<CoverageRow>(sql`with completion as (
        select c.kind, min(c.due_at) filter (where c.origin = 'COMPLETION') as limit_at,
          min(c.completed_at) filter (where c.satisfaction in ('SATISFIED', 'UNSATISFIED')) as called_at,
          bool_and(c.state = 'CANCELLED') as is_void,
          count(*) filter (where c.satisfaction = 'SATISFIED') as satisfied,
          count(*) filter (where c.satisfaction in ('SATISFIED', 'UNSATISFIED')) as answered
        from callback c where c.estate_id = ${estateId} and ${call.reads.within(scope, 'c.estate_id')} and c.kind in ('TICKET', 'WORKS')
          and c.source_completed_at >= ${start} and c.source_completed_at < ${end}
        group by c.source_id, c.completion_no, c.kind)
      select count(*) filter (where kind = 'TICKET' and called_at <= limit_at)::int as timely,
        count(*) filter (where kind = 'TICKET' and (called_at is not null or limit_at < ${call.now}))::int as timely_of,
        count(called_at)::int as covered,
        count(*) filter (where called_at is not null or limit_at < ${call.now})::int as covered_of,
        coalesce(sum(satisfied), 0)::int as satisfied, coalesce(sum(answered), 0)::int as answered
      from completion where not is_void`);
    const { timely, timely_of, covered, covered_of, satisfied, answered } = row!;
    return [
      { indicator: 'K01', numerator: timely, denominator: timely_of },
      { indicator: 'K02', numerator: covered, denominator: covered_of },
      { indicator: 'K12', numerator: satisfied, denominator: answered },
    ];
  }
}
