import { assistantRated, callbackStatisticsPublished, firstAidEnded, takeoverCompleted } from '@guanjia/contracts';
import { at, code, count, id } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

const step = (zh: string, en: string) => code(`${zh}(VERY_SATISFIED、SATISFIED、NEUTRAL、UNSATISFIED、VERY_UNSATISFIED)`, `${en}, in five steps`);

export const callbackStatistics = subject('callback_statistics', {
  zh: '季度回访统计', en: 'Callback statistics of a quarter, reviewed and published',
  columns: {
    quarter: code('季度,如 2026-Q1', 'quarter, e.g. 2026-Q1'), drafted_by: id('起草人标识', 'id of who drafted it'), reviewed_by: id('审核人标识', 'id of who reviewed it'),
    made_count: count('已回访数', 'callbacks made'), failed_count: count('不合格回访数', 'callbacks that failed'),
    repeat_complaint_count: count('重复投诉事项数', 'matters complained of repeatedly'), repeat_repair_count: count('重复维修事项数', 'repairs that came up repeatedly'),
    published_at: at('发布时间', 'when it was published'),
  },
  from: (on) => [on(callbackStatisticsPublished, ({ data, occurredAt }) => ({
    ...copy(data, 'quarter', 'draftedBy', 'reviewedBy', 'failedCount'), made_count: data.byKind.reduce((sum, { made }) => sum + made, 0),
    repeat_complaint_count: data.repeatComplaints.length, repeat_repair_count: data.repeatRepairs.length, published_at: occurredAt,
  }))],
});

export const assistantRatings = subject('assistant_ratings', {
  zh: '助理服务评价', en: 'What customers say of assistants',
  columns: {
    employee_id: words.employeeId, source_kind: code('来源(SURVEY 问卷、CALLBACK 回访)', 'SURVEY or CALLBACK'), source_id: words.sourceId,
    attitude: step('服务态度', 'attitude'), communication: step('沟通效率', 'communication'), solving: step('问题解决能力', 'problem solving'), at: at('评价时间', 'when it was given'),
  },
  from: (on) => [on(assistantRated, ({ data }) => copy(data, 'employeeId', 'sourceKind', 'sourceId', 'attitude', 'communication', 'solving', 'at'))],
});

export const takeovers = subject('takeovers', {
  zh: '项目接管', en: 'Takeovers of projects',
  columns: {
    property_kind: code('物业(NEW 新建、EXISTING 既有)', 'NEW or EXISTING property'), counterparty_kind: code('合同相对方类别', 'kind of the other party'),
    contract_id: words.contractId, completed_at: at('接管完成时间', 'when it was completed'),
  },
  from: (on) => [on(takeoverCompleted, ({ data }) => copy(data, 'propertyKind', 'counterpartyKind', 'contractId', 'completedAt'))],
});

export const firstAids = subject('first_aids', {
  zh: '急救', en: 'First aid given in incidents',
  columns: { unit_id: words.unitId, household_id: words.householdId, first_aid_ended_at: at('急救结束时间', 'when it ended') },
  from: (on) => [on(firstAidEnded, ({ data }) => copy(data, 'unitId', 'householdId', 'firstAidEndedAt'))],
});
