import { errorRegistry, type ErrorScope } from '@guanjia/domain';

/** Who may be given the work. @source ENG-019 ENG-023 ENG-026 HR-029 */
const assignment = {
  ASSIGNEE_NOT_ACTIVE: { kind: 'CONFLICT', zh: '该员工不在岗，不能派工', en: 'The employee is not on active duty' },
  ASSIGNEE_NOT_A_WORKER: {
    kind: 'CONFLICT', zh: '该员工在本项目没有维修作业角色，不能派工', en: 'The employee holds no working role in this estate',
    example: 'a service officer, or a repairman of another estate',
  },
  SKILL_MISSING: { kind: 'CONFLICT', zh: '该员工不具备所需技能 {skill}', en: 'The employee lacks the skill {skill}' },
  CERTIFICATE_MISSING: {
    kind: 'CONFLICT', zh: '该员工没有当日有效的 {certificates} 证书，不能承担 {skill} 作业',
    en: 'The employee holds no {certificates} certificate valid that day, which {skill} work needs',
    example: 'a repairman without SPECIAL_EQUIPMENT.LIFT on a lift',
  },
  CONTRACT_UNSUITABLE: {
    kind: 'CONFLICT', zh: '该合同不是本项目的外协合同', en: 'The contract is none with a contractor of this estate',
  },
  CONTRACT_NOT_IN_FORCE: {
    kind: 'CONFLICT', zh: '外协合同当日无效（{state}，{startOn} 至 {endOn}）；紧急情况须写明理由',
    en: 'The contract is not in force that day ({state}, {startOn} to {endOn}); an emergency needs a written reason',
  },
} as const;

/** Equipment repairs from 200 yuan on. @source ENG-024 ENG-025 */
const approvals = {
  NEEDS_APPROVAL: {
    kind: 'CONFLICT', zh: '设备维修 {amountFen} 分达到报批标准，须先审核批准',
    en: 'An equipment repair of {amountFen} fen must be reviewed and approved first', example: 'an estimate of 260.00 yuan',
  },
  APPROVAL_NOT_NEEDED: { kind: 'INVALID', zh: '低于报批标准，无需审批', en: 'Below the limit: no approval is needed', example: '199.99 yuan' },
  NOT_EQUIPMENT: { kind: 'CONFLICT', zh: '只有设备维修适用此操作', en: 'This applies to equipment repairs alone' },
  APPROVAL_NOT_ASKED: { kind: 'CONFLICT', zh: '当前没有待{step}的报批', en: 'No request waits for this step: {step}' },
  APPROVAL_ALREADY_ASKED: { kind: 'CONFLICT', zh: '已在报批中', en: 'The approval has been asked for already' },
} as const;

const work = {
  SIGNATURE_REQUIRED: { kind: 'INVALID', zh: '收费维修须有住户签字', en: 'A chargeable repair needs the household’s signature' },
  TOO_MANY_PARTS: { kind: 'INVALID', zh: '一张工单最多 {max} 行材料', en: 'A slip holds at most {max} lines of parts' },
  INVALID_QUANTITY: { kind: 'INVALID', zh: '数量应为 1 至 9999 的整数', en: 'A quantity is a whole number from 1 to 9999' },
  NEXT_DATE_PASSED: { kind: 'INVALID', zh: '下次跟进时间不能早于现在', en: 'The next date must lie ahead' },
  VERIFIER_DID_THE_WORK: { kind: 'FORBIDDEN', zh: '维修人不能验收自己的工单', en: 'Nobody verifies work of their own' },
  TICKET_STILL_OPEN: {
    kind: 'CONFLICT', zh: '报事单尚未关闭，工单不能关闭', en: 'The ticket is still open, and may yet send the work back',
  },
  WORK_HAS_BEGUN: { kind: 'CONFLICT', zh: '已开工的工单不能取消', en: 'An order on which work has begun cannot be cancelled' },
  ORDER_EXISTS: { kind: 'CONFLICT', zh: '该派单已生成工单', en: 'This assignment of the ticket has its work order already' },
} as const;

/** Outages, the crew's days, who is on call, vendors and samples. @source ENG-021 ENG-023 ENG-027 ENG-028 ENG-029 */
const crew = {
  NOBODY_AFFECTED: { kind: 'INVALID', zh: '没有受影响的房屋', en: 'No unit is affected' },
  OUTAGE_TIME: { kind: 'INVALID', zh: '时间先后不对：中断、恢复均不晚于现在，恢复不早于中断', en: 'The times are out of order: it failed, then it was back, then now' },
  SCHEDULE_PAST: { kind: 'INVALID', zh: '不能为已过去的日期排程', en: 'A day that has passed is not planned' },
  SCHEDULE_SIZE: { kind: 'INVALID', zh: '一天须排 1 至 {max} 张工单', en: 'A day has 1 to {max} orders' },
  ON_CALL_TIME: { kind: 'INVALID', zh: '应急值班须有先后，最长 {days} 天', en: 'Being on call ends after it starts, and lasts {days} days at most' },
  NOT_URGENT: { kind: 'CONFLICT', zh: '只有急修直接派给应急值班人', en: 'Only an urgent order goes to who is on call' },
  NOBODY_ON_CALL: { kind: 'CONFLICT', zh: '现在没有应急值班人', en: 'Nobody is on call now' },
  VENDOR_NOT_CALLED: { kind: 'CONFLICT', zh: '尚未召请厂家或外协单位', en: 'No vendor was called' },
  CALLED_AHEAD: { kind: 'INVALID', zh: '召请、到场均不晚于现在，到场不早于召请', en: 'Nobody was called or came ahead of time' },
  MONTH_NOT_OVER: { kind: 'CONFLICT', zh: '该月尚未结束，不能抽样', en: 'The month is not over yet' },
  NOTHING_TO_SAMPLE: { kind: 'CONFLICT', zh: '该月没有完工的维修', en: 'No repair was finished in that month' },
  SAMPLE_DRAWN_ALREADY: { kind: 'CONFLICT', zh: '该月已抽样', en: 'The sample of that month was drawn already' },
} as const;

/** @source PLAT-017 */
const figures = {
  INDICATOR_PERIOD_INVALID: {
    kind: 'INVALID', zh: '期间应为 2026-03、2026-Q1、2026-H1、2026 或 2026-W10 的形式', en: 'A period is written 2026-03, 2026-Q1, 2026-H1, 2026 or 2026-W10',
    example: '2026-13',
  },
} as const;

const entries = { ...assignment, ...approvals, ...work, ...crew, ...figures } as const;

/** What engineering can refuse, beside the platform's own refusals. */
export const engineeringErrors: ErrorScope<typeof entries> = errorRegistry('engineering', entries);
