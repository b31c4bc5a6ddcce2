import { errorRegistry, type ErrorScope } from '@guanjia/domain';
import { announcementEntries } from './announcements/announcements.errors.ts';
import { indicatorEntries } from './indicators/indicators.errors.ts';
import { serviceOrderEntries } from './service-orders/service-orders.errors.ts';
import { lostItemEntries } from './lost-items/lost-items.errors.ts';
import { activityEntries } from './activities/activities.errors.ts';
import { callbacksEntries } from './callbacks/callbacks.errors.ts';
import { careEntries } from './care/care.errors.ts';
import { opinionsEntries } from './opinions/opinions.errors.ts';
import { homesEntries } from './homes/homes.errors.ts';
import { moveInEntries } from './move-in/move-in.errors.ts';
import { listingEntries } from './listings/listings.errors.ts';
import { conductEntries } from './conduct/conduct.errors.ts';
import { receptionEntries } from './reception/reception.errors.ts';
import { renovationEntries } from './renovation/renovation.errors.ts';
import { shopEntries } from './shops/shops.errors.ts';
import { ticketDaysEntries } from './ticket-days/ticket-days.errors.ts';
import { zoneEntries } from './zones/zones.errors.ts';

/** Tickets. @source CS-011 CS-014 CS-015 CS-018 */
const tickets = {
  LOCATION_INCOMPLETE: {
    kind: 'INVALID', zh: '地点不完整：户内报事须填房屋，公区报事须填区域且不填房屋',
    en: 'The location is incomplete: a unit for a matter in a home, an area and no unit for a public one',
    example: 'IN_UNIT without unitId',
  },
  ESTATE_CLOSED: { kind: 'CONFLICT', zh: '该项目已关闭，不再受理报事', en: 'The estate is closed; no new tickets are taken' },
  TIME_ORDER: {
    kind: 'INVALID', zh: '时间先后不对：报事不晚于受理，受理不晚于现在',
    en: 'The times are out of order: reported, then received, then now', example: 'receivedAt tomorrow',
  },
  NOT_IN_ESTATE: { kind: 'INVALID', zh: '{field} 不属于该项目或该房屋', en: '{field} does not belong to this estate or unit' },
  PUBLIC_NOT_CHARGEABLE: { kind: 'INVALID', zh: '公区报事不向住户收费', en: 'A matter in a public area is not charged to a household' },
  REPORTER_NOT_ALLOWED: {
    kind: 'INVALID', zh: '报事人类型与您的身份不符', en: 'This type of reporter does not fit who you are',
    example: 'an owner reporting as STAFF',
  },
  NO_ROUTE: {
    kind: 'INVALID', zh: '该类别没有责任部门，请指定部门或先设置派单规则',
    en: 'No department is set for this category: name one, or set a routing rule first',
  },
  ASSIGNEE_INCOMPLETE: {
    kind: 'INVALID', zh: '派单对象不完整：自有人员不填合同，外协单位须填合同且不填员工',
    en: 'The assignee is incomplete: staff take no contract, a contractor takes a contract and no employee',
  },
  ASSIGNEE_NOT_ACTIVE: { kind: 'CONFLICT', zh: '{field} 不在岗或已停用', en: '{field} is not active' },
  CONTRACT_NOT_IN_FORCE: {
    kind: 'CONFLICT', zh: '外协合同不在有效期内；急修可填写书面理由后派单',
    en: 'The contract is not in force; in an emergency a written reason overrides this', example: 'a contract that ended yesterday',
  },
  OVERRIDE_ONLY_IN_EMERGENCY: {
    kind: 'CONFLICT', zh: '只有急修才能越过合同检查派单', en: 'Only an urgent ticket may go to a contractor without a contract in force',
  },
  CONFIRMATION_MISSING: {
    kind: 'CONFLICT', zh: '本次完工尚未现场确认，也没有满意的回访，不能关闭',
    en: 'The latest completion has neither an on-site confirmation nor a satisfied callback',
  },
  TICKET_HAS_OPEN_WORK: { kind: 'CONFLICT', zh: '仍有工单在进行，不能取消', en: 'Work orders are still open; the ticket cannot be cancelled' },
} as const;

/** Callbacks. @source CS-035 CS-046 CS-048 CS-049 CS-050 CS-052 */
const callbacks = {
  CALLBACK_NOT_OPEN_YET: {
    kind: 'CONFLICT', zh: '未到回访时间，{openFrom} 起可回访', en: 'Too early: the callback may be made from {openFrom}',
    example: 'works called back on the sixth day',
  },
  NOT_THE_ASSIGNEE: { kind: 'FORBIDDEN', zh: '只有被指派的回访人可以执行', en: 'Only the assigned caller may do this' },
  APPOINTMENT_MISSING: { kind: 'CONFLICT', zh: '上门回访须事先预约', en: 'A door visit needs an appointment first' },
  TIME_PAST: { kind: 'INVALID', zh: '{field} 已过，请填将来的时间', en: '{field} has passed; give a time to come' },
  SIGNATURE_MISSING: {
    kind: 'INVALID', zh: '缺少签名：{field}', en: 'A signature is missing: {field}', example: 'a door visit without the household’s signature',
  },
  FAILURE_INCOMPLETE: {
    kind: 'INVALID', zh: '不满意须填原因，其他结果不填原因', en: 'An unsatisfied answer needs its reason, any other takes none',
  },
  ATTEMPTS_LEFT: {
    kind: 'CONFLICT', zh: '已 {made} 次，满 {needed} 次后才能终结', en: 'After {made} attempts it goes on; it can be ended after {needed}',
  },
  CALLBACK_OPENED_ALREADY: { kind: 'CONFLICT', zh: '该次完工已有回访任务', en: 'This completion has its callback already' },
} as const;

/** Callback plans. @source CS-047 */
const plans = {
  PLAN_PERIOD_INVALID: { kind: 'INVALID', zh: '计划的结束日不能早于开始日', en: 'The last day of the plan is before its first' },
  PLAN_SIZE: { kind: 'INVALID', zh: '一份计划须有 1 至 {max} 个回访', en: 'A plan has 1 to {max} callbacks' },
  CALLBACK_NOT_PENDING: {
    kind: 'CONFLICT', zh: '有 {count} 个回访已完成或已取消，不能列入计划', en: '{count} of these callbacks are made or cancelled; they are not planned',
  },
  CALLBACK_PLANNED_ALREADY: {
    kind: 'CONFLICT', zh: '其中有回访已列入另一份未完成的计划', en: 'One of these callbacks is in another plan that is not done',
  },
  CALLER_MISSING: {
    kind: 'CONFLICT', zh: '还有 {count} 个回访未指派回访人，不能下达', en: '{count} callbacks have no caller yet; the plan cannot be issued',
    example: 'a plan with a callback that waits for its role',
  },
} as const;

/** Complaints. @source CS-061 … CS-085 */
const complaints = {
  COMPLAINANT_INCOMPLETE: {
    kind: 'INVALID', zh: '投诉人不完整：具名投诉须填姓名，匿名投诉不填姓名、电话', en: 'The complainant is incomplete: a name, or none at all when anonymous',
    example: 'ANONYMOUS with a telephone number',
  },
  LINK_MISSING: {
    kind: 'INVALID', zh: '关联不符：服务态度投诉须填被投诉员工，维修投诉须填报事或工单（{field}）',
    en: 'What it is about does not fit: a complaint of conduct names the employee, one about a repair the ticket or work order ({field})',
  },
  ALREADY_RESPONDED: { kind: 'CONFLICT', zh: '已作首次反馈', en: 'The first answer was given already' },
  MISS_CAUSE_INCOMPLETE: { kind: 'INVALID', zh: '超时反馈须填原因，按时反馈不填', en: 'A late answer says why, one in time does not' },
  TOLD_MISSING: { kind: 'INVALID', zh: '须告知投诉人并填写告知时间', en: 'The complainant has to be told; say when' },
  VERIFICATION_INCOMPLETE: {
    kind: 'INVALID', zh: '核实不完整：我方责任须致歉并承诺期限，非我方责任须解释并提供协助（{field}）',
    en: 'Incomplete: ours takes an apology and a promised time, outside an explanation and help ({field})',
  },
  NOT_JUDGED_INVALID: { kind: 'CONFLICT', zh: '尚未判定为无效投诉，不能退回', en: 'It was not judged invalid and cannot be rejected' },
  OUTSIDE_RESPONSIBILITY: { kind: 'CONFLICT', zh: '非我方责任，不交办部门', en: 'Outside our responsibility: no department is given it' },
  DEPARTMENT_MISSING: { kind: 'INVALID', zh: '请指定责任部门', en: 'Name the responsible department' },
  HANDLING_TIME_INVALID: { kind: 'INVALID', zh: '请填写处理期限（办理流程为 0 至 60 个工作日）', en: 'Give a time for the handling (0 to 60 working days in a procedure)' },
  NOT_ASSIGNED: { kind: 'CONFLICT', zh: '我方责任的投诉须先交办部门', en: 'A complaint that is ours is given to a department first' },
  REVIEW_MISSING: { kind: 'CONFLICT', zh: '较严重或重大投诉须先评审', en: 'A serious or major complaint is reviewed first' },
  NOT_SERIOUS: { kind: 'CONFLICT', zh: '一般投诉无须评审', en: 'An ordinary complaint is not reviewed' },
  SEVERITY_UNCHANGED: { kind: 'INVALID', zh: '等级没有变化', en: 'That is its severity already' },
  DOWNGRADE_NOT_YOURS: { kind: 'FORBIDDEN', zh: '只有项目经理可以降级', en: 'Only the project manager may say it is less severe' },
  TOP_LEVEL_REACHED: { kind: 'CONFLICT', zh: '已上报至最高一级', en: 'It is at the highest level already' },
  NOT_MAJOR: { kind: 'CONFLICT', zh: '不是重大投诉', en: 'It is not a major complaint' },
  ALREADY_REPORTED: { kind: 'CONFLICT', zh: '已通报', en: 'It was reported already' },
  NOTIFY_INCOMPLETE: { kind: 'INVALID', zh: '通报须包括有关部门和上级（{field}）', en: 'A notice goes to departments and to superiors ({field})' },
  COMPLAINANT_UNKNOWN: { kind: 'CONFLICT', zh: '匿名投诉无人可告知', en: 'Nobody knows whom to tell: the complaint is anonymous' },
  ALREADY_REPLIED: { kind: 'CONFLICT', zh: '已书面回复', en: 'The reply letter was sent already' },
  RESULT_NOT_TOLD: { kind: 'CONFLICT', zh: '处理结果尚未反馈投诉人，不能回访', en: 'The complainant does not know the result yet; no callback before that' },
  STEPS_MISSING: { kind: 'CONFLICT', zh: '还缺步骤，不能关闭：{steps}', en: 'Steps are missing, it cannot be closed: {steps}' },
  COMPLAINT_CALLBACK_MISSING: { kind: 'CONFLICT', zh: '本次处理尚无满意的回访，不能关闭', en: 'The latest handling has no satisfied callback; it cannot be closed' },
  MAJOR_CLOSE_NOT_YOURS: {
    kind: 'FORBIDDEN', zh: '重大投诉只能由主任、项目经理或本区域的区域经理关闭',
    en: 'A major complaint is closed by the office director, the project manager or the manager of its region',
  },
} as const;

const entries = {
  ...tickets, ...callbacks, ...plans, ...complaints,
  ...callbacksEntries,
  ...receptionEntries,
  ...serviceOrderEntries,
  ...activityEntries,
  ...lostItemEntries,
  ...zoneEntries,
  ...announcementEntries,
  ...indicatorEntries,
  ...renovationEntries,
  ...shopEntries,
  ...ticketDaysEntries,
  ...careEntries,
  ...opinionsEntries,
  ...moveInEntries,
  ...homesEntries,
  ...listingEntries,
  ...conductEntries,
} as const;

/** What customer-service can refuse, beside the platform's own refusals. */
export const customerServiceErrors: ErrorScope<typeof entries> = errorRegistry('customer-service', entries);
