import { CallbackService, ComplaintService } from '@guanjia/customer-service';
import type { Call, Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { ComplaintPlan, ComplaintStep } from '../history/complaint-plan.ts';
import { later } from '../history/local-time.ts';
import { idOf } from '../plan/ids.ts';
import type { ActorOf } from './load-history.ts';
import type { Loading } from './loading.ts';

const SERVICE = 'customer-service';
const DAY = 1_440;

interface Step<T extends ComplaintStep['type'] = ComplaintStep['type']> {
  plan: ComplaintPlan;
  step: Extract<ComplaintStep, { type: T }>;
  tx: Tx;
  call: Call;
  another(name: string): Call;
}

/** Does what one round of a complaint says. @param departments  by estate and kind */
export function complaintDeskOf(loading: Loading, actor: ActorOf, departments: ReadonlyMap<string, string>) {
  const does = steps(loading.get(SERVICE, ComplaintService), loading.get(SERVICE, CallbackService), departments);
  return async (tx: Tx, plan: ComplaintPlan, round: number): Promise<void> => {
    for (const [i, step] of plan.rounds[round]!.entries()) {
      const call = (name: string) => loading.call(SERVICE, {
        tx, at: step.at, actor: actor(plan.estate.id, step.by), name: `${name} ${plan.id} ${round}/${i}`, ...(step.type === 'file' ? { makes: plan.id } : {}),
      });
      await does[step.type]({ plan, step: step as never, tx, call: call(step.type), another: call });
    }
  };
}

type Does = { [T in ComplaintStep['type']]: (step: Step<T>) => Promise<unknown> };

const steps = (complaints: ComplaintService, callbacks: CallbackService, departments: ReadonlyMap<string, string>): Does => ({
  file: ({ plan, call }) => complaints.file(call, complaintOf(plan), { idempotencyKey: null }),
  accept: ({ plan: { id }, call }) => complaints.plain(call, id, 'complaint.follow', { type: 'acceptComplaint', finishAt: later(call.now, 4 * DAY), remedy: '核实后处理', toldAt: call.now }, {}),
  respond: ({ plan: { id }, step, call }) => complaints.plain(call, id, 'complaint.follow', {
    type: 'respondComplaint', channel: 'PHONE', at: call.now, missCause: step.isLate ? 'OVERLOOKED' : null, note: '已在处理',
  }, {}),
  investigate: ({ plan: { id }, call }) => complaints.startInvestigation(call, id, {}),
  judge: ({ plan: { id }, step, call }) => complaints.plain(call, id, 'complaint.judge', { type: 'judgeComplaint', validity: step.isValid ? 'VALID' : 'INVALID', reason: step.isValid ? '属实' : '查无此事' }, {}),
  verify: ({ plan, call }) => complaints.plain(call, plan.id, 'complaint.follow', foundOf(plan, call), {}),
  reject: ({ plan: { id }, call }) => complaints.plain(call, id, 'complaint.judge', { type: 'rejectComplaint', reason: '查无此事,已说明', toldAt: call.now }, {}),
  assign: ({ plan: { id, estate, ground }, call }) =>
    complaints.assign(call, id, { departmentId: departments.get(`${estate.id}/${ground.department}`)!, dueAt: later(call.now, 3 * DAY) }, {}),
  start: ({ plan: { id }, call }) => complaints.plain(call, id, 'complaint.handle', { type: 'startHandling' }, {}),
  handle: ({ plan: { id }, call }) => complaints.handle(call, id, '已处理并安排复查', {}),
  told: ({ plan: { id }, call }) => complaints.plain(call, id, 'complaint.follow', { type: 'feedbackComplaintResult', channel: 'PHONE', at: call.now }, {}),
  callback: async ({ plan, step, tx, call, another }) => {
    const id = await latestCallback(tx, plan.id);
    await callbacks.assign(another('assign'), id, call.actor.id, {});
    await callbacks.complete(call, id, answerOf(plan, step.isSatisfied), {});
  },
  escalate: ({ plan: { id }, call }) => complaints.plain(call, id, 'complaint.follow', { type: 'escalateComplaint', reason: '两个部门互相推诿,请主任协调' }, {}),
  close: ({ plan: { id }, call }) => complaints.close(call, id, {}),
});

function complaintOf({ estate, ground, channel, severity, home, member, receivedAt }: ComplaintPlan) {
  return {
    estateId: estate.id, nature: ground.nature, category: ground.category, channel, severity, content: ground.content, unitId: home.unit.id, receivedAt,
    complainantType: member.relation === 'TENANT' ? 'TENANT' as const : 'OWNER' as const, contactName: member.name, contactPhone: member.phone,
  };
}

const foundOf = ({ isOurs, ground }: ComplaintPlan, { now }: Call) => ({
  type: 'verifyComplaint' as const, responsibility: isOurs ? 'OURS' as const : 'OUTSIDE' as const, facts: isOurs ? '属实' : '查无此事', rootCauseCode: ground.rootCause,
  apology: isOurs ? '给您添麻烦了' : null, promisedAt: isOurs ? later(now, 5 * DAY) : null,
  explanation: isOurs ? null : '不属于物业服务范围', assistance: isOurs ? null : '已告知联系办法',
});

function answerOf({ id }: ComplaintPlan, isSatisfied: boolean) {
  const rating = isSatisfied ? 'GOOD' as const : 'POOR' as const;
  return {
    method: 'PHONE' as const, evidenceKinds: ['TALK' as const], satisfaction: isSatisfied ? 'SATISFIED' as const : 'UNSATISFIED' as const, quality: rating, effect: rating,
    callerSignatureFileId: idOf('signature of caller', id), shortcomings: isSatisfied ? null : '问题又出现了',
    failure: isSatisfied ? null : { reason: 'FAULT_CAME_BACK' as const, isQuality: true },
  };
}

async function latestCallback({ db }: Tx, complaintId: string): Promise<string> {
  const found = await sql<{ id: string }>`select id from callback where source_id = ${complaintId} order by completion_no desc, attempt desc limit 1`.execute(db);
  if (!found.rows[0]) throw new Error(`complaint ${complaintId} of the demo has no callback`);
  return found.rows[0].id;
}
