import type { ComplaintPlan } from '../history/complaint-plan.ts';
import type { StaffPlan } from '../plan/staff.ts';
import { complaintDeskOf } from './complaint-desk.ts';
import type { ActorOf } from './load-history.ts';
import { actorOf, type Loading } from './loading.ts';

/** Every complaint in rounds; between two the service hears what it said itself, as that a callback is due. */
export async function loadComplaints(loading: Loading, plans: readonly ComplaintPlan[], { employees, orgUnits }: StaffPlan): Promise<void> {
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
