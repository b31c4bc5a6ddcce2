import {
  appointmentAttended, appointmentBooked, appointmentCancelled, appointmentMissed, callbackCancelled, callbackClosed, callbackCompleted, callbackFailed, callbackOverdue,
  callbackPlanIssued, callbackRectificationOrdered, callbackReviewed, callbackScheduled, tasks, type DataOf,
} from '@guanjia/contracts';
import { at, code, count, day, derived, flag, id, minutes } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

const done = { SATISFIED: 'DONE_SATISFIED', UNSATISFIED: 'DONE_UNSATISFIED', UNREACHED: 'UNREACHED' } as const;

const { opened, changed } = tasks['customer-service'];

/** The task tells how limit and assignee are now; it has a stream of its own, so it alone fills these columns. */
const callTask = ({ data }: { data: DataOf<typeof opened> }) => (data.kind === 'CALLBACK' ? { due_at: data.dueAt, assignee_id: data.employeeId } : undefined);

export const callbacks = subject('callbacks', {
  zh: '回访', en: 'Callbacks: calls back to somebody about a completed matter',
  columns: {
    kind: code('回访种类', 'kind of callback'), source_type: words.sourceType, source_id: words.sourceId, completion_no: words.completionNo,
    attempt: count('第几次回访', 'attempt, 1, 2, 3 …'),
    state: code('状态(PENDING 待回访,其余同业务状态)', 'PENDING until answered, then as in the service'),
    open_from: at('可回访起始时间', 'when the window opens'), first_due_at: at('生成时的时限', 'limit at the opening'),
    due_at: at('应完成时间', 'limit as it is now'), is_provisional: flag('生成时的时限为暂定', 'the limit at the opening was provisional'),
    organiser_role: code('组织角色', 'organising role'), assignee_id: id('指派员工标识', 'id of the employee who has it'),
    unit_id: words.unitId, household_id: words.householdId, completed_at: at('回访完成时间', 'when it was made'), method: code('回访方式', 'method'),
    satisfaction: code('满意度', 'satisfaction'), is_late: flag('是否超时完成', 'made after its limit'), failure_code: code('不合格原因代码', 'why it failed'),
    is_quality_failure: flag('是否质量问题', 'the work must be done again'), overdue_at: at('逾期时间', 'when the limit passed'),
    rectification_owner_id: id('整改责任人标识', 'id of who must put it right'), rectification_due_at: at('整改期限', 'limit of the rectification'),
    reviewed_at: at('审核时间', 'when the record was reviewed'), cancelled_at: at('取消时间', 'when it was cancelled'),
    closed_at: at('终结时间', 'when the loop was ended'),
  },
  derived: {
    is_overdue: derived(flag('是否曾逾期', 'the limit passed before it was made'), '(t.overdue_at is not null or coalesce(t.is_late, false))'),
    minutes_to_complete: minutes('任务生成到回访分钟数', 'minutes from opening to the call', 't.created_at', 't.completed_at'),
  },
  from: (on) => [
    on(callbackScheduled, ({ data }) => ({
      ...copy(data, 'kind', 'sourceType', 'sourceId', 'completionNo', 'attempt', 'openFrom', 'isProvisional', 'organiserRole', 'unitId', 'householdId'),
      first_due_at: data.dueAt, state: 'PENDING',
    })),
    on(callbackCompleted, ({ data }) => ({ ...copy(data, 'completedAt', 'method', 'satisfaction', 'isLate'), state: done[data.satisfaction] })),
    on(callbackFailed, ({ data }) => ({ failure_code: data.reasonCode, is_quality_failure: data.isQuality })),
    on(callbackCancelled, ({ occurredAt }) => ({ cancelled_at: occurredAt, state: 'CANCELLED' })),
    on(callbackOverdue, ({ data }) => ({ overdue_at: data.dueAt })),
    on(callbackReviewed, ({ data }) => ({ reviewed_at: data.at })),
    on(callbackRectificationOrdered, ({ data }) => ({ rectification_owner_id: data.ownerId, rectification_due_at: data.dueAt, state: 'RECTIFYING' })),
    on(callbackClosed, ({ data, occurredAt }) => ({ closed_at: occurredAt, state: `CLOSED_${data.outcome}` })),
    on(opened, callTask), on(changed, callTask),
  ],
});

export const callbackPlans = subject('callback_plans', {
  zh: '回访计划', en: 'Callback plans',
  columns: { start_on: day('开始日期', 'first day'), end_on: day('结束日期', 'last day'), callback_count: count('计划回访数', 'callbacks in it') },
  from: (on) => [on(callbackPlanIssued, ({ data }) => ({ ...copy(data, 'startOn', 'endOn'), callback_count: data.callbackIds.length }))],
});

export const appointments = subject('appointments', {
  zh: '上门预约', en: 'Appointments: visits agreed with a household',
  columns: {
    source_type: words.sourceType, source_id: words.sourceId, unit_id: words.unitId, household_id: words.householdId,
    appointment_at: at('预约时间', 'agreed time'), arrived_at: at('到达时间', 'arrival'), is_on_time: flag('是否准时', 'on time'),
    state: code('状态(BOOKED 已约、ATTENDED 已到、MISSED 失约、CANCELLED 取消)', 'BOOKED, ATTENDED, MISSED or CANCELLED'),
  },
  from: (on) => [
    on(appointmentBooked, ({ data }) => ({ ...copy(data, 'sourceType', 'sourceId', 'unitId', 'householdId', 'appointmentAt'), state: 'BOOKED' })),
    on(appointmentAttended, ({ data }) => ({
      ...copy(data, 'sourceType', 'sourceId', 'unitId', 'householdId', 'appointmentAt', 'arrivedAt', 'isOnTime'), state: 'ATTENDED',
    })),
    on(appointmentMissed, () => ({ state: 'MISSED' })),
    on(appointmentCancelled, () => ({ state: 'CANCELLED' })),
  ],
});
