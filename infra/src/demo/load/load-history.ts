import type { Actor } from '@guanjia/domain';
import { groupScope } from '@guanjia/domain';
import { sql } from 'kysely';
import type { TicketPlan } from '../history/ticket-plan.ts';
import type { StaffPlan } from '../plan/staff.ts';
import { deskOf } from './desk.ts';
import { actorOf, type Loading } from './loading.ts';
import { siteOf } from './site.ts';

/** Who somebody of an estate is, by the post. */
export type ActorOf = (estateId: string, post: string) => Actor;

/** Tickets per transaction: the fewer, the more often the services are stirred up. */
const CHUNK = 100;

/** Does everything that was done, in rounds over all tickets: first at the desk, then on site. Between the two the services
 *  take in what the others did, as they do every day: effects bear the date of their event, whatever is done first. */
export async function loadHistory(loading: Loading, plans: readonly TicketPlan[], { employees }: StaffPlan): Promise<void> {
  const actors = new Map(employees.map((employee) => [`${employee.estateId}/${employee.key}`, actorOf(employee)]));
  const actor: ActorOf = (estateId, post) => actors.get(`${estateId}/${post}`)!;
  const atDesk = deskOf(loading, actor);
  for (let round = 0; plans.some(({ rounds }) => rounds.length > round); round += 1) {
    const desk = plans.filter(({ rounds }) => rounds[round]?.desk.length);
    await loading.part({ service: 'customer-service', part: `desk ${round}`, zh: `报事与回访(第 ${round + 1} 轮)`, en: `tickets and callbacks, round ${round + 1}`, items: desk, chunk: CHUNK },
      (tx, plan) => atDesk(tx, plan, round));
    await loading.settled();
    const onSite = siteOf(loading, actor, await orderOf(loading));
    const work = plans.filter(({ rounds }) => rounds[round]?.work.length);
    await loading.part({ service: 'engineering', part: `work ${round}`, zh: `工单(第 ${round + 1} 轮)`, en: `work orders, round ${round + 1}`, items: work, chunk: CHUNK },
      (tx, plan) => onSite(tx, plan, round));
    await loading.settled();
  }
}

/** The work order that engineering made for each ticket. */
async function orderOf(loading: Loading): Promise<ReadonlyMap<string, string>> {
  const found = await loading.subgraph('engineering').database.transaction(groupScope, ({ db }) =>
    sql<{ id: string; ticket_id: string }>`select id, ticket_id from work_order where ticket_id is not null`.execute(db));
  return new Map(found.rows.map(({ id, ticket_id }) => [ticket_id, id]));
}
