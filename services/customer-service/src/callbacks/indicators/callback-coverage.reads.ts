import { Injectable } from '@nestjs/common';
import { isUuid, monthBounds, scopeOf } from '@guanjia/domain';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { countsOf, type IndicatorCounts } from '../../indicators/indicator-counts.sql.ts';
import { callbackAccess } from '../callbacks.access.ts';
import { k01, k02, k12 } from './callback-indicators.sql.ts';

@Injectable()
export class CallbackCoverageReads {
  /** K01, K02 and K12 of one estate for what was completed in a month. @source K01 K02 K12 CS-032 CS-033 */
  async ofMonth(call: RequestCall, estateId: string, month: string): Promise<IndicatorCounts[]> {
    const scope = scopeOf(call.actor, callbackAccess, 'kpi.read');
    if (!isUuid(estateId)) return [];
    const where = sql<boolean>`k.estate_id = ${estateId} and ${call.reads.within(scope, 'k.estate_id')}`;
    return call.reads.rows<IndicatorCounts>(countsOf([k01, k02, k12], { where, ...monthBounds(month), now: call.now }));
  }
}
