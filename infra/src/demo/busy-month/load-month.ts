import { addDays, startOfDay, monthBounds } from '@guanjia/domain';
import type { House } from '../../platform/platform.ts';
import { loadOffice } from '../load-demo.ts';
import { Loading, actorOf, type Say } from '../load/loading.ts';
import { loadHistory, type ActorOf } from '../load/load-history.ts';
import { Progress } from '../load/progress.ts';
import { peopleOf, type DemoPerson } from '../people.ts';
import type { StaffPlan } from '../plan/staff.ts';
import { endOfAll, type MonthPlan } from './busy-month.ts';
import { complaintDeskOf } from './complaint-desk.ts';

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

async function loadComplaints(loading: Loading, plans: MonthPlan['complaints'], { employees, orgUnits }: StaffPlan): Promise<void> {
  const actors = new Map(employees.map((employee) => [`${employee.estateId}/${employee.key}`, actorOf(employee)]));
  const actor: ActorOf = (estateId, post) => actors.get(`${estateId}/${post}`)!;
  const departments = new Map(orgUnits.map(({ id, estateId, kind }) => [`${estateId}/${kind}`, id]));
  const atDesk = complaintDeskOf(loading, actor, departments);
  for (let round = 0; plans.some(({ rounds }) => rounds.length > round); round += 1) {
    await loading.part({
      service: 'customer-service', part: `complaints ${round}`, zh: `投诉(第 ${round + 1} 轮)`, en: `complaints, round ${round + 1}`, chunk: 50,
      items: plans.filter(({ rounds }) => rounds[round]?.length),
    }, (tx, plan) => atDesk(tx, plan, round));
    await loading.settled('customer-service');
  }
}
