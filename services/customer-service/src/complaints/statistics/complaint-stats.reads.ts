import { Injectable } from '@nestjs/common';
import { monthBounds, scopeOf } from '@guanjia/domain';
import { idIs, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { ComplaintDimension } from '../../schema.types.ts';
import { complaintAccess } from '../complaints.access.ts';

export interface ComplaintCount {
  value: string | null;
  count: number;
  meanMinutes: number | null;
}

const dimensions: Readonly<Record<ComplaintDimension, RawBuilder<string | null>>> = {
  NATURE: sql`c.nature`, CATEGORY: sql`c.category`, CHANNEL: sql`c.channel`, SEVERITY: sql`c.severity`, VALIDITY: sql`c.validity`, STATE: sql`c.state`,
  OUTCOME: sql`c.outcome`, ROOT_CAUSE: sql`c.investigation->>'rootCauseCode'`, MISS_CAUSE: sql`c.response_miss_cause`,
};

@Injectable()
export class ComplaintStatsReads {
  /** Counted from the complaints themselves, so that the same filter opens what was counted. @source CS-030 CS-064 CS-078 CS-083 */
  async ofMonth(call: RequestCall, { estateId, month, by }: { estateId?: string | null; month: string; by: ComplaintDimension }): Promise<ComplaintCount[]> {
    const { start, end } = monthBounds(month);
    const scope = scopeOf(call.actor, complaintAccess, 'kpi.read');
    return call.reads.rows<ComplaintCount>(sql`select ${dimensions[by]} as value, count(*)::int as count,
        (avg(extract(epoch from c.closed_at - c.received_at)) / 60)::float as "meanMinutes"
      from complaint c where ${call.reads.within(scope, 'c.estate_id')} and ${idIs('c.estate_id', estateId)} and c.received_at >= ${start} and c.received_at < ${end}
      group by 1 order by 2 desc, 1`);
  }
}
