import { addDays, startOfDay, monthBounds } from '@guanjia/domain';
import type { House } from '../../platform/platform.ts';
import { loadOffice } from '../load-demo.ts';
import { loadComplaints } from '../load/load-complaints.ts';
import { loadHistory } from '../load/load-history.ts';
import { Loading, type Say } from '../load/loading.ts';
import { Progress } from '../load/progress.ts';
import { peopleOf, type DemoPerson } from '../people.ts';
import { endOfAll, type MonthPlan } from './busy-month.ts';

/** An estate that opened with the month, and the month itself, all of it by the services' own commands. The clock then stands where
 *  everything is over. */
export async function loadMonth(platform: House, say: Say, plan: MonthPlan): Promise<DemoPerson[]> {
  const { places, staff, month, tickets, complaints } = plan;
  const { firstDay, lastDay } = monthBounds(month);
  const loading = new Loading({ platform, progress: await Progress.open(platform), say });
  await loadOffice({ loading, places, staff, begins: startOfDay(addDays(firstDay, -1)), today: firstDay });
  const inOrder = tickets.toSorted((a, b) => a.reportedAt.getTime() - b.reportedAt.getTime());
  await loadHistory(loading, inOrder, staff);
  await loadComplaints(loading, complaints, staff);
  platform.clock.holdAt(startOfDay(endOfAll(lastDay)));
  return peopleOf(places, staff);
}
