import { errorRegistry, type ErrorScope } from './domain-error.ts';

export * from './domain-error.ts';

/** How a request can fail in any service, whatever it asks for. */
const requests = {
  NOT_FOUND: { kind: 'NOT_FOUND', zh: '未找到，或您无权查看', en: 'Not found, or not yours to see' },
  FORBIDDEN: { kind: 'FORBIDDEN', zh: '您没有权限执行此操作；如工作需要，请向管理员申请', en: 'You are not allowed to do this; ask your administrator if your work needs it' },
  UNAUTHENTICATED: { kind: 'UNAUTHENTICATED', zh: '请先登录', en: 'Please sign in first' },
  WRONG_STATE: {
    kind: 'CONFLICT',
    zh: '当前状态为「{state}」，不能「{command}」；只有以下状态可以：{allowed}',
    en: '{command} is not possible in state {state}; it is possible in: {allowed}',
    example: 'CompleteTicket on a ticket that is CLOSED',
  },
  CONFLICT: {
    kind: 'CONFLICT',
    zh: '他人已先行修改，当前版本为 {currentVersion}，请刷新后重试',
    en: 'Somebody changed it first; it is now at version {currentVersion}. Reload and try again',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'CONFLICT',
    zh: '此幂等键已用于另一个请求',
    en: 'This idempotency key already belongs to another request',
    example: 'the same idempotencyKey with another amount',
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    kind: 'INVALID',
    zh: '此操作必须提供幂等键',
    en: 'This operation needs an idempotency key',
    example: '0198c1f2-7c30-7e4b-9d55-2f1b6f0a9c11',
  },
  IN_PROGRESS: {
    kind: 'CONFLICT',
    zh: '相同的请求正在处理中，请稍后重试',
    en: 'The same request is still being handled; try again shortly',
    retriable: true,
  },
  REFERENCE_NOT_YET_KNOWN: {
    kind: 'UNAVAILABLE',
    zh: '{kind} {id} 的资料尚未同步到本系统，请稍后重试',
    en: '{kind} {id} has not reached this service yet; try again shortly',
    retriable: true,
  },
  UNAVAILABLE: {
    kind: 'UNAVAILABLE',
    zh: '服务暂时不可用，请稍后重试',
    en: 'The service is unavailable for the moment; try again shortly',
    retriable: true,
  },
  DEADLINE_EXCEEDED: { kind: 'UNAVAILABLE', zh: '处理超时，没有完成；请稍后重试，或缩小查询范围', en: 'The request took too long and was given up; try again later, or ask for less' },
  SUBGRAPH_UNAVAILABLE: {
    kind: 'UNAVAILABLE',
    zh: '部分服务暂时不可用，相关内容未显示，请稍后刷新',
    en: 'A part of the system is unavailable and its content is missing here; try again shortly',
    retriable: true,
  },
  INTERNAL_SERVER_ERROR: {
    kind: 'UNAVAILABLE',
    zh: '系统内部错误，请稍后重试；仍不行时请把请求编号 {requestId} 告诉系统管理员',
    en: 'Internal error; try again later, and if it stays, tell the administrator request {requestId}',
  },
  /** @source PLAT-021 */
  SELF_APPROVAL: {
    kind: 'FORBIDDEN',
    zh: '申请人不能审批自己的申请',
    en: 'Nobody decides on a request of their own',
    example: 'requesterId equals approverId',
  },
} as const;

/** Inputs that have the wrong shape, whichever field they stand in. */
const inputs = {
  INVALID_TEXT: {
    kind: 'INVALID',
    zh: '{field}的文字不合要求：不能为空，最多 {max} 个字，不能含有控制字符',
    en: '{field} is not acceptable text: not empty, at most {max} characters, no control characters',
  },
  CHARACTER_NOT_STORABLE: {
    kind: 'INVALID',
    zh: '输入中有系统不能保存的字符（如 U+0000），请删去后重试',
    en: 'The input holds a character that cannot be kept, such as U+0000; take it out and try again',
    example: '"\\u0000"',
  },
  INVALID_DATE: {
    kind: 'INVALID',
    zh: '日期无效，应为 1900–2200 年间真实存在的日期',
    en: 'Not a date: a day that exists between the years 1900 and 2200',
    example: '2026-02-28',
  },
  INVALID_DATETIME: {
    kind: 'INVALID',
    zh: '时间无效，应为带时区的时间，如 2026-02-28T09:30:00+08:00',
    en: 'Not a point in time: ISO 8601 with an offset',
    example: '2026-02-28T09:30:00+08:00',
  },
  INVALID_YEAR_MONTH: { kind: 'INVALID', zh: '月份无效，请填年月，如 2026-02', en: 'Not a month; give year and month, as 2026-02', example: '2026-02' },
  INVALID_FEN: {
    kind: 'INVALID',
    zh: '金额无效，应为以分为单位的整数',
    en: 'Not an amount: a whole number of fen',
    example: '26000',
  },
  INVALID_PHONE: { kind: 'INVALID', zh: '电话号码无效，请填手机号，或带区号的座机号，如 021-55550123', en: 'Not a telephone number: a mobile, or a landline with its area code, as 021-55550123', example: '13800000000' },
  INVALID_PAGE_SIZE: {
    kind: 'INVALID',
    zh: '每页条数应为 1 至 100',
    en: 'A page holds 1 to 100 entries',
    example: '20',
  },
  INVALID_CURSOR: {
    kind: 'INVALID',
    zh: '分页游标无效，请从第一页重新开始',
    en: 'This cursor is not one of ours; start again from the first page',
  },
  INVALID_INPUT: { kind: 'INVALID', zh: '输入无效：{reason}', en: 'The input is not valid: {reason}' },
  INVALID_ENUM: { kind: 'INVALID', zh: '{field} 的取值不在允许范围内', en: '{field} is none of the allowed values' },
} as const;

/** Files travel by one-time tickets, outside GraphQL. */
const files = {
  UPLOAD_TICKET_INVALID: {
    kind: 'FORBIDDEN',
    zh: '上传凭证无效、已使用或已过期，请重新选择文件上传',
    en: 'The upload ticket is unknown, used or expired; choose the file again',
  },
  UPLOAD_TOO_LARGE: {
    kind: 'INVALID',
    zh: '文件超过 {maxMegabytes} MB，请压缩或拆分后再上传',
    en: 'The file exceeds {maxMegabytes} MB; make it smaller or split it',
    example: 'a photo of 25 MB where 20 are allowed',
  },
  FILE_TYPE_REFUSED: {
    kind: 'INVALID',
    zh: '不接受此类文件：{type}',
    en: 'Files of this kind are not accepted: {type}',
    example: 'a program renamed to photo.jpg',
  },
  FILE_NOT_FOUND: { kind: 'NOT_FOUND', zh: '文件不存在', en: 'There is no such file' },
} as const;

const entries = { ...requests, ...inputs, ...files } as const;

/** The refusals that every service may utter. */
export const platformErrors: ErrorScope<typeof entries> = errorRegistry('platform', entries);
