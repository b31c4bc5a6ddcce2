import { CallbackService, TicketService } from '@guanjia/customer-service';
import type { Call, Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { later } from '../history/local-time.ts';
import type { DeskStep, TicketPlan } from '../history/ticket-plan.ts';
import { idOf } from '../plan/ids.ts';
import type { ActorOf } from './load-history.ts';
import type { Loading } from './loading.ts';

const SERVICE = 'customer-service';
const DAYS = 1_440;

interface Step<T extends DeskStep['type'] = DeskStep['type']> {
  plan: TicketPlan;
  step: Extract<DeskStep, { type: T }>;
  tx: Tx;
  call: Call;
  /** a call of the same person and time for a second command */
  another(name: string): Call;
}

/** Does at the desk what one round of a ticket says. */
export function deskOf(loading: Loading, actor: ActorOf) {
  const does = steps(loading.get(SERVICE, TicketService), loading.get(SERVICE, CallbackService), actor);
  return async (tx: Tx, plan: TicketPlan, round: number): Promise<void> => {
    for (const [i, step] of plan.rounds[round]!.desk.entries()) {
      const call = (name: string, makes?: string) => loading.call(SERVICE, {
        tx, at: step.at, actor: actor(plan.estate.id, step.by), name: `${name} ${plan.id} ${round}/${i}`, ...(makes ? { makes } : {}),
      });
      const made = step.type === 'create' ? plan.id : undefined;
      await does[step.type]({ plan, step: step as never, tx, call: call(step.type, made), another: call });
    }
  };
}

type Does = { [T in DeskStep['type']]: (step: Step<T>) => Promise<unknown> };

const steps = (tickets: TicketService, callbacks: CallbackService, actor: ActorOf): Does => ({
  create: ({ plan, call }) => tickets.create(call, reportOf(plan), { idempotencyKey: null }),
  triage: ({ plan: { id, matter }, call }) => tickets.triage(call, id, { category: matter.category, urgency: matter.urgency }, {}),
  dispatch: ({ plan: { id }, call }) => tickets.dispatch(call, id, { lead: { assigneeType: 'STAFF' }, helpers: [] }, {}),
  feedback: ({ plan: { id }, call }) => tickets.run(call, id, { type: 'feedbackTicketResult', channel: 'PHONE', at: call.now }, {}),
  confirm: ({ plan: { id }, call }) => tickets.run(call, id, { type: 'confirmTicketOnSite' }, {}),
  close: ({ plan: { id }, call }) => tickets.close(call, id, {}),
  callback: async ({ plan, step, tx, call, another }) => {
    const id = await latestCallback(tx, plan.id);
    await callbacks.assign(another('assign'), id, call.actor.id, {});
    await callbacks.complete(call, id, answerOf(plan, step), {});
  },
  rectify: async ({ plan, tx, call }) => callbacks.orderRectification(call, await latestCallback(tx, plan.id), {
    ownerId: actor(plan.estate.id, 'EM').id, dueAt: later(call.now, 2 * DAYS), note: '限期整改,整改后再次回访',
  }, {}),
  review: async ({ plan, tx, call }) =>
    callbacks.direct(call, await latestCallback(tx, plan.id), { type: 'reviewCallbackRecord', opinion: '记录属实,同意归档' }, {}),
});

function reportOf({ estate, matter, home, reportedAt, channel, reporterType, contactName, contactPhone }: TicketPlan) {
  const { kind, content, areaCode, equipment, isChargeable } = matter;
  return {
    estateId: estate.id, kind, channel, reporterType, contactName, contactPhone, content, isChargeable, areaCode, reportedAt,
    locationScope: home ? 'IN_UNIT' as const : 'PUBLIC' as const, unitId: home?.unit.id ?? null, householdId: home?.household.id ?? null,
    equipmentId: equipment ? idOf('equipment', `${estate.code}/${equipment}`) : null,
  };
}

function answerOf({ id }: TicketPlan, { satisfaction, isQuality }: Extract<DeskStep, { type: 'callback' }>) {
  const isHappy = satisfaction === 'SATISFIED';
  const rating = satisfaction === 'UNREACHED' ? null : isHappy ? 'GOOD' as const : 'POOR' as const;
  return {
    method: 'PHONE' as const, evidenceKinds: ['TALK' as const], satisfaction, quality: rating, effect: rating, callerSignatureFileId: idOf('signature of caller', id),
    shortcomings: satisfaction === 'UNSATISFIED' ? (isQuality ? '问题又出现了' : '上门时间太久') : null,
    failure: satisfaction === 'UNSATISFIED' ? { reason: isQuality ? 'FAULT_CAME_BACK' as const : 'TOO_SLOW' as const, isQuality } : null,
  };
}

async function latestCallback({ db }: Tx, ticketId: string): Promise<string> {
  const found = await sql<{ id: string }>`select id from callback where source_id = ${ticketId} order by attempt desc limit 1`.execute(db);
  if (!found.rows[0]) throw new Error(`ticket ${ticketId} of the demo has no callback`);
  return found.rows[0].id;
}
