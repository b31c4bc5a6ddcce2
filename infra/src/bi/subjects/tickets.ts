import {
  ticketCancelled, ticketClosed, ticketCompleted, ticketCreated, ticketDispatched, ticketFollowedUp, ticketProgressed,
  ticketRecurrenceDetected, ticketReopened, ticketResultFedBack, ticketTriaged,
} from '@guanjia/contracts';
import { at, code, count, first, flag, id, minutes, times } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

export const tickets = subject('tickets', {
  zh: '报事', en: 'Tickets: reported matters',
  columns: {
    number: code('报事编号', 'ticket number'), kind: code('种类', 'kind'), channel: code('渠道', 'channel'),
    reporter_type: code('报事人类别(OWNER 业主、TENANT 租户、OCCUPIER 使用人、STAFF 员工)', 'who reported: OWNER, TENANT, OCCUPIER or STAFF'),
    location_scope: code('户内或公共区域', 'inside a unit or public'), unit_id: words.unitId, household_id: words.householdId,
    area_code: words.areaCode, equipment_id: words.equipmentId, category: words.category, urgency: words.urgency, state: words.state,
    received_at: at('接报时间', 'when it was received'), entered_at: at('录入时间', 'when it was entered'),
    triaged_at: first(at('首次分类定级时间', 'when it was first triaged')), dispatched_at: first(at('首次派单时间', 'when it was first dispatched')),
    completed_at: at('最近完成时间', 'when it was completed, the latest time'), first_completed_at: first(at('首次完成时间', 'when it was first completed')),
    result_fed_back_at: at('结果反馈时间', 'when the reporter was told the result'), closed_at: at('关闭时间', 'when it was closed'),
    cancelled_at: at('取消时间', 'when it was cancelled'), completion_no: count('完成次数', 'completions so far'),
    reopen_count: count('重开次数', 'times reopened'), assignment_count: times('派单数', 'assignments given'),
    follow_up_count: times('跟踪次数', 'follow-ups while unfinished'), recurrence_count: times('被判为重复维修的次数', 'times found recurrent'),
    is_chargeable: flag('是否有偿', 'the household pays'), lead_department_id: id('主责部门标识', 'lead department id'),
    work_order_id: id('主责工单标识', 'id of the lead work order'), closed_mode: code('确认方式(ON_SITE 现场、CALLBACK 回访)', 'how it was confirmed'),
    block_reason_code: code('受阻原因代码', 'why it is blocked'), cancel_reason_code: code('取消原因代码', 'why it was cancelled'),
  },
  derived: {
    minutes_to_dispatch: minutes('接报到派单分钟数', 'minutes from receipt to first dispatch', 't.received_at', 't.dispatched_at'),
    minutes_to_complete: minutes('接报到首次完成分钟数', 'minutes from receipt to first completion', 't.received_at', 't.first_completed_at'),
  },
  from: (on) => [
    on(ticketCreated, ({ data }) => ({
      ...copy(data, 'number', 'kind', 'channel', 'reporterType', 'locationScope', 'unitId', 'householdId', 'areaCode', 'equipmentId', 'receivedAt', 'enteredAt'),
      state: 'NEW', completion_no: 0, reopen_count: 0,
    })),
    on(ticketTriaged, ({ data, occurredAt }) => ({ ...copy(data, 'category', 'urgency'), state: 'TRIAGED', triaged_at: occurredAt })),
    on(ticketDispatched, ({ data, occurredAt }) => ({
      ...copy(data, 'category', 'urgency', 'isChargeable'), dispatched_at: occurredAt, assignment_count: 1,
      // Helpers may be sent later, when work is under way: the state stays.
      ...(data.role === 'LEAD' ? { state: 'DISPATCHED', lead_department_id: data.departmentId } : {}),
    })),
    on(ticketProgressed, ({ data }) => ({ state: data.to, block_reason_code: data.blockReasonCode })),
    on(ticketCompleted, ({ data }) => ({
      ...copy(data, 'completionNo', 'completedAt', 'category', 'urgency', 'workOrderId'), first_completed_at: data.completedAt, state: 'COMPLETED',
      block_reason_code: null,
    })),
    on(ticketResultFedBack, ({ data }) => ({ result_fed_back_at: data.at })),
    on(ticketClosed, ({ data }) => ({ closed_at: data.closedAt, closed_mode: data.mode, state: 'CLOSED' })),
    on(ticketReopened, ({ data }) => ({ reopen_count: data.reopenNo, result_fed_back_at: null, state: 'REOPENED' })),
    on(ticketCancelled, ({ data, occurredAt }) => ({ cancel_reason_code: data.reasonCode, cancelled_at: occurredAt, state: 'CANCELLED' })),
    on(ticketFollowedUp, () => ({ follow_up_count: 1 })),
    on(ticketRecurrenceDetected, () => ({ recurrence_count: 1 })),
  ],
});
