import { interviewCompleted, interviewPlanGenerated, occupancyChanged, occupancyState, segmentationCompleted } from '@guanjia/contracts';
import { at, code, count, flag, id, times } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

export const occupancies = subject('occupancies', {
  zh: '住户的居住状态', en: 'How households live, by household',
  columns: {
    unit_id: words.unitId, state: words.state, sub_state: code('附加状态(RENOVATING 装修中)', 'RENOVATING, beside the state'),
    since: at('自何时起', 'since when'), tenancy_id: id('租约标识', 'id of the tenancy'), covenant_signed_at: at('管理规约签署时间', 'when the covenant was signed'),
    changed: code('最近的变更', 'the latest change'), change_count: times('变更次数', 'how often it changed'),
  },
  from: (on) => [
    on(occupancyChanged, ({ data }) => ({ changed: data.changed, change_count: 1 })),
    on(occupancyState, ({ data }) => copy(data, 'unitId', 'state', 'subState', 'since', 'tenancyId', 'covenantSignedAt')),
  ],
});

export const interviewPlans = subject('interview_plans', {
  zh: '访谈计划', en: 'Interview plans, by estate and year',
  columns: { year: count('年份', 'year'), households: count('户数', 'households'), required: count('应访次数', 'interviews due') },
  from: (on) => [on(interviewPlanGenerated, ({ data }) => copy(data, 'year', 'households', 'required'))],
});

export const interviews = subject('interviews', {
  zh: '访谈与走访', en: 'Interviews and visits that were made',
  columns: {
    kind: code('种类(INTERVIEW 访谈、VISIT 走访)', 'INTERVIEW or VISIT'), interview_mode: code('方式(FACE 面访、PHONE 电访)', 'FACE or PHONE'),
    household_id: words.householdId, unit_id: words.unitId, occupancy: code('当时的居住状态', 'how the household lived then'),
    satisfaction: code('满意度', 'how content'), employee_id: words.employeeId, at: at('时间', 'when'),
  },
  from: (on) => [on(interviewCompleted, ({ data }) => copy(data, 'kind', 'interviewMode', 'householdId', 'unitId', 'occupancy', 'satisfaction', 'employeeId', 'at'))],
});

export const segmentationReviews = subject('segmentation_reviews', {
  zh: '客户细分评估', en: 'Segmentation reviews, by half-year',
  columns: {
    year: count('年份', 'year'), half: count('上半年或下半年(1、2)', 'half of the year, 1 or 2'), households: count('评估户数', 'households assessed'),
    participants: count('参加人数', 'how many took part'), is_joint: flag('是否有其他部门参加', 'whether other departments took part'),
  },
  from: (on) => [on(segmentationCompleted, ({ data }) => copy(data, 'year', 'half', 'households', 'participants', 'isJoint'))],
});
