import { Injectable } from '@nestjs/common';
import { isUuid, localDateOf, scopeOf } from '@guanjia/domain';
import { idIs, when, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryInterviewCoverageArgs } from '../../schema.types.ts';
import { zoneOfUnit } from '../../zones/zone.sql.ts';
import { careAccess } from '../care.access.ts';
import { householdYears } from './households-due.sql.ts';
import { months } from './requirement.rules.ts';

/** How far the interviews of a year are, household by household counted. @source CS-086 CS-087 CS-088 CS-089 K17 K18 K19 */
interface InterviewCoverage {
  year: number;
  occupiedHouseholds: number;
  occupiedRequired: number;
  occupiedCovered: number;
  faceInterviewed: number;
  notMovedInRequired: number;
  notMovedInCovered: number;
  /** months elapsed of twelve */
  monthsElapsed: number;
  /** households that are to be covered by now, at an even pace */
  paceExpected: number;
  months: readonly { month: string; planned: number; made: number; missed: number }[];
}

type Counts = Omit<InterviewCoverage, 'year' | 'monthsElapsed' | 'paceExpected'>;

@Injectable()
export class InterviewCoverageReads {
  /** One statement: households by year, and talks by month. @source CS-086 CS-087 CS-088 CS-089 */
  async of(call: RequestCall, { estateId, year, zoneId }: QueryInterviewCoverageArgs): Promise<InterviewCoverage> {
    const scope = scopeOf(call.actor, careAccess, 'interview.read');
    const ofZone = when(zoneId, (id) => (isUuid(id) ? sql<boolean>`${zoneOfUnit(sql.ref('y.unit_id'))} = ${id}::uuid` : sql<boolean>`false`));
    const row = await call.reads.row<Counts>(sql`with households as (
        select y.* from (${householdYears}) y where ${call.reads.within(scope, 'y.estate_id')} and ${idIs('y.estate_id', estateId)} and y.year = ${year} and ${ofZone}
      ), by_month as (
        select c.month, count(i.id) filter (where i.planned_month = c.month and i.state <> 'DROPPED')::int as planned,
          count(i.id) filter (where i.state = 'DONE' and to_char(i.at at time zone 'Asia/Shanghai', 'YYYY-MM') = c.month)::int as made,
          coalesce(sum(i.misses) filter (where i.planned_month = c.month), 0)::int as missed
        from unnest(${months(year)}::text[]) as c(month)
        left join interview i on i.kind = 'INTERVIEW' and ${call.reads.within(scope, 'i.estate_id')} and ${idIs('i.estate_id', estateId)} and ${idIs('i.zone_id', zoneId)}
          and (i.planned_month = c.month or (i.state = 'DONE' and to_char(i.at at time zone 'Asia/Shanghai', 'YYYY-MM') = c.month))
        group by c.month
      )
      select count(*) filter (where category = 'OCCUPIED')::int as "occupiedHouseholds",
        count(*) filter (where category = 'OCCUPIED' and required >= 1)::int as "occupiedRequired",
        count(*) filter (where category = 'OCCUPIED' and required >= 1 and made >= required)::int as "occupiedCovered",
        count(*) filter (where category = 'OCCUPIED' and faced_at is not null)::int as "faceInterviewed",
        count(*) filter (where category = 'NOT_MOVED_IN' and required >= 1)::int as "notMovedInRequired",
        count(*) filter (where category = 'NOT_MOVED_IN' and required >= 1 and made >= required)::int as "notMovedInCovered",
        (select jsonb_agg(jsonb_build_object('month', m.month, 'planned', m.planned, 'made', m.made, 'missed', m.missed) order by m.month) from by_month m) as months
      from households`);
    const monthsElapsed = elapsed(year, localDateOf(call.now));
    return { year, ...row!, monthsElapsed, paceExpected: Math.ceil((row!.occupiedRequired * monthsElapsed) / 12) };
  }
}

/** Whole months of the year that are over. @source K17 */
function elapsed(year: number, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  if (thisYear !== year) return thisYear > year ? 12 : 0;
  return Number(today.slice(5, 7)) - 1;
}
