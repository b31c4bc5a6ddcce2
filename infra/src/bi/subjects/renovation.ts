import {
  renovationAccepted, renovationApplied, renovationApproved, renovationBadgeIssued, renovationCompleted, renovationExpired, renovationInspected,
  renovationInspectionMissed, renovationRejected, renovationResumed, renovationReviewed, renovationSpecialWorkPermitted, renovationStarted,
  renovationSuspended, renovationViolationCleared, renovationViolationFound, renovationViolationOverdue,
} from '@guanjia/contracts';
import { at, code, count, day, flag, id, times } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

const renovationId = id('装修申请标识', 'id of the renovation');
const check = code('检查项目', 'what was looked at');

export const renovations = subject('renovations', {
  zh: '装修申请', en: 'Renovations from the application to the acceptance',
  columns: {
    number: words.number, state: words.state, unit_id: words.unitId, household_id: words.householdId,
    area_sqm_hundredths: count('装修面积(0.01 平方米)', 'floor area of the works in 0.01 m²'), start_on: day('计划开工日', 'first day'), end_on: day('计划完工日', 'last day'),
    special_work_count: count('特种作业种类数', 'how many kinds of special work'), review_count: times('审阅次数', 'how often it was reviewed'),
    supervisor_id: id('监管责任人标识', 'id of the supervisor'), required_extinguishers: count('应配灭火器数量', 'fire extinguishers that are needed'),
    extinguisher_count: count('灭火器数量', 'fire extinguishers on site'), applied_at: at('申请时间', 'when it was applied for'),
    decided_at: at('批准或驳回时间', 'when it was approved or refused'), approver_id: id('审批人标识', 'id of who decided'), started_at: at('开工时间', 'when work began'),
    missed_count: times('巡查缺失次数', 'how often the site check was missed'), suspended_count: times('停工次数', 'how often work was stopped'),
    completed_at: at('完工时间', 'when the works were done'), accepted_at: at('验收时间', 'when they were accepted'),
  },
  from: (on) => [
    on(renovationApplied, ({ data, occurredAt }) => ({
      ...copy(data, 'number', 'unitId', 'householdId', 'areaSqmHundredths', 'startOn', 'endOn'), special_work_count: data.specialWorks.length,
      applied_at: occurredAt, state: 'APPLIED',
    })),
    on(renovationReviewed, () => ({ review_count: 1 })),
    on(renovationApproved, ({ data, occurredAt }) => ({ ...copy(data, 'supervisorId', 'requiredExtinguishers', 'approverId'), decided_at: occurredAt, state: 'APPROVED' })),
    on(renovationRejected, ({ data, occurredAt }) => ({ ...copy(data, 'approverId'), decided_at: occurredAt, state: 'REJECTED' })),
    on(renovationExpired, () => ({ state: 'EXPIRED' })),
    on(renovationStarted, ({ data }) => ({ ...copy(data, 'extinguisherCount', 'startedAt'), state: 'STARTED' })),
    on(renovationInspectionMissed, () => ({ missed_count: 1 })),
    on(renovationSuspended, () => ({ suspended_count: 1, state: 'SUSPENDED' })),
    on(renovationResumed, () => ({ state: 'STARTED' })),
    on(renovationCompleted, ({ data }) => ({ ...copy(data, 'completedAt'), state: 'COMPLETED' })),
    on(renovationAccepted, ({ data }) => ({ accepted_at: data.at, state: 'ACCEPTED' })),
  ],
});

export const renovationBadges = subject('renovation_badges', {
  zh: '装修出入证', en: 'Badges of renovation workers',
  columns: {
    renovation_id: renovationId, number: words.number, unit_id: words.unitId, valid_from: day('有效期起', 'valid from'), valid_to: day('有效期止', 'valid until'),
  },
  from: (on) => [on(renovationBadgeIssued, ({ aggregateId, data }) => (
    { renovation_id: aggregateId, ...copy(data, 'number', 'unitId', 'validFrom', 'validTo') }), ({ data }) => data.badgeId)],
});

export const renovationPermits = subject('renovation_permits', {
  zh: '装修特种作业许可', en: 'Permits of special work in renovations',
  columns: {
    renovation_id: renovationId, kind: code('种类(WELDING 焊接、ELECTRICAL 电工、HEIGHTS 登高)', 'WELDING, ELECTRICAL or HEIGHTS'), unit_id: words.unitId,
    valid_to: day('有效期止', 'valid until'), permitted_at: at('许可时间', 'when it was permitted'),
  },
  from: (on) => [on(renovationSpecialWorkPermitted, ({ aggregateId, data, occurredAt }) => (
    { renovation_id: aggregateId, ...copy(data, 'kind', 'unitId', 'validTo'), permitted_at: occurredAt }), ({ data }) => data.permitId)],
});

export const renovationInspections = subject('renovation_inspections', {
  zh: '装修巡查', en: 'Inspections of renovation sites',
  columns: {
    renovation_id: renovationId, unit_id: words.unitId, inspector_id: id('巡查人标识', 'id of who inspected'), at: at('巡查时间', 'when'),
    failed_count: count('不合格项数', 'how many checks failed'),
  },
  from: (on) => [on(renovationInspected, ({ aggregateId, data }) => (
    { renovation_id: aggregateId, ...copy(data, 'unitId', 'inspectorId', 'at', 'failedCount') }), ({ data }) => data.inspectionId)],
});

export const renovationViolations = subject('renovation_violations', {
  zh: '装修违规', en: 'Violations on renovation sites',
  columns: {
    renovation_id: renovationId, unit_id: words.unitId, household_id: words.householdId, check_item: check, source_type: words.sourceType,
    repeat_no: count('第几次发现同类违规', 'how often this was found, 1, 2, 3 …'), found_at: at('发现时间', 'when it was found'), due_at: at('整改期限', 'to be put right by'),
    is_provisional: flag('时限为暂定', 'the limit is provisional'), overdue_count: times('逾期次数', 'how often it was not put right in time'),
    cleared_at: at('整改完成时间', 'when it was put right'), is_late: flag('逾期整改', 'put right after the limit'),
  },
  from: (on) => [
    on(renovationViolationFound, ({ aggregateId, data }) => ({
      renovation_id: aggregateId, check_item: data.check, ...copy(data, 'unitId', 'householdId', 'sourceType', 'repeatNo', 'foundAt', 'dueAt', 'isProvisional'),
    }), ({ data }) => data.violationId),
    on(renovationViolationOverdue, () => ({ overdue_count: 1 }), ({ data }) => data.violationId),
    on(renovationViolationCleared, ({ data }) => copy(data, 'clearedAt', 'isLate'), ({ data }) => data.violationId),
  ],
});
