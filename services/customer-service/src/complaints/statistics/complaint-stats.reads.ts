import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { idIs, when, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { inRegion } from '../../places/region.sql.ts';
import type { QueryComplaintStatsArgs } from '../../schema.types.ts';
import { complaintAccess } from '../complaints.access.ts';
import { complaintCounts, receivedWithin, type ComplaintCount } from './complaint-counts.sql.ts';

@Injectable()
export class ComplaintStatsReads {
  /** Counted from the complaints themselves, so that the same filter opens what was counted. @source CS-030 CS-064 CS-078 CS-083 */
  async ofMonth(call: RequestCall, { estateId, regionId, month, until, by }: QueryComplaintStatsArgs): Promise<ComplaintCount[]> {
    const scope = scopeOf(call.actor, complaintAccess, 'kpi.read');
    const received = receivedWithin(sql<Date>`c.received_at`, month, until ?? month);
    return call.reads.rows<ComplaintCount>(complaintCounts(by, sql<boolean>`${call.reads.within(scope, 'c.estate_id')} and ${idIs('c.estate_id', estateId)}
      and ${when(regionId, (value) => inRegion('c.estate_id', value))} and ${received}`));
  }
}
