import { Injectable } from '@nestjs/common';
import { addDays, isUuid, platformErrors, scopeOf, startOfDay, type LocalDate } from '@guanjia/domain';
import { withinReach, type Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, valueIs, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryDutyShiftsArgs } from '../../schema.types.ts';
import { receptionAccess } from '../reception.access.ts';
import { coversOf, periodsOf } from '../roster-watch/cover.facts.ts';
import { gapsIn, minutesOf, staffedShifts, type Period, type Post, type StaffedShift } from '../roster-watch/cover.rules.ts';
import type { DutyShift } from './duty-shift.rules.ts';

/** A staffed shift, and when nobody is there. */
interface CoverGap extends StaffedShift {
  post: Post;
  minutes: number;
  gaps: Period[];
}

const columns = columnsOf('s', {
  id: 'ALWAYS', version: 'ITSELF', estateId: ['estate'], post: 'ITSELF', startAt: 'ITSELF', endAt: 'ITSELF', employeeId: ['employee'], state: 'ITSELF',
  withdrawnAt: 'ITSELF', withdrawReason: 'ITSELF',
});

/** As many days as one question covers. */
const MOST_DAYS = 62;

/** Rosters of an estate, and their gaps. */
@Injectable()
export class DutyShiftReads {
  /** Shifts that are on in these days, the earliest first. @source CS-001 */
  async between(call: RequestCall, { estateId, from, to, post }: QueryDutyShiftsArgs): Promise<Stored<DutyShift>[]> {
    const readable = within(call);
    const { startAt, endAt } = periodOf(from, to);
    if (!isUuid(estateId)) return [];
    return call.reads.rows(sql`select ${askedColumns(call, columns)} from duty_shift s
      where s.estate_id = ${estateId} and ${readable} and ${valueIs('s.post', post)} and s.start_at < ${endAt} and s.end_at > ${startAt}
      order by s.start_at, s.id`);
  }

  /** Staffed shifts of these days that are not covered throughout. Of an estate beyond reach none is told.
   *  @source CS-001 CS-005 */
  async gaps(call: RequestCall, posts: readonly Post[], { estateId, from, to }: { estateId: string; from: LocalDate; to: LocalDate }): Promise<CoverGap[]> {
    const scope = scopeOf(call.actor, receptionAccess, 'duty.read');
    const { startAt, endAt } = periodOf(from, to);
    if (!isUuid(estateId)) return [];
    const rows = await call.reads.rows<{ post: Post | null; startAt: Date; endAt: Date }>(sql`select c.* from (select ${estateId}::uuid as id) e
      left join lateral (${sql.join(posts.map((post) => sql`select ${post}::text as post, p.* from (${coversOf(post, estateId, { startAt, endAt: new Date(+endAt + 86_400_000) })}) p`), sql` union all `)}) c on true
      where ${call.reads.within(scope, 'e.id')} and exists (select 1 from reference_copy r where r.kind = 'estate' and r.id = ${estateId} and ${withinReach('r.estate_id')})`);
    if (rows.length === 0) return [];
    return posts.flatMap((post) => {
      const covers = periodsOf(rows.filter((row) => row.post === post));
      return staffedShifts(post, from, to).map((shift) => ({ ...shift, gaps: gapsIn(shift, covers) }))
        .filter(({ gaps }) => gaps.length > 0).map((shift) => ({ ...shift, post, minutes: minutesOf(shift.gaps) }));
    }).toSorted((a, b) => +a.startAt - +b.startAt);
  }
}

const within = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, receptionAccess, 'duty.read'), 's.estate_id');

/** @throws INVALID_INPUT */
export function periodOf(from: LocalDate, to: LocalDate): Period {
  if (to < from || to > addDays(from, MOST_DAYS)) {
    throw platformErrors.error('INVALID_INPUT', { field: 'to', params: { reason: `from ${from} to ${to}: ${MOST_DAYS} days at most` } });
  }
  return { startAt: startOfDay(from), endAt: startOfDay(addDays(to, 1)) };
}
