import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { idIs, when, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { receivedWithin } from '../../complaints/statistics/complaint-counts.sql.ts';
import { inRegion } from '../../places/region.sql.ts';
import type { QueryTicketStatsArgs } from '../../schema.types.ts';
import { ticketDaysAccess } from '../ticket-days.access.ts';
import { ticketCounts, type TicketCount } from './ticket-counts.sql.ts';

@Injectable()
export class TicketStatsReads {
  /** Counted from the tickets themselves, so that the same filter opens what was counted. @source CS-030 */
  async within(call: RequestCall, { estateId, regionId, month, until, by }: QueryTicketStatsArgs): Promise<TicketCount[]> {
    const scope = scopeOf(call.actor, ticketDaysAccess, 'kpi.read');
    const received = receivedWithin(sql<Date>`t.received_at`, month, until ?? month);
    return call.reads.rows<TicketCount>(ticketCounts(by, sql<boolean>`${call.reads.within(scope, 't.estate_id')} and ${idIs('t.estate_id', estateId)}
      and ${when(regionId, (value) => inRegion('t.estate_id', value))} and ${received}`));
  }
}
