import {
  complaintAccepted, complaintAssigned, complaintClosed, complaintEscalated, complaintFiled, complaintHandled, complaintMajorReported, complaintOverdue,
  complaintProgressed, complaintRecurrenceDetected, complaintReplied, complaintResponded, complaintVerified,
} from '@guanjia/contracts';
import { at, code, count, derived, first, flag, id, minutes, times } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

export const complaints = subject('complaints', {
  zh: '投诉', en: 'Complaints',
  columns: {
    number: code('投诉编号', 'complaint number'), nature: code('性质', 'nature'), category: words.category, channel: code('渠道', 'channel'),
    complainant_type: code('投诉人类别', 'who complains, by kind'), severity: code('严重程度', 'severity'), validity: code('是否有效', 'validity'),
    outcome: code('处理结果', 'outcome'), unit_id: words.unitId, household_id: words.householdId, equipment_id: words.equipmentId,
    ticket_id: id('所投诉的报事标识', 'id of the ticket it is about'), work_order_id: id('所投诉的工单标识', 'id of the work order it is about'),
    employee_id: id('被投诉员工标识', 'id of the employee it is about'), received_at: at('收到时间', 'when it was received'), entered_at: at('录入时间', 'when it was entered'),
    response_due_at: at('首次反馈时限', 'limit of the first answer'), responded_at: first(at('首次反馈时间', 'first answer')),
    miss_cause_code: code('超时反馈原因代码', 'why the first answer was late'), accepted_at: first(at('受理时间', 'when it was accepted')),
    responsibility: code('责任归属', 'ours or outside'), root_cause_code: code('根本原因代码', 'root cause'), department_id: id('责任部门标识', 'responsible department id'),
    handle_due_at: at('处理时限', 'limit of the handling'), handled_at: at('最近处理完毕时间', 'when it was handled, the latest time'),
    completion_no: words.completionNo, escalation_level: count('上报层级', 'level to which it went'), escalation_count: times('上报次数', 'times escalated'),
    overdue_count: times('超时限次数', 'limits passed'), is_recurrent: flag('是否重复', 'the same matter came up before'),
    major_known_at: at('得知重大时间', 'when it was known to be major'), major_reported_at: at('重大通报时间', 'when it was reported as major'),
    replied_at: at('书面回复时间', 'when the reply letter was sent'), closed_at: at('关闭时间', 'when it was closed'), state: words.state,
  },
  derived: {
    minutes_to_respond: minutes('收到到首次反馈分钟数', 'minutes from receipt to the first answer', 't.received_at', 't.responded_at'),
    is_response_late: derived(flag('首次反馈是否超时', 'the first answer was late'), '(t.responded_at > t.response_due_at)'),
  },
  from: (on) => [
    on(complaintFiled, ({ data }) => ({
      ...copy(data, 'number', 'nature', 'category', 'channel', 'complainantType', 'severity', 'unitId', 'householdId', 'equipmentId', 'ticketId', 'workOrderId',
        'employeeId', 'receivedAt', 'enteredAt'),
      response_due_at: data.dueAt, state: 'FILED', validity: 'UNJUDGED', completion_no: 0, escalation_level: 0, is_recurrent: false,
    })),
    on(complaintAccepted, ({ occurredAt }) => ({ accepted_at: occurredAt, state: 'ACCEPTED' })),
    on(complaintResponded, ({ data }) => ({ ...copy(data, 'missCauseCode'), responded_at: data.at })),
    on(complaintProgressed, ({ data }) => ({ ...copy(data, 'severity', 'validity'), state: data.to })),
    on(complaintEscalated, ({ data }) => ({ ...copy(data, 'severity'), escalation_level: data.level, escalation_count: 1 })),
    on(complaintVerified, ({ data }) => ({ ...copy(data, 'responsibility', 'rootCauseCode'), state: 'VERIFIED' })),
    on(complaintAssigned, ({ data }) => (data.isTakenOver ? {} : { ...copy(data, 'departmentId'), handle_due_at: data.dueAt, state: 'ASSIGNED' })),
    on(complaintHandled, ({ data }) => ({ ...copy(data, 'handledAt', 'completionNo', 'validity', 'severity'), state: 'HANDLED' })),
    on(complaintMajorReported, ({ data }) => ({ major_known_at: data.knownAt, major_reported_at: data.reportedAt })),
    on(complaintReplied, ({ data }) => ({ replied_at: data.at })),
    on(complaintOverdue, () => ({ overdue_count: 1 })),
    on(complaintRecurrenceDetected, () => ({ is_recurrent: true })),
    on(complaintClosed, ({ data }) => ({ ...copy(data, 'number', 'category', 'severity', 'outcome', 'unitId', 'householdId', 'closedAt'), state: 'CLOSED' })),
  ],
});
