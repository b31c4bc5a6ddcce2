import {
  accessRegistered, enquiryRecorded, enquiryTransferred, estateContactState, visitorPassCheckedIn, visitorPassCheckedOut, visitorPassFlagged, visitorPassIssued,
} from '@guanjia/contracts';
import { at, code, first, flag, id, minutes, times } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

const direction = code('进或出(IN 进、OUT 出)', 'IN or OUT');
const gateCode = code('出入口代码', 'code of the gate');

export const enquiries = subject('enquiries', {
  zh: '咨询', en: 'Enquiries and who answers for them',
  columns: {
    kind: code('咨询种类', 'kind of enquiry'), channel: code('渠道', 'channel'), topic: code('主题', 'topic'), asker_type: code('咨询人身份', 'who asked, by kind'),
    unit_id: words.unitId, household_id: words.householdId, first_responder_id: id('首问责任人标识', 'id of who received it first'),
    asked_at: at('咨询时间', 'when it was asked'), due_at: at('应答复时间', 'when the answer was due'), is_provisional: flag('时限为暂定', 'the limit is provisional'),
    transferred_at: first(at('首次转交时间', 'when it was first handed on')), department_id: words.departmentId, employee_id: words.employeeId,
    transfer_count: times('转交次数', 'how often it was handed on'),
  },
  from: (on) => [
    on(enquiryRecorded, ({ data }) => copy(data, 'kind', 'channel', 'topic', 'askerType', 'unitId', 'householdId', 'firstResponderId', 'askedAt', 'dueAt', 'isProvisional')),
    on(enquiryTransferred, ({ data, occurredAt }) => ({
      ...copy(data, 'departmentId', 'employeeId'), first_responder_id: data.firstResponderId, transferred_at: occurredAt, transfer_count: 1,
    })),
  ],
});

export const accesses = subject('accesses', {
  zh: '出入登记', en: 'Entries and exits at the gates',
  columns: {
    gate_code: gateCode, person_kind: code('人员类别', 'kind of person'), direction, unit_id: words.unitId,
    visitor_pass_id: id('访客证标识', 'id of the visitor pass'), at: at('时间', 'when'),
  },
  from: (on) => [on(accessRegistered, ({ data }) => copy(data, 'gateCode', 'personKind', 'direction', 'unitId', 'visitorPassId', 'at'))],
});

export const visitorPasses = subject('visitor_passes', {
  zh: '访客证', en: 'Visitor passes and the visits made with them',
  columns: {
    kind: code('种类(HOME 入户、OFFICE 办公)', 'HOME or OFFICE'), host_unit_id: id('被访房屋标识', 'id of the unit visited'),
    host_employee_id: id('被访员工标识', 'id of the employee visited'), valid_from: at('有效期起', 'valid from'), valid_to: at('有效期止', 'valid until'),
    checked_in_at: at('到访时间', 'when the visitor came'), checked_out_at: at('离开时间', 'when the visitor left'),
  },
  derived: { visit_minutes: minutes('到访停留分钟数', 'minutes of the visit', 't.checked_in_at', 't.checked_out_at') },
  from: (on) => [
    on(visitorPassIssued, ({ data }) => ({ ...copy(data, 'kind', 'hostUnitId', 'hostEmployeeId'), valid_from: data.from, valid_to: data.to })),
    on(visitorPassCheckedIn, ({ data }) => ({ checked_in_at: data.at })),
    on(visitorPassCheckedOut, ({ data }) => ({ checked_out_at: data.at })),
  ],
});

export const unknownEntries = subject('unknown_entries', {
  zh: '不明人员进入', en: 'Entries by somebody whom nobody knows',
  columns: { gate_code: gateCode, at: at('时间', 'when') },
  from: (on) => [on(visitorPassFlagged, ({ data }) => copy(data, 'gateCode', 'at'))],
});

export const estateContacts = subject('estate_contacts', {
  zh: '项目联系卡', en: 'Estates whose three numbers are published',
  columns: { published_at: at('公布时间', 'when they were published') },
  from: (on) => [on(estateContactState, ({ data }) => copy(data, 'publishedAt'))],
});
