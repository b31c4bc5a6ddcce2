import { isUuid, platformErrors, scopeOf, type Scope } from '@guanjia/domain';
import { withinReach } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { QueryBusinessCalendarArgs } from '../../schema.types.ts';
import { calendarAccess } from '../calendar.access.ts';
import type { CalendarRecord } from './business-calendar.rules.ts';

type CalendarRow = CalendarRecord & { version: number };

@Injectable()
export class BusinessCalendarReads {
  /** The calendar that holds for a region in a year, its own before the group's; null while the year is not published.
   *  @throws FORBIDDEN   @throws NOT_FOUND the caller serves nowhere in the region
   *  @source PLAT-010 */
  async one(call: RequestCall, { year, regionId = null }: QueryBusinessCalendarArgs): Promise<CalendarRow | null> {
    const scope = scopeOf(call.actor, calendarAccess, 'calendar.read');
    if (regionId !== null) await this.#requireRegion(call, regionId, scope);
    return call.reads.row<CalendarRow>(sql`select c.id, c.version, c.region_id as "regionId", c.year, c.holidays, c.workdays from business_calendar c
      where c.year = ${year} and (c.region_id is null or c.region_id = ${regionId}::uuid) order by c.region_id nulls last limit 1`);
  }

  async #requireRegion({ reads }: RequestCall, id: string, scope: Scope): Promise<void> {
    const isOwn = scope.isGroup || scope.regionIds.includes(id.toLowerCase());
    const found = isUuid(id) && (await reads.row(sql`select r.id from reference_copy r where r.kind = 'region' and r.id = ${id.toLowerCase()} and (${isOwn}::boolean
      or exists (select from scope_estate e where e.region_id = r.id::uuid and ${reads.within(scope, 'e.id')} and ${withinReach('e.id')}))`));
    if (!found) throw platformErrors.error('NOT_FOUND', { field: 'regionId', params: { id } });
  }
}
