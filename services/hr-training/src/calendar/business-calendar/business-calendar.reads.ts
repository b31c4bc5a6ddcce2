import { scopeOf } from '@guanjia/domain';
import type { RequestCall } from '@guanjia/subgraph';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { QueryBusinessCalendarArgs } from '../../schema.types.ts';
import { calendarAccess } from '../calendar.access.ts';
import type { CalendarRecord } from './business-calendar.rules.ts';

export type CalendarRow = CalendarRecord & { version: number };

@Injectable()
export class BusinessCalendarReads {
  /** The calendar that holds for a region in a year, its own before the group's; null while the year is not published.
   *  @throws FORBIDDEN
   *  @source PLAT-010 */
  one(call: RequestCall, { year, regionId }: QueryBusinessCalendarArgs): Promise<CalendarRow | null> {
    scopeOf(call.actor, calendarAccess, 'calendar.read');
    return call.reads.row<CalendarRow>(sql`select c.id, c.version, c.region_id as "regionId", c.year, c.holidays, c.workdays from business_calendar c
      where c.year = ${year} and (c.region_id is null or c.region_id = ${regionId ?? null}::uuid) order by c.region_id nulls last limit 1`);
  }
}
