import { addDays, startOfDay, monthBounds } from '@guanjia/domain';
import type { House } from '../../platform/platform.ts';
import { loadOffice } from '../load-demo.ts';
import { loadComplaints } from '../load/load-complaints.ts';
import { loadHistory } from '../load/load-history.ts';
import { Loading, type Say } from '../load/loading.ts';
import { loadZones } from '../load/load-ticket-days.ts';
import { Progress } from '../load/progress.ts';
import { peopleOf, type DemoPerson } from '../people.ts';
import { endOfAll, type MonthPlan } from './busy-month.ts';
import { segmentation, settledIn, survey, talks } from './care-deeds.ts';
import { daysOf, endOfMonth } from './day-deeds.ts';
import { loadDeeds, type Deeds } from './deed.ts';
import { worksOf } from './renovation-deeds.ts';

/** Deeds of one kind per transaction. */
const CHUNK = 100;

/** An estate that opened with the month, and the month itself, all of it by the services' own commands. The clock then stands where
 *  everything is over. */
export async function loadMonth(platform: House, say: Say, plan: MonthPlan): Promise<DemoPerson[]> {
  const { places, staff, month, tickets, complaints } = plan;
  const { firstDay, lastDay } = monthBounds(month);
  const loading = new Loading({ platform, progress: await Progress.open(platform), say });
  await loadOffice({ loading, places, staff, begins: startOfDay(addDays(firstDay, -1)), today: firstDay });
  const inOrder = tickets.toSorted((a, b) => a.reportedAt.getTime() - b.reportedAt.getTime());
  await loadZones(loading, places.estates, staff, startOfDay(firstDay));
  await loadCare(loading, plan);
  await loadHistory(loading, inOrder, staff);
  await loadComplaints(loading, complaints, staff);
  await loadWorksAndDays(loading, plan);
  platform.clock.holdAt(startOfDay(endOfAll(lastDay)));
  return peopleOf(places, staff);
}

/** How the households live, the talks of the month, and what they say of the households. */
async function loadCare(loading: Loading, plan: MonthPlan): Promise<void> {
  const { lives, planned } = settledIn(loading, plan);
  const part = (name: string, zh: string, items: readonly Deeds[], chunk = CHUNK) => loadDeeds(loading, plan.staff, { part: name, zh, items, chunk });
  await part('how households live', '居住情况', lives);
  await part('interview plan', '访谈计划', [planned]);
  await part('interviews', '访谈', talks(loading, plan));
  await part('survey', '意见征询', [survey(loading, plan)]);
  await part('segmentation', '客户分类', [segmentation(loading, plan)]);
}

/** Renovations, and what each day and the month ask for when their tickets are known. */
async function loadWorksAndDays(loading: Loading, plan: MonthPlan): Promise<void> {
  const part = (name: string, zh: string, items: readonly Deeds[]) => loadDeeds(loading, plan.staff, { part: name, zh, items, chunk: CHUNK / 5 });
  await part('renovations', '装修', plan.renovations.map((works) => worksOf(loading, works)));
  await part('days', '日清', daysOf(loading, plan));
  await part('end of the month', '月末', endOfMonth(loading, plan));
  await loading.settled();
}
