import { Injectable } from '@nestjs/common';
import { monthBounds, scopeOf } from '@guanjia/domain';
import { idIs, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { complaintAccess } from '../complaints.access.ts';

/** One indicator as its two counts; the ratio is null where nothing is counted. @source PLAT-017 */
export interface ComplaintIndicator {
  indicator: 'K04' | 'K05' | 'K06' | 'K07' | 'K08' | 'K09' | 'K10' | 'K53';
  numerator: number;
  denominator: number;
}

@Injectable()
export class ComplaintIndicatorReads {
  /** The indicators of a month over the estates in reach, or one of them: each complaint counts by the month in which it was
   *  received (K06–K08), handled (K04, K05), closed (K09) or known to be major (K53), each answer by its own (K10).
   *  @source CS-059 CS-063 CS-064 CS-069 CS-075 CS-076 CS-078 CS-167 K04 K05 K06 K07 K08 K09 K10 K53 */
  async ofMonth(call: RequestCall, estateId: string | null, month: string): Promise<ComplaintIndicator[]> {
    const { start, end } = monthBounds(month);
    const scope = scopeOf(call.actor, complaintAccess, 'kpi.read');
    const [inReach, callbackInReach] = [call.reads.within(scope, 'c.estate_id'), call.reads.within(scope, 'b.estate_id')];
    const { now } = call;
    const isHandled = sql<boolean>`(c.state in ('HANDLED', 'CALLBACK_PENDING', 'CLOSED')
      or (c.state = 'REJECTED_INVALID' and (c.rejection_told_at is not null or c.complainant_type = 'ANONYMOUS')))`;
    const isDue = sql<boolean>`(${isHandled} or c.target_at < ${now})`;
    const row = await call.reads.row<Record<string, number>>(sql`with received as (
        select count(*) filter (where c.first_feedback_at <= c.response_due_at)::int as "K06",
          count(*) filter (where c.first_feedback_at is not null or c.response_due_at < ${now})::int as "K06of",
          count(*) filter (where ${isHandled})::int as "K07", count(*) filter (where ${isDue})::int as "K07of",
          count(*) filter (where ${isHandled} and c.validity = 'VALID')::int as "K08", count(*) filter (where ${isDue} and c.validity = 'VALID')::int as "K08of"
        from complaint c where ${inReach} and ${idIs('c.estate_id', estateId)} and c.received_at >= ${start} and c.received_at < ${end}
      ), closed as (
        select count(*) filter (where c.outcome = 'RESOLVED')::int as "K09", count(*)::int as "K09of"
        from complaint c where ${inReach} and ${idIs('c.estate_id', estateId)} and c.state = 'CLOSED' and c.closed_at >= ${start} and c.closed_at < ${end}
      ), major as (
        select count(*) filter (where c.major_reported_at <= c.major_due_at)::int as "K53",
          count(*) filter (where c.major_reported_at is not null or c.major_due_at < ${now})::int as "K53of"
        from complaint c where ${inReach} and ${idIs('c.estate_id', estateId)} and c.major_known_at >= ${start} and c.major_known_at < ${end}
      ), handling as (
        select min(b.due_at) filter (where b.origin = 'COMPLETION') as limit_at,
          min(b.completed_at) filter (where b.satisfaction in ('SATISFIED', 'UNSATISFIED')) as called_at
        from callback b where ${callbackInReach} and ${idIs('b.estate_id', estateId)} and b.source_type = 'COMPLAINT'
          and b.source_completed_at >= ${start} and b.source_completed_at < ${end} group by b.source_id, b.completion_no
      ), called as (
        select count(*) filter (where called_at <= limit_at)::int as "K04", count(called_at)::int as "K05",
          count(*) filter (where called_at is not null or limit_at < ${now})::int as "K04of"
        from handling
      ), answered as (
        select count(*) filter (where b.satisfaction = 'SATISFIED')::int as "K10", count(*)::int as "K10of"
        from callback b where ${callbackInReach} and ${idIs('b.estate_id', estateId)} and b.source_type = 'COMPLAINT'
          and b.satisfaction in ('SATISFIED', 'UNSATISFIED') and b.completed_at >= ${start} and b.completed_at < ${end}
      )
      select *, "K04of" as "K05of" from received, closed, major, called, answered`);
    return (['K04', 'K05', 'K06', 'K07', 'K08', 'K09', 'K10', 'K53'] as const)
      .map((indicator) => ({ indicator, numerator: row![indicator]!, denominator: row![`${indicator}of`]! }));
  }
}
