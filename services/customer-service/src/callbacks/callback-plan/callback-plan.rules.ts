import { callbackPlanIssued } from '@guanjia/contracts';
import { moves, type Context, type Decision, type LocalDate } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { callTask } from '../callback/callback.events.ts';
import { isPending } from '../callback/callback-moves.rules.ts';
import type { Callback } from '../callback/callback.rules.ts';

/** @source lifecycles 3.1 CallbackPlan · that an issued plan with nothing left is done at once is our assumption */
export const callbackPlanMoves = moves({
  states: ['DRAFT', 'ISSUED', 'DONE'],
  initial: 'DRAFT',
  final: ['DONE'],
  moves: {
    issueCallbackPlan: { from: ['DRAFT'], to: ['ISSUED', 'DONE'] },
    finishCallbackPlan: { from: ['ISSUED'], to: 'DONE' },
  },
});

export type CallbackPlanState = (typeof callbackPlanMoves.states)[number];

/** 回访计划: which callbacks of an estate are to be made in a period. @source CS-047 */
export interface CallbackPlan {
  id: string;
  estateId: string;
  /** first and last day of the period */
  startOn: LocalDate;
  endOn: LocalDate;
  state: CallbackPlanState;
  draftedBy: string;
  issuedBy: string | null;
  issuedAt: Date | null;
  /** who set it done; null while it is not, and when its last callback did */
  doneBy: string | null;
  doneAt: Date | null;
}

export type CallbackPlanCommand =
  | CreateCallbackPlan
  /** `callbacks`: those in the plan, as they are now */
  | { type: 'issueCallbackPlan'; callbacks: readonly Callback[] }
  /** `doneBy`: null when nothing is left to do */
  | { type: 'finishCallbackPlan'; doneBy: string | null };

interface CreateCallbackPlan extends Pick<CallbackPlan, 'id' | 'estateId' | 'startOn' | 'endOn'> {
  type: 'createCallbackPlan';
  callbackIds: readonly string[];
  /** those of the ids that are within reach */
  callbacks: readonly Pick<Callback, 'id' | 'estateId' | 'state'>[];
}

/** @source assumption */
export const MAX_PLANNED = 200;

/** @throws PLAN_PERIOD_INVALID, PLAN_SIZE, NOT_IN_ESTATE, CALLBACK_NOT_PENDING, CALLER_MISSING, WRONG_STATE   @source CS-047 */
export function decideCallbackPlan(command: CallbackPlanCommand, known: CallbackPlan | null, context: Context): Decision<CallbackPlan> {
  if (command.type === 'createCallbackPlan') return drafted(command, context);
  const plan = known!;
  callbackPlanMoves.require(command.type, plan.state);
  if (command.type === 'issueCallbackPlan') return issued(command.callbacks, plan, context);
  return { state: { state: 'DONE', doneBy: command.doneBy, doneAt: context.now }, events: [] };
}

function drafted(command: CreateCallbackPlan, { actorId }: Context): Decision<CallbackPlan> {
  const { id, estateId, startOn, endOn, callbackIds, callbacks } = command;
  if (endOn < startOn) throw customerServiceErrors.error('PLAN_PERIOD_INVALID', { field: 'endOn' });
  if (callbackIds.length < 1 || callbackIds.length > MAX_PLANNED) {
    throw customerServiceErrors.error('PLAN_SIZE', { field: 'callbackIds', params: { max: MAX_PLANNED } });
  }
  const here = new Set(callbacks.filter((callback) => callback.estateId === estateId).map((callback) => callback.id));
  if (!callbackIds.every((each) => here.has(each))) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'callbackIds' });
  const count = callbacks.filter(({ state }) => !isPending(state)).length;
  if (count > 0) throw customerServiceErrors.error('CALLBACK_NOT_PENDING', { field: 'callbackIds', params: { count } });
  return {
    state: { id, estateId, startOn, endOn, state: 'DRAFT', draftedBy: actorId, issuedBy: null, issuedAt: null, doneBy: null, doneAt: null },
    events: [],
  };
}

/** Each caller is told by the task of the callback, which shows anew in the inbox. */
function issued(callbacks: readonly Callback[], { id, estateId, startOn, endOn }: CallbackPlan, context: Context): Decision<CallbackPlan> {
  const pending = callbacks.filter(({ state }) => isPending(state));
  const count = pending.filter(({ assigneeId }) => assigneeId === null).length;
  if (count > 0) throw customerServiceErrors.error('CALLER_MISSING', { params: { count } });
  const data = { startOn, endOn, callbackIds: callbacks.map((callback) => callback.id) };
  const isDone = pending.length === 0;
  return {
    state: { state: isDone ? 'DONE' : 'ISSUED', issuedBy: context.actorId, issuedAt: context.now, doneAt: isDone ? context.now : null },
    events: [
      callbackPlanIssued.draft({ id, estateId, at: context.now, data }),
      ...pending.map((callback) => callTask('changed', callback, context)),
    ],
  };
}
