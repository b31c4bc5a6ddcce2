import { Injectable } from '@nestjs/common';
import { monthBounds, scopeOf } from '@guanjia/domain';
import { idIs, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { countsOf, type IndicatorCounts } from '../../indicators/indicator-counts.sql.ts';
import { complaintAccess } from '../complaints.access.ts';
import { complaintIndicators } from './complaint-indicators.sql.ts';

@Injectable()
export class ComplaintIndicatorReads {
  /** The indicators of a month over the estates in reach, or one of them: each complaint counts by the month in which it was
   *  received (K06–K08), handled (K04, K05), closed (K09) or known to be major (K53), each answer by its own (K10).
   *  @source CS-059 CS-063 CS-064 CS-069 CS-075 CS-076 CS-078 CS-167 K04 K05 K06 K07 K08 K09 K10 K53 */
  ofMonth(call: RequestCall, estateId: string | null, month: string): Promise<IndicatorCounts[]> {
    const scope = scopeOf(call.actor, complaintAccess, 'kpi.read');
    const where = sql<boolean>`${call.reads.within(scope, 'k.estate_id')} and ${idIs('k.estate_id', estateId)}`;
    return call.reads.rows<IndicatorCounts>(countsOf(complaintIndicators, { where, ...monthBounds(month), now: call.now }));
  }
}
