import { CallbackStatisticsService, DailyClearingService, MonthlyAnalysisService, OnlineWatchService } from '@guanjia/customer-service';
import { addDays, monthBounds, quarterOf } from '@guanjia/domain';
import { onDay } from '../history/local-time.ts';
import type { Loading } from '../load/loading.ts';
import { idOf } from '../plan/ids.ts';
import { departmentId, employeeId } from '../plan/staff.ts';
import type { MonthPlan } from './busy-month.ts';
import type { Deeds } from './deed.ts';

const PLATFORM = 'OWNERS_FORUM';

/** What every day has: its sheet, reported the next morning, and a look at the owners' platform. @source CS-020 CS-021 CS-027 */
export function daysOf(loading: Loading, { month, places }: MonthPlan): Deeds[] {
  const [clearings, watches] = [loading.get('customer-service', DailyClearingService), loading.get('customer-service', OnlineWatchService)];
  const { id: estateId, code } = places.estates[0]!;
  const { firstDay, lastDay } = monthBounds(month);
  const platform = { estateId, code: PLATFORM, name: '业主论坛', watcherId: employeeId({ code }, 'CSR1'), isWatched: true };
  const days = Array.from({ length: Number(lastDay.slice(8)) }, (_, day) => addDays(firstDay, day)).map((on): Deeds => {
    const id = idOf('clearing', `${code} ${on}`);
    return [
      { at: onDay(on, 17 * 60), by: 'CSR1', name: `watch ${id}`, does: (call, keyed) => watches.record(call, { estateId, platform: PLATFORM, issues: [] }, keyed) },
      { at: onDay(on, 19 * 60), by: 'CSR1', name: `clear ${id}`, makes: id, does: (call, keyed) => clearings.confirm(call, { estateId }, keyed) },
      { at: onDay(addDays(on, 1), 8 * 60 + 30), by: 'CSR1', name: `report ${id}`, does: (call, keyed) => clearings.link(call, id, { meetingId: idOf('meeting', id) }, keyed) },
    ];
  });
  return [[{ at: onDay(firstDay, 8 * 60 + 30), by: 'CSS', name: `platform ${code}`, does: (call, keyed) => watches.setPlatform(call, platform, keyed) }], ...days];
}

/** What the month has when it is over: both analyses, and with the quarter its callback statistics. @source CS-026 CS-053 CS-083 */
export function endOfMonth(loading: Loading, { month, places }: MonthPlan): Deeds[] {
  const analyses = loading.get('customer-service', MonthlyAnalysisService);
  const estate = places.estates[0]!;
  const next = addDays(monthBounds(month).lastDay, 1);
  const analysed = (['TICKET', 'COMPLAINT'] as const).map((kind): Deeds => {
    const id = idOf('analysis', `${estate.code} ${month} ${kind}`);
    const departmentIds = [departmentId(estate, kind === 'TICKET' ? 'ENGINEERING' : 'SECURITY')];
    return [
      { at: onDay(next, 9 * 60), by: 'PM', name: `open ${id}`, makes: id, does: (call, keyed) => analyses.open(call, { estateId: estate.id, kind, month, meetingAt: onDay(addDays(next, 2), 14 * 60) }, keyed) },
      { at: onDay(addDays(next, 1), 9 * 60), by: 'CSR1', name: `prepare ${id}`, does: (call) => analyses.prepare(call, id, { analysis: '集中在水电维修与夜间噪音', departmentIds }, {}) },
      { at: onDay(addDays(next, 2), 15 * 60), by: 'PM', name: `hold ${id}`, does: (call) => analyses.hold(call, id, { meetingId: idOf('meeting', id), conclusion: '增加夜间巡逻与备件' }, {}) },
    ];
  });
  return [...analysed, ...(Number(month.slice(5)) % 3 === 0 ? [quarterly(loading, { month, places })] : [])];
}

function quarterly(loading: Loading, { month, places }: Pick<MonthPlan, 'month' | 'places'>): Deeds {
  const statistics = loading.get('customer-service', CallbackStatisticsService);
  const { id: estateId, code } = places.estates[0]!;
  const { lastDay } = monthBounds(month);
  const quarter = quarterOf(lastDay);
  const id = idOf('callback statistics', `${code} ${quarter}`);
  return [
    { at: onDay(lastDay, 17 * 60), by: 'OC', name: `draft ${id}`, makes: id, does: (call, keyed) => statistics.draft(call, { estateId, quarter, reportText: '回访及时,返修集中在水管' }, keyed) },
    { at: onDay(lastDay, 18 * 60), by: 'OD', name: `review ${id}`, does: (call) => statistics.review(call, id, '同意', {}) },
  ];
}
