import { taskChanges, type RoleCode, type Task } from '@guanjia/contracts';
import { derivedId, type DeadlineDraft, type Decision, type EventDraft } from '@guanjia/domain';
import { isUnfinished, type WorkOrder } from './lifecycle.rules.ts';

export const RESPOND_LIMIT = 'work-order.respond';
export const FINISH_LIMIT = 'work-order.finish';
export const APPROVAL_LIMIT = 'work-order.approval';

/** Turns what changed into a decision: limits that start, move or end and tasks that open, change or close follow from
 *  how the order was and how it is, so that no rule can forget one.
 *  @source PLAT-018 PLAT-020 */
export function settled(before: WorkOrder | null, patch: Partial<WorkOrder>, events: EventDraft[], now: Date): Decision<WorkOrder> {
  const after = { ...before, ...patch } as WorkOrder;
  const dueBy = nextLimit(after);
  const order = { ...after, dueBy };
  return {
    state: { ...patch, dueBy },
    events: [...events, ...taskChanges('engineering', { tasksOf, subjectType: 'WORK_ORDER' }, { before, after: order, now })],
    deadlines: limitDrafts(before, order),
  };
}

const respondLimit = (order: WorkOrder) => (isUnfinished(order) && !order.respondedAt ? order.respondBy : null);
const finishLimit = (order: WorkOrder) => (isUnfinished(order) && !order.finishedAt ? order.finishBy : null);

/** Until somebody attends, the respond limit; then the finish limit; for rework none runs, and the last one stays for
 *  the order of lists. */
const nextLimit = (order: WorkOrder): Date | null => respondLimit(order) ?? order.finishBy;

function limitDrafts(before: WorkOrder | null, order: WorkOrder): DeadlineDraft[] {
  const kinds = [
    [RESPOND_LIMIT, respondLimit], [FINISH_LIMIT, finishLimit], [APPROVAL_LIMIT, ({ approvalDueBy }: WorkOrder) => approvalDueBy],
  ] as const;
  return kinds.flatMap(([kind, limit]) => {
    const [was, is] = [before ? limit(before) : null, limit(order)];
    return time(was) === time(is) ? [] : [{ kind, ref: order.id, dueAt: is }];
  });
}

const time = (at: Date | null): number | null => at && new Date(at).getTime();

/** Who has what to do about an order that stands like this. An alert has a ref of its own, so that it closes alone.
 *  @source ENG-019 ENG-020 ENG-022 ENG-023 ENG-024 ENG-025 ENG-027 */
export function tasksOf(order: WorkOrder): Task[] {
  const of = (kind: string, who: { employeeId?: string | null; role?: RoleCode }, dueAt: Date | null = order.dueBy): Task =>
    ({ ref: order.id, kind, employeeId: who.employeeId ?? null, role: who.role ?? null, dueAt });
  const alert = (cause: string, who: { employeeId?: string | null; role?: RoleCode }): Task =>
    ({ ...of('ALERT', who), ref: derivedId('work-order-alert', `${order.id}:${cause}`) });
  const worker = order.assigneeId ? { employeeId: order.assigneeId } : { role: 'EM' as const };
  // An urgent order that nobody has yet is the engineering manager's to give out, and the technician on call hears of it at once.
  const firstTold = !order.assigneeId && order.onCallId ? { employeeId: order.onCallId } : null;
  const isOpen = isUnfinished(order);
  const isToBeDone = isOpen && order.state !== 'CREATED' && order.state !== 'REJECTED' && order.state !== 'APPROVAL_PENDING';
  return [
    ...when(order.state === 'CREATED', of('WORK_ORDER_ASSIGN', { role: 'EM' })),
    ...when(isToBeDone, of('WORK_ORDER', worker)),
    ...when(order.state === 'BLOCKED', of('WORK_ORDER_BLOCK', { employeeId: order.coordinatorId }, order.nextAt)),
    ...when(order.state === 'REJECTED', of('WORK_ORDER_REPLAN', { role: 'EM' })),
    ...when(order.state === 'COMPLETED', of('WORK_ORDER_VERIFY', { role: 'EM' }, null)),
    ...when(order.approvalState === null && order.approvalDueBy !== null, of('REPAIR_REQUEST', worker, order.approvalDueBy)),
    ...when(order.approvalState === 'REQUESTED', of('REPAIR_REVIEW', { role: 'EM' }, order.approvalDueBy)),
    ...when(order.approvalState === 'REVIEWED', of('REPAIR_APPROVAL', { role: 'PM' }, order.approvalDueBy)),
    ...when(isToBeDone && order.urgency === 'URGENT' && !order.respondedAt, alert('URGENT', worker)),
    ...when(firstTold !== null && order.state === 'CREATED' && order.urgency === 'URGENT', alert('ON_CALL', firstTold ?? worker)),
    ...when(isOpen && order.respondMissedAt !== null && !order.respondedAt, alert('RESPOND', { role: 'EM' })),
    ...when(isOpen && order.finishMissedAt !== null && !order.finishedAt, alert('FINISH', { role: 'EM' })),
    ...when(order.approvalMissedAt !== null && order.approvalDueBy !== null, alert('APPROVAL', { role: 'PM' })),
    ...when(isOpen && order.isOverride, alert('OVERRIDE', { role: 'PM' })),
    ...when(isOpen && order.isSameFaultWarned, alert('SAME_FAULT', { role: 'EM' })),
  ];
}

const when = (condition: boolean, task: Task): Task[] => (condition ? [task] : []);
