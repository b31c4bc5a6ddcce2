import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryHotlineRostersArgs } from '../../schema.types.ts';
import { periodOf } from '../duty-shift/duty-shift.reads.ts';
import { receptionAccess } from '../reception.access.ts';
import type { HotlineRoster } from './hotline-roster.rules.ts';

@Injectable()
export class HotlineRosterReads {
  /** The rosters of these days. @source CS-005 */
  async between(call: RequestCall, { estateId, from, to }: QueryHotlineRostersArgs): Promise<Stored<HotlineRoster>[]> {
    const scope = scopeOf(call.actor, receptionAccess, 'duty.read');
    periodOf(from, to);
    if (!isUuid(estateId)) return [];
    return call.reads.rows(sql`select r.id, r.version, r.estate_id as "estateId", r.on_date as "onDate", r.shifts from hotline_roster r
      where r.estate_id = ${estateId} and ${call.reads.within(scope, 'r.estate_id')} and r.on_date between ${from} and ${to} order by r.on_date`);
  }
}
