import { errorRegistry, type ErrorScope } from '@guanjia/domain';

const people = {
  ORG_UNIT_ORPHAN: { kind: 'INVALID', zh: '部门必须挂在上级机构之下', en: 'A department stands under another unit; only the group itself has none above it' },
  ORG_UNIT_NOT_ACTIVE: { kind: 'CONFLICT', zh: '该部门未启用', en: 'The department is not active' },
  ORG_UNIT_IN_USE: { kind: 'CONFLICT', zh: '该部门下还有 {open} 个下级部门或岗位，不能关闭', en: 'The department still has {open} units or positions and cannot be closed' },
  POSITION_NOT_ACTIVE: { kind: 'CONFLICT', zh: '该岗位未启用', en: 'The position is not active' },
  POSITION_HELD: { kind: 'CONFLICT', zh: '该岗位还有 {holders} 名在岗人员，不能关闭', en: 'The position still has {holders} holders and cannot be closed' },
  CODE_TAKEN: { kind: 'CONFLICT', zh: '编号 {code} 已被使用', en: 'The code {code} is taken' },
  JOB_NO_TAKEN: { kind: 'CONFLICT', zh: '工号 {jobNo} 已被使用', en: 'The job number {jobNo} is taken' },
  CANDIDATE_NOT_PASSED: {
    kind: 'CONFLICT', zh: '应聘者尚未通过面试、笔试或现场操作，不能录用', en: 'The candidate has passed no interview, written test or practical test and cannot be hired',
    example: 'hireEmployee before recordCandidateTest with result PASS',
  },
  EMPLOYEE_NOT_ON_ROLL: { kind: 'CONFLICT', zh: '该人员不在职（状态 {state}）', en: 'This person is not on the roll (state {state})' },
  MAIN_SKILL_MISSING: { kind: 'INVALID', zh: '主要技能必须在技能清单之内', en: 'The main skill must be one of the skills' },
  ALREADY_IN_POSITION: { kind: 'CONFLICT', zh: '该员工已在此岗位', en: 'The employee holds that position already' },
} as const;

const grants = {
  GRANT_TO_SELF: { kind: 'FORBIDDEN', zh: '不能为自己授予角色', en: 'Nobody grants a role to himself or herself' },
  GRANT_NOT_BELOW_OWN_LEVEL: {
    kind: 'FORBIDDEN', zh: '只能在自己的范围内授予低于自己层级的角色，不能授予 {role}', en: 'Roles below one\'s own level, inside one\'s own scope: {role} is not yours to give',
    example: 'a project manager grants PM',
  },
  ROLE_NOT_GRANTABLE: { kind: 'INVALID', zh: '角色 {role} 不能授予范围 {scopeKind}', en: 'Role {role} cannot be given over the scope {scopeKind}', example: 'RM over an estate' },
  GRANT_EXISTS: { kind: 'CONFLICT', zh: '该员工已有此角色', en: 'The employee holds this role already' },
  PERIOD_REVERSED: { kind: 'INVALID', zh: '结束不能早于开始', en: 'The end cannot come before the beginning' },
} as const;

const certificates = {
  CERTIFICATE_ENDED: { kind: 'INVALID', zh: '证书有效期已过', en: 'The certificate has ended already' },
  CERTIFICATE_NO_TAKEN: { kind: 'CONFLICT', zh: '该证书编号已登记', en: 'This certificate is registered already' },
  RENEWAL_NOT_LATER: { kind: 'INVALID', zh: '续期后的到期日应晚于 {validTo}', en: 'A renewed certificate ends later than {validTo}' },
} as const;

const standards = {
  STANDARD_UNKNOWN: { kind: 'NOT_FOUND', zh: '没有服务标准 {key}', en: 'There is no service standard {key}', example: 'ticket.callback' },
  STANDARD_VALUE_INVALID: { kind: 'INVALID', zh: '标准值 {value} 不适用于 {key}', en: '{value} is no value of {key}', example: '24, 0.05, 24:00, ALL' },
  STANDARD_UNCHANGED: { kind: 'CONFLICT', zh: '该标准现行值即为此值', en: 'The standard has this value already' },
  STANDARD_PENDING: { kind: 'CONFLICT', zh: '该标准已有待审批或待生效的变更', en: 'A change of this standard already waits for approval or for its day' },
  VALID_FROM_PAST: { kind: 'INVALID', zh: '生效日期不能早于今天', en: 'It cannot take effect before today' },
} as const;

const training = {
  SESSION_PERIOD_INVALID: { kind: 'INVALID', zh: '培训的结束须晚于开始', en: 'A session ends after it starts' },
  SESSION_NOT_BEGUN: { kind: 'CONFLICT', zh: '培训尚未开始', en: 'The session has not begun yet' },
  ATTENDEES_MISSING: { kind: 'INVALID', zh: '须登记签到人员', en: 'Say who signed in' },
  NOT_STAFF_HERE: { kind: 'INVALID', zh: '签到人员须在该项目任职', en: 'Who takes part serves in this estate' },
  GRADES_INCOMPLETE: { kind: 'INVALID', zh: '每位签到人员须有 0 至 100 的成绩', en: 'Everybody who signed in has a score of 0 to 100, and nobody else' },
} as const;

const quality = {
  CASE_OPEN_ALREADY: { kind: 'CONFLICT', zh: '该事项已有未关闭的纠正预防措施', en: 'A case of this matter is open already' },
  CASE_SOURCE_INVALID: { kind: 'INVALID', zh: '须有候选事项、来源或情况说明', en: 'Say what it is about: a candidate, a source or in words', example: 'a source whose id is none' },
  PLAN_APPROVED_ALREADY: { kind: 'CONFLICT', zh: '计划已审核通过，不能改写', en: 'The plan is approved and stays as it is' },
  PLAN_NOT_PENDING: { kind: 'CONFLICT', zh: '没有待审核的计划', en: 'No plan waits for its review' },
  PLAN_NOT_APPROVED: { kind: 'CONFLICT', zh: '计划尚未审核通过', en: 'The plan is not approved yet' },
  DUE_PAST: { kind: 'INVALID', zh: '完成日期不能早于今天', en: 'The last day for it cannot come before today' },
  OWNER_NOT_ELIGIBLE: { kind: 'INVALID', zh: '责任人须在该项目在岗，并担任可实施措施的角色', en: 'Its owner is at work in this estate, in a role that can carry it out', example: 'a repairman: the engineering manager owns it' },
} as const;

const entries = { ...people, ...grants, ...certificates, ...standards, ...training, ...quality } as const;

/** What hr-training can refuse, beside the platform's own refusals. */
export const hrTrainingErrors: ErrorScope<typeof entries> = errorRegistry('hr-training', entries);
