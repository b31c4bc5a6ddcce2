import { AssignmentService, RepairApprovalService, WorkService } from '@guanjia/engineering';
import type { Call, Tx } from '@guanjia/persistence';
import { costOf } from '../history/matters.ts';
import { later } from '../history/local-time.ts';
import type { TicketPlan, WorkStep } from '../history/ticket-plan.ts';
import { idOf } from '../plan/ids.ts';
import type { ActorOf } from './load-history.ts';
import type { Loading } from './loading.ts';

const SERVICE = 'engineering';
const DAYS = 1_440;

interface Step {
  plan: TicketPlan;
  call: Call;
  target: { id: string };
}

/** Does on site what one round of a ticket says. @param orders work order by ticket */
export function siteOf(loading: Loading, actor: ActorOf, orders: ReadonlyMap<string, string>) {
  const does = steps(loading, actor);
  return async (tx: Tx, plan: TicketPlan, round: number): Promise<void> => {
    const id = orders.get(plan.id);
    if (!id) throw new Error(`ticket ${plan.id} of the demo has no work order`);
    for (const [i, { type, at, by }] of plan.rounds[round]!.work.entries()) {
      const call = loading.call(SERVICE, { tx, at, actor: actor(plan.estate.id, by), name: `${type} ${id} ${round}/${i}` });
      await does[type]({ plan, call, target: { id } });
    }
  };
}

function steps(loading: Loading, actor: ActorOf): Record<WorkStep['type'], (step: Step) => Promise<unknown>> {
  const assignments = loading.get(SERVICE, AssignmentService);
  const approvals = loading.get(SERVICE, RepairApprovalService);
  const work = loading.get(SERVICE, WorkService);
  return {
    assign: ({ plan: { estate, worker }, call, target }) => assignments.assign(call, target, { employeeId: actor(estate.id, worker).id }),
    request: ({ plan: { matter }, call, target }) => approvals.request(call, target, costOf(matter)),
    review: ({ call, target }) => approvals.review(call, target),
    approve: ({ call, target }) => approvals.approve(call, target),
    start: ({ call, target }) => work.start(call, target),
    block: ({ call, target }) => work.block(call, target, { reasonCode: 'WAITING_FOR_PARTS', note: '等待配件到货', nextAt: later(call.now, DAYS) }),
    unblock: ({ call, target }) => work.unblock(call, target),
    complete: ({ plan, call, target }) => work.complete(call, target, slipOf(plan)),
    verify: ({ call, target }) => work.verify(call, target),
    closeOrder: ({ call, target }) => work.close(call, target),
  };
}

function slipOf({ id, matter: { parts, labourFen, isChargeable } }: TicketPlan) {
  return {
    outcome: parts.length > 0 ? 'REPLACED' as const : 'FIXED' as const, parts, labourFen,
    signatureFileId: isChargeable ? idOf('signature of household', id) : null,
  };
}
