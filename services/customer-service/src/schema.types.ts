// Generated from the *.graphql files by `npm run compose`. Do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** 金额,单位为分(整数) / Money in fen, a whole number within ±(2^53 − 1) */
  Fen: { input: bigint; output: bigint; }
  /** 时刻,ISO 8601 带时区 / An instant, ISO 8601 with its zone */
  DateTime: { input: Date; output: Date; }
  /** 日期 YYYY-MM-DD(上海时间) / A date, YYYY-MM-DD, Asia/Shanghai */
  Date: { input: string; output: string; }
  /** 年月 YYYY-MM / A month, YYYY-MM */
  YearMonth: { input: string; output: string; }
  /** 电话号码:大陆手机、固话或带国家码 / A phone number: mainland mobile, land line, or with country code */
  PhoneNumber: { input: string; output: string; }
  /** 一行文字,1–200 个字 / One line of text, 1–200 characters */
  Line: { input: string; output: string; }
  /** 多行文字,1–2000 个字 / Text of several lines, 1–2000 characters */
  Text: { input: string; output: string; }
  /** 幂等键,8–64 位字母数字与 - _:同一键重复提交得到第一次的结果 / Idempotency key, 8–64 of letters, digits, - and _: the same key again gets the first answer */
  IdempotencyKey: { input: string; output: string; }
};

export type Query = {
  _service?: Maybe<Scalars['String']['output']>;
  /** 一个回访任务及其记录 / One callback task and its record. 找不到或无权查看时为 null / null when it is not there or not yours to see. 错误 / Errors: FORBIDDEN */
  callback?: Maybe<Callback>;
  /** 回访任务,先到期的在前;回访人看到自己的和本岗位待认领的 / Callback tasks, soonest due first; callers see their own and those that wait for their role. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  callbackTasks: CallbackConnection;
  /** 某月完工报事的回访指标 K01、K02、K12 / Callback indicators K01, K02 and K12 for the tickets completed in a month. 错误 / Errors: FORBIDDEN, INVALID_YEAR_MONTH */
  callbackCoverage: Array<CallbackIndicator>;
  /** 项目的派单规则,按类别 / The routing rules of an estate, by category. 错误 / Errors: FORBIDDEN */
  routingRules: Array<RoutingRule>;
  /** 一张报事单 / One ticket. 找不到或无权查看时为 null / null when it is not there or not yours to see. 错误 / Errors: FORBIDDEN */
  ticket?: Maybe<Ticket>;
  /** 报事列表,新的在前 / Tickets, newest first. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  tickets: TicketConnection;
  /** 报事进度,从头排列;无权查看时为空 / What happened to a ticket, from the first; empty when it is not yours to see. 错误 / Errors: FORBIDDEN */
  ticketTimeline: Array<TicketTimelineEntry>;
};


export type QueryCallbackArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCallbackTasksArgs = {
  filter?: InputMaybe<CallbackFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCallbackCoverageArgs = {
  estateId: Scalars['ID']['input'];
  month: Scalars['YearMonth']['input'];
};


export type QueryRoutingRulesArgs = {
  estateId: Scalars['ID']['input'];
};


export type QueryTicketArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTicketsArgs = {
  filter?: InputMaybe<TicketFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTicketTimelineArgs = {
  ticketId: Scalars['ID']['input'];
};

export type Mutation = {
  _service?: Maybe<Scalars['String']['output']>;
  /** 指派回访人 / Assigns the caller. 错误 / Errors: NOT_FOUND, WRONG_STATE, CONFLICT, ASSIGNEE_NOT_ACTIVE, REFERENCE_NOT_YET_KNOWN */
  assignCallback: Callback;
  /** 预约上门 / Books a visit with the household. 错误 / Errors: NOT_FOUND, WRONG_STATE, CONFLICT, NOT_THE_ASSIGNEE, TIME_PAST */
  bookAppointment: Callback;
  /** 开始回访 / Begins the call. 错误 / Errors: NOT_FOUND, WRONG_STATE, CONFLICT, NOT_THE_ASSIGNEE, CALLBACK_NOT_OPEN_YET, APPOINTMENT_MISSING */
  startCallback: Callback;
  /** 填写回访记录 / Fills in the record. 错误 / Errors: NOT_FOUND, WRONG_STATE, CONFLICT, NOT_THE_ASSIGNEE, CALLBACK_NOT_OPEN_YET, APPOINTMENT_MISSING, SIGNATURE_MISSING, FAILURE_INCOMPLETE */
  completeCallback: Callback;
  /** 责成限期整改;随后再次回访 / Orders a rectification by a time; the next attempt follows. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT, TIME_PAST, ASSIGNEE_NOT_ACTIVE, REFERENCE_NOT_YET_KNOWN */
  orderRectification: Callback;
  /** 多次未联系上,主任签批终结 / The director ends what nobody could be reached about. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT, ATTEMPTS_LEFT */
  signOffUnreachedCallback: Callback;
  /** 多次不满意,项目经理以未解决终结 / The project manager ends it unresolved. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT, ATTEMPTS_LEFT */
  closeCallbackUnresolved: Callback;
  /** 主任审核并加注意见 / The director reviews the record. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT, SELF_APPROVAL */
  reviewCallbackRecord: Callback;
  /** 设定某类别由哪个部门负责 / Sets which department answers for a category. 错误 / Errors: FORBIDDEN, NOT_FOUND, NOT_IN_ESTATE, CONFLICT, REFERENCE_NOT_YET_KNOWN */
  setRoutingRule: RoutingRule;
  /** 登记报事 / Enters a report. 错误 / Errors: FORBIDDEN, NOT_FOUND, LOCATION_INCOMPLETE, TIME_ORDER, NOT_IN_ESTATE, PUBLIC_NOT_CHARGEABLE, REPORTER_NOT_ALLOWED, REFERENCE_NOT_YET_KNOWN */
  createTicket: Ticket;
  /** 分类定级 / Gives it a category and an urgency. 错误 / Errors: NOT_FOUND, WRONG_STATE, CONFLICT, PUBLIC_NOT_CHARGEABLE, REFERENCE_NOT_YET_KNOWN */
  triageTicket: Ticket;
  /** 派单 / Gives it to one lead department and any helpers. 错误 / Errors: NOT_FOUND, WRONG_STATE, CONFLICT, NO_ROUTE, NOT_IN_ESTATE, ASSIGNEE_INCOMPLETE, ASSIGNEE_NOT_ACTIVE, CONTRACT_NOT_IN_FORCE, OVERRIDE_ONLY_IN_EMERGENCY, REFERENCE_NOT_YET_KNOWN */
  dispatchTicket: Ticket;
  /** 增派协办部门 / Asks more departments to help. 错误 / Errors: 同派单 / as dispatchTicket */
  assignHelpers: Ticket;
  /** 记录已向报事人反馈结果 / Records that the reporter was told the result. 错误 / Errors: NOT_FOUND, WRONG_STATE, CONFLICT, TIME_ORDER */
  feedbackTicketResult: Ticket;
  /** 现场确认;员工报事随即关闭 / Confirms the result at the place; closes what staff reported. 错误 / Errors: NOT_FOUND, WRONG_STATE, CONFLICT */
  confirmTicketOnSite: Ticket;
  /** 关闭:需现场确认或满意的回访 / Closes it, once confirmed on site or by a satisfied callback. 错误 / Errors: NOT_FOUND, WRONG_STATE, CONFLICT, CONFIRMATION_MISSING */
  closeTicket: Ticket;
  /** 质量不合格,重开返修,不再收费 / Reopens it because the quality failed; nothing is charged again. 错误 / Errors: NOT_FOUND, WRONG_STATE, CONFLICT */
  reopenTicket: Ticket;
  /** 取消(派单前) / Cancels it before dispatch. 错误 / Errors: NOT_FOUND, WRONG_STATE, CONFLICT, TICKET_HAS_OPEN_WORK */
  cancelTicket: Ticket;
  /** 添加备注 / Adds a note to the timeline. 错误 / Errors: NOT_FOUND, WRONG_STATE, CONFLICT */
  addTicketNote: Ticket;
};


export type MutationAssignCallbackArgs = {
  id: Scalars['ID']['input'];
  input: AssignCallbackInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationBookAppointmentArgs = {
  id: Scalars['ID']['input'];
  input: BookAppointmentInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationStartCallbackArgs = {
  id: Scalars['ID']['input'];
  input?: InputMaybe<StartCallbackInput>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationCompleteCallbackArgs = {
  id: Scalars['ID']['input'];
  input: CompleteCallbackInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationOrderRectificationArgs = {
  id: Scalars['ID']['input'];
  input: OrderRectificationInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationSignOffUnreachedCallbackArgs = {
  id: Scalars['ID']['input'];
  input: EndCallbackInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationCloseCallbackUnresolvedArgs = {
  id: Scalars['ID']['input'];
  input: EndCallbackInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationReviewCallbackRecordArgs = {
  id: Scalars['ID']['input'];
  input: ReviewCallbackRecordInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationSetRoutingRuleArgs = {
  input: SetRoutingRuleInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationCreateTicketArgs = {
  input: CreateTicketInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationTriageTicketArgs = {
  id: Scalars['ID']['input'];
  input: TriageTicketInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationDispatchTicketArgs = {
  id: Scalars['ID']['input'];
  input: DispatchTicketInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationAssignHelpersArgs = {
  id: Scalars['ID']['input'];
  input: AssignHelpersInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationFeedbackTicketResultArgs = {
  id: Scalars['ID']['input'];
  input: FeedbackTicketResultInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationConfirmTicketOnSiteArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationCloseTicketArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationReopenTicketArgs = {
  id: Scalars['ID']['input'];
  input: ReopenTicketInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationCancelTicketArgs = {
  id: Scalars['ID']['input'];
  input: CancelTicketInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationAddTicketNoteArgs = {
  id: Scalars['ID']['input'];
  input: AddTicketNoteInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};

/** 分页信息 / Where a page stands in its list */
export type PageInfo = {
  /** 后面还有 / More follow */
  hasNextPage: Scalars['Boolean']['output'];
  /** 最后一条的游标,作为下一页的 after / Cursor of the last one; `after` of the next page */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** 指派所需 / What assigning takes */
export type AssignCallbackInput = {
  /** 回访人 / Who makes it */
  employeeId: Scalars['ID']['input'];
};

/** 预约所需 / What booking takes */
export type BookAppointmentInput = {
  /** 上门时间 / When */
  at: Scalars['DateTime']['input'];
};

/** 开始回访所需 / What beginning takes */
export type StartCallbackInput = {
  /** 方式;上门须先预约 / Method; a door visit needs an appointment */
  method?: InputMaybe<CallbackMethod>;
};

/** 回访记录表:五项内容及签名 / The record form: five parts and the signatures */
export type CompleteCallbackInput = {
  /** 方式 / Method */
  method: CallbackMethod;
  /** 满意度(必填) / Satisfaction */
  satisfaction: CallbackSatisfaction;
  /** 质量评价 / Quality */
  quality?: InputMaybe<CallbackRating>;
  /** 效果评价 / Effect */
  effect?: InputMaybe<CallbackRating>;
  /** 不足 / Shortcomings */
  shortcomings?: InputMaybe<Scalars['Text']['input']>;
  /** 建议 / Suggestions */
  suggestions?: InputMaybe<Scalars['Text']['input']>;
  /** 不满意时必填 / Required for an unsatisfied answer */
  failure?: InputMaybe<CallbackFailureInput>;
  /** 回访人签名文件 / File of the caller's signature */
  callerSignatureFileId: Scalars['ID']['input'];
  /** 住户签名文件(书面、上门) / File of the household's signature: written, door visit */
  householdSignatureFileId?: InputMaybe<Scalars['ID']['input']>;
  /** 住户读回的 4–8 位确认码(线上);只记录已确认,不保存 / The code of 4–8 digits that the household read back, online; kept as a yes, not as a code */
  householdCode?: InputMaybe<Scalars['Line']['input']>;
};

/** 不满意的原因 / Why it failed */
export type CallbackFailureInput = {
  /** 原因 / Reason */
  reason: CallbackFailureReason;
  /** 维修质量问题:报事重开返修 / The work itself: the ticket is reopened */
  isQuality: Scalars['Boolean']['input'];
};

/** 责成整改所需 / What ordering a rectification takes */
export type OrderRectificationInput = {
  /** 责任人 / Responsible person */
  ownerId: Scalars['ID']['input'];
  /** 期限 / Due */
  dueAt: Scalars['DateTime']['input'];
  /** 要求 / What is to be done */
  note: Scalars['Text']['input'];
};

/** 终结所需 / What ending takes */
export type EndCallbackInput = {
  /** 理由 / Reason */
  reason: Scalars['Text']['input'];
};

/** 审核所需 / What a review takes */
export type ReviewCallbackRecordInput = {
  /** 意见 / Opinion */
  opinion: Scalars['Text']['input'];
};

/** 回访种类 / Kind of callback */
export type CallbackKind =
  /** 报事回访 / Ticket */
  | 'TICKET'
  /** 维修工程回访 / Maintenance works */
  | 'WORKS';

/** 回访状态 / State of a callback */
export type CallbackState =
  /** 未到回访时间 / Scheduled */
  | 'SCHEDULED'
  /** 待回访 / Open */
  | 'OPEN'
  /** 回访中 / In progress */
  | 'IN_PROGRESS'
  /** 满意 / Satisfied */
  | 'DONE_SATISFIED'
  /** 不满意 / Unsatisfied */
  | 'DONE_UNSATISFIED'
  /** 未联系上 / Unreached */
  | 'UNREACHED'
  /** 整改中 / Rectifying */
  | 'RECTIFYING'
  /** 已由下一次回访代替 / Replaced by the next attempt */
  | 'REPLACED'
  /** 已取消 / Cancelled */
  | 'CANCELLED'
  /** 未联系上,已终结 / Ended unreached */
  | 'CLOSED_UNREACHED'
  /** 未解决,已终结 / Ended unresolved */
  | 'CLOSED_UNSATISFIED';

/** 回访方式 / Method of a callback */
export type CallbackMethod =
  /** 电话 / Phone */
  | 'PHONE'
  /** 书面 / Written */
  | 'WRITTEN'
  /** 上门 / Door visit */
  | 'DOOR_VISIT'
  /** 线上 / Online */
  | 'ONLINE';

/** 满意度 / Satisfaction */
export type CallbackSatisfaction =
  /** 满意 / Satisfied */
  | 'SATISFIED'
  /** 不满意 / Unsatisfied */
  | 'UNSATISFIED'
  /** 未联系上 / Unreached */
  | 'UNREACHED';

/** 评价 / Rating */
export type CallbackRating =
  /** 好 / Good */
  | 'GOOD'
  /** 一般 / Fair */
  | 'FAIR'
  /** 差 / Poor */
  | 'POOR';

/** 不满意原因 / Why a callback failed */
export type CallbackFailureReason =
  /** 故障复发 / The fault came back */
  | 'FAULT_CAME_BACK'
  /** 未修好 / Not fixed */
  | 'NOT_FIXED'
  /** 做工差 / Poor work */
  | 'POOR_WORK'
  /** 造成新损坏 / New damage */
  | 'NEW_DAMAGE'
  /** 太慢 / Too slow */
  | 'TOO_SLOW'
  /** 态度差 / Attitude */
  | 'ATTITUDE'
  /** 收费有异议 / The charge */
  | 'CHARGE'
  /** 其他 / Other */
  | 'OTHER';

/** 报事:一件业主、租户或员工报告的事 / Ticket: one matter that somebody reported */
export type Ticket = {
  /** 该报事的回访,按次序 / Its callbacks, in order; 只含您可查看的 / those that are yours to see. 错误 / Errors: FORBIDDEN */
  callbacks?: Maybe<Array<Callback>>;
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 报事单号 BX-年-序号 / The number people say: BX-YYYY-NNNNNN */
  number: Scalars['String']['output'];
  /** 项目 / Estate */
  estate: Estate;
  /** 种类 / Kind */
  kind: TicketKind;
  /** 来源渠道 / Channel */
  channel: TicketChannel;
  /** 报事人类型 / Who reported it */
  reporterType: TicketReporterType;
  /** 联系人 / Contact */
  contactName: Scalars['String']['output'];
  /** 联系电话;无需致电者看到的是掩码 / Phone number; masked for those who need not call it */
  contactPhone: Scalars['String']['output'];
  /** 报事内容 / What was reported */
  content: Scalars['String']['output'];
  /** 户内或公区 / In a home or in a public area */
  locationScope: TicketLocationScope;
  /** 房屋(户内) / The unit, when in a home */
  unit?: Maybe<Unit>;
  /** 房屋的叫法,如 3栋1202 / What people call the unit, e.g. 3栋1202 */
  unitLabel?: Maybe<Scalars['String']['output']>;
  /** 住户 / Household */
  household?: Maybe<Household>;
  /** 公区代码 / Code of the public area */
  areaCode?: Maybe<Scalars['String']['output']>;
  /** 设备 / Equipment */
  equipmentId?: Maybe<Scalars['ID']['output']>;
  /** 报事时间 / When it was reported */
  reportedAt: Scalars['DateTime']['output'];
  /** 受理时间 / When we received it */
  receivedAt: Scalars['DateTime']['output'];
  /** 录入时间 / When it was entered */
  enteredAt: Scalars['DateTime']['output'];
  /** 录入用时(分钟) / Minutes from receipt to entry */
  entryDelayMinutes: Scalars['Int']['output'];
  /** 向住户收费,且已告知 / The household pays, and was told so */
  isChargeable: Scalars['Boolean']['output'];
  /** 状态 / State */
  state: TicketState;
  /** 类别 / Category */
  category?: Maybe<TicketCategory>;
  /** 紧急程度 / Urgency */
  urgency?: Maybe<TicketUrgency>;
  /** 分类时间 / When it was triaged */
  triagedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 责任部门 / The one responsible department */
  department?: Maybe<OrgUnit>;
  /** 派单时间 / When it was dispatched */
  dispatchedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 派给各部门的部分 / Its parts, one per department */
  assignments: Array<TicketAssignment>;
  /** 处理人 / Employees who work on it */
  assignees: Array<Employee>;
  /** 派单时限 / Limit of the dispatch */
  dispatchLimit: TicketLimit;
  /** 完工时限;维修工程没有 / Limit of the repair; none for works */
  finishLimit?: Maybe<TicketLimit>;
  /** 当前时限 / The limit that runs now */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** 时限所在年份的日历尚未公布 / The limit runs into a year whose calendar is not published */
  isDueProvisional: Scalars['Boolean']['output'];
  /** 未完工且已超时限 / Unfinished and past the limit */
  isOverdue: Scalars['Boolean']['output'];
  /** 受阻原因代码 / Code of what blocks it */
  blockReasonCode?: Maybe<Scalars['String']['output']>;
  /** 第几次完工 / How many times it was completed */
  completionNo: Scalars['Int']['output'];
  /** 完工时间 / When the work was done */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 重开次数 / How often it was reopened */
  reopenCount: Scalars['Int']['output'];
  /** 结果反馈时间 / When the reporter was told the result */
  resultFeedbackAt?: Maybe<Scalars['DateTime']['output']>;
  /** 结果反馈渠道 / By which channel */
  resultFeedbackChannel?: Maybe<TicketChannel>;
  /** 结果确认 / How the result was confirmed */
  verification?: Maybe<TicketVerification>;
  /** 关闭时间 / When it was closed */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 登记时间 / When it was registered */
  createdAt: Scalars['DateTime']['output'];
};

/** 回访:就一次完工对住户的回访任务及记录 / Callback: one call back about one completion, and its record */
export type Callback = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 项目 / Estate */
  estate: Estate;
  /** 种类 / Kind */
  kind: CallbackKind;
  /** 所回访的报事 / The ticket it is about */
  ticket?: Maybe<Ticket>;
  /** 第几次完工 / Of which completion */
  completionNo: Scalars['Int']['output'];
  /** 第几次回访 / Which attempt */
  attempt: Scalars['Int']['output'];
  /** 房屋 / Unit */
  unit?: Maybe<Unit>;
  /** 住户 / Household */
  household?: Maybe<Household>;
  /** 最早回访时间 / Not before */
  openFrom: Scalars['DateTime']['output'];
  /** 回访时限 / Limit */
  dueAt: Scalars['DateTime']['output'];
  /** 时限暂定 / The limit is provisional */
  isDueProvisional: Scalars['Boolean']['output'];
  /** 组织岗位 / The role that organises it */
  organiserRole: Scalars['String']['output'];
  /** 回访人 / Who makes it */
  assignee?: Maybe<Employee>;
  /** 状态 / State */
  state: CallbackState;
  /** 未完成时已超时限 / It passed its limit while pending */
  isOverdue: Scalars['Boolean']['output'];
  /** 预约上门时间 / Appointment */
  appointmentAt?: Maybe<Scalars['DateTime']['output']>;
  /** 开始时间 / When it began */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 与预约相差的分钟,早到为负 / Minutes from the appointment, negative when early */
  arrivalDeviationMinutes?: Maybe<Scalars['Int']['output']>;
  /** 方式 / Method */
  method?: Maybe<CallbackMethod>;
  /** 满意度 / Satisfaction */
  satisfaction?: Maybe<CallbackSatisfaction>;
  /** 质量评价 / Quality */
  quality?: Maybe<CallbackRating>;
  /** 效果评价 / Effect */
  effect?: Maybe<CallbackRating>;
  /** 不足 / Shortcomings */
  shortcomings?: Maybe<Scalars['String']['output']>;
  /** 建议 / Suggestions */
  suggestions?: Maybe<Scalars['String']['output']>;
  /** 不满意原因代码 / Code of the failure */
  failureCode?: Maybe<Scalars['String']['output']>;
  /** 须返修 / The work must be done again */
  isQualityFailure: Scalars['Boolean']['output'];
  /** 完成时间 / When it was made */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 逾期完成 / Made after its limit */
  isLate: Scalars['Boolean']['output'];
  /** 责成整改 / The rectification ordered */
  rectification?: Maybe<CallbackRectification>;
  /** 审核意见 / Opinion of the director */
  reviewOpinion?: Maybe<Scalars['String']['output']>;
  /** 审核时间 / When it was reviewed */
  reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 归档时间 / When its record was filed */
  recordFiledAt?: Maybe<Scalars['DateTime']['output']>;
  /** 终结时间 / When the matter was ended */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** 责成整改 / Rectification */
export type CallbackRectification = {
  /** 责任人 / Responsible person */
  owner?: Maybe<Employee>;
  /** 期限 / Due */
  dueAt: Scalars['DateTime']['output'];
  /** 要求 / What is to be done */
  note: Scalars['String']['output'];
};

/** 指标的分子与分母 / The two counts of an indicator */
export type CallbackIndicator = {
  /** 指标编号 / Indicator */
  indicator: Scalars['String']['output'];
  /** 分子 / Numerator */
  numerator: Scalars['Int']['output'];
  /** 分母 / Denominator */
  denominator: Scalars['Int']['output'];
  /** 比率;分母为 0 时为 null / Ratio; null when the denominator is 0 */
  ratio?: Maybe<Scalars['Float']['output']>;
};

/** 回访筛选 / What callbacks to list */
export type CallbackFilter = {
  /** 项目 / Estate */
  estateId?: InputMaybe<Scalars['ID']['input']>;
  /** 状态 / State */
  state?: InputMaybe<CallbackState>;
  /** 未完成且在此时间前到期 / Pending and due before this time */
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** 回访人 / Who makes it */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** 已完成的:是否已审核 / Of those made: reviewed or not */
  isReviewed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 一页回访 / A page of callbacks */
export type CallbackConnection = {
  /** 回访 / Callbacks */
  nodes: Array<Callback>;
  /** 带游标 / With their cursors */
  edges: Array<CallbackEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 回访及游标 / A callback and its cursor */
export type CallbackEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 回访 / The callback */
  node: Callback;
};

/** 项目 / Estate */
export type Estate = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 报事概况;无权查看时为 null / How its tickets stand; null when not yours to see. 错误 / Errors: FORBIDDEN */
  tickets?: Maybe<EstateTickets>;
  /** 回访概况;无权查看时为 null / How its callbacks stand; null when not yours to see. 错误 / Errors: FORBIDDEN */
  callbacks?: Maybe<EstateCallbacks>;
};

/** 房屋 / Unit */
export type Unit = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 该房屋的报事,新的在前 / Its tickets, newest first. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  tickets?: Maybe<TicketConnection>;
};


/** 房屋 / Unit */
export type UnitTicketsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 住户 / Household */
export type Household = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 该住户的报事,新的在前 / Its tickets, newest first. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  tickets?: Maybe<TicketConnection>;
};


/** 住户 / Household */
export type HouseholdTicketsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 员工 / Employee */
export type Employee = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
};

/** 部门 / Department */
export type OrgUnit = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
};

/** 合同 / Contract */
export type Contract = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
};

/** 工单 / Work order */
export type WorkOrder = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
};

/** 项目的报事概况 / How the tickets of an estate stand */
export type EstateTickets = {
  /** 未关闭的报事 / Tickets neither closed nor cancelled */
  open: Scalars['Int']['output'];
  /** 未完工且已超时限的报事 / Unfinished tickets past their limit */
  overdue: Scalars['Int']['output'];
};

/** 项目的回访概况 / How the callbacks of an estate stand */
export type EstateCallbacks = {
  /** 未完成的回访任务 / Callback tasks not yet done */
  due: Scalars['Int']['output'];
  /** 已超时限的未完成回访 / Those past their limit */
  overdue: Scalars['Int']['output'];
};

/** 派单规则 / Routing rule: which department answers for a category */
export type RoutingRule = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本 / Version */
  version: Scalars['Int']['output'];
  /** 项目 / Estate */
  estate: Estate;
  /** 类别 / Category */
  category: TicketCategory;
  /** 责任部门 / Responsible department */
  department?: Maybe<OrgUnit>;
};

/** 派单规则 / A routing rule */
export type SetRoutingRuleInput = {
  /** 项目 / Estate */
  estateId: Scalars['ID']['input'];
  /** 类别 / Category */
  category: TicketCategory;
  /** 责任部门 / Responsible department */
  departmentId: Scalars['ID']['input'];
};

/** 登记报事所需 / What a report takes */
export type CreateTicketInput = {
  /** 项目 / Estate */
  estateId: Scalars['ID']['input'];
  /** 种类 / Kind */
  kind?: TicketKind;
  /** 来源渠道 / Channel */
  channel: TicketChannel;
  /** 报事人类型 / Who reports */
  reporterType: TicketReporterType;
  /** 报事住户成员,如已知 / The household member who reports, where known */
  reporterId?: InputMaybe<Scalars['ID']['input']>;
  /** 联系人 / Contact */
  contactName: Scalars['Line']['input'];
  /** 联系电话 / Phone number */
  contactPhone: Scalars['PhoneNumber']['input'];
  /** 报事内容 / What is reported */
  content: Scalars['Text']['input'];
  /** 户内或公区 / In a home or in a public area */
  locationScope: TicketLocationScope;
  /** 房屋(户内必填) / The unit, for a matter in a home */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** 住户;独住的可省 / The household; may be left out where one alone lives there */
  householdId?: InputMaybe<Scalars['ID']['input']>;
  /** 公区代码(公区必填) / Code of the area, for a public matter */
  areaCode?: InputMaybe<Scalars['Line']['input']>;
  /** 设备 / Equipment */
  equipmentId?: InputMaybe<Scalars['ID']['input']>;
  /** 报事时间 / When it was reported */
  reportedAt: Scalars['DateTime']['input'];
  /** 受理时间,默认同报事时间 / When we received it; as reportedAt when left out */
  receivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 向住户收费,且已告知 / The household pays, and was told so */
  isChargeable?: Scalars['Boolean']['input'];
};

/** 分类定级所需 / What triage takes */
export type TriageTicketInput = {
  /** 类别 / Category */
  category: TicketCategory;
  /** 紧急程度 / Urgency */
  urgency: TicketUrgency;
  /** 向住户收费,且已告知;不填则不变 / The household pays, and was told so; unchanged when left out */
  isChargeable?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 派给谁 / Whom a part is given to */
export type TicketAssignmentInput = {
  /** 部门;主办可省,按派单规则 / Department; for the lead it follows the routing rule when left out */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** 自有人员或外协单位 / Own staff or a contractor */
  assigneeType?: TicketAssigneeType;
  /** 员工;可由工程部指派 / Employee; engineering may choose */
  employeeId?: InputMaybe<Scalars['ID']['input']>;
  /** 外协合同 / The contractor's contract */
  contractId?: InputMaybe<Scalars['ID']['input']>;
};

/** 派单所需 / What a dispatch takes */
export type DispatchTicketInput = {
  /** 主办 / Lead */
  lead?: TicketAssignmentInput;
  /** 协办 / Helpers */
  helpers?: Array<TicketAssignmentInput>;
  /** 急修时越过合同检查的书面理由,报项目经理 / Written reason for going without a contract in force in an emergency; the project manager is told */
  overrideReason?: InputMaybe<Scalars['Text']['input']>;
};

/** 增派协办所需 / What asking helpers takes */
export type AssignHelpersInput = {
  /** 协办 / Helpers */
  helpers: Array<TicketAssignmentInput>;
  /** 急修时越过合同检查的书面理由 / Written reason for going without a contract in force in an emergency */
  overrideReason?: InputMaybe<Scalars['Text']['input']>;
};

/** 反馈结果所需 / What telling the result takes */
export type FeedbackTicketResultInput = {
  /** 渠道 / Channel */
  channel: TicketChannel;
  /** 时间,默认现在 / When; now when left out */
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

/** 重开所需 / What reopening takes */
export type ReopenTicketInput = {
  /** 原因 / Reason */
  reason: QualityFailure;
  /** 说明 / Note */
  note?: InputMaybe<Scalars['Text']['input']>;
};

/** 取消所需 / What cancelling takes */
export type CancelTicketInput = {
  /** 原因 / Reason */
  reason: TicketCancelReason;
  /** 说明 / Note */
  note?: InputMaybe<Scalars['Text']['input']>;
};

/** 备注 / A note */
export type AddTicketNoteInput = {
  /** 内容 / The note */
  note: Scalars['Text']['input'];
  /** 报事人可见 / The reporter may read it */
  isForReporter?: Scalars['Boolean']['input'];
};

/** 报事种类 / Kind of ticket */
export type TicketKind =
  /** 报修 / Repair */
  | 'REPAIR'
  /** 其他服务 / Another service */
  | 'SERVICE';

/** 来源渠道 / Channel */
export type TicketChannel =
  /** 来访 / Visit */
  | 'VISIT'
  /** 电话 / Phone */
  | 'PHONE'
  /** 短信 / Text message */
  | 'SMS'
  /** 应用 / App */
  | 'APP'
  /** 微信 / WeChat */
  | 'WECHAT'
  /** 信函 / Letter */
  | 'LETTER'
  /** 意见箱 / Suggestion box */
  | 'BOX'
  /** 网络平台 / Online platform */
  | 'ONLINE_PLATFORM'
  /** 巡查 / Patrol */
  | 'PATROL';

/** 报事人类型 / Who reported */
export type TicketReporterType =
  /** 业主 / Owner */
  | 'OWNER'
  /** 租户 / Tenant */
  | 'TENANT'
  /** 使用人 / Occupier */
  | 'OCCUPIER'
  /** 员工 / Staff */
  | 'STAFF';

/** 地点范围 / Where it is */
export type TicketLocationScope =
  /** 户内 / In a home */
  | 'IN_UNIT'
  /** 公区 / In a public area */
  | 'PUBLIC';

/** 紧急程度 / Urgency */
export type TicketUrgency =
  /** 急修 / Urgent repair */
  | 'URGENT'
  /** 零修 / Routine repair */
  | 'ROUTINE'
  /** 维修工程 / Maintenance works */
  | 'WORKS';

/** 报事类别 / What it is about */
export type TicketCategory =
  /** 给排水 / Plumbing */
  | 'PLUMBING'
  /** 电气 / Electrical */
  | 'ELECTRICAL'
  /** 电梯 / Lift */
  | 'LIFT'
  /** 暖通空调 / Heating and air conditioning */
  | 'HVAC'
  /** 消防 / Fire protection */
  | 'FIRE_PROTECTION'
  /** 弱电 / Low voltage: intercom, access control, cameras */
  | 'LOW_VOLTAGE'
  /** 门窗 / Doors and windows */
  | 'DOORS_WINDOWS'
  /** 土建 / Masonry */
  | 'MASONRY'
  /** 家电 / Household appliances */
  | 'APPLIANCE'
  /** 保洁 / Cleaning */
  | 'CLEANING'
  /** 绿化 / Greening */
  | 'GREENING'
  /** 秩序 / Security */
  | 'SECURITY'
  /** 接待 / Reception */
  | 'RECEPTION'
  /** 回访 / Callback */
  | 'CALLBACK'
  /** 其他 / Other */
  | 'OTHER';

/** 报事状态 / State of a ticket */
export type TicketState =
  /** 新登记 / New */
  | 'NEW'
  /** 已分类定级 / Triaged */
  | 'TRIAGED'
  /** 已派单 / Dispatched */
  | 'DISPATCHED'
  /** 已指派 / Assigned */
  | 'ASSIGNED'
  /** 处理中 / In progress */
  | 'IN_PROGRESS'
  /** 受阻 / Blocked */
  | 'BLOCKED'
  /** 已完工 / Completed */
  | 'COMPLETED'
  /** 待回访 / Callback pending */
  | 'CALLBACK_PENDING'
  /** 已重开 / Reopened */
  | 'REOPENED'
  /** 已关闭 / Closed */
  | 'CLOSED'
  /** 已取消 / Cancelled */
  | 'CANCELLED';

/** 主办或协办 / Lead or helper */
export type TicketAssignmentRole =
  /** 主办 / Lead */
  | 'LEAD'
  /** 协办 / Helper */
  | 'HELPER';

/** 派单对象 / Whom it is given to */
export type TicketAssigneeType =
  /** 自有人员 / Own staff */
  | 'STAFF'
  /** 外协单位 / Contractor */
  | 'CONTRACTOR';

/** 部门任务状态 / State of one part */
export type TicketAssignmentState =
  /** 已派出 / Sent */
  | 'OPEN'
  /** 已指派 / Assigned */
  | 'ASSIGNED'
  /** 处理中 / Started */
  | 'STARTED'
  /** 受阻 / Blocked */
  | 'BLOCKED'
  /** 已完工 / Done */
  | 'DONE'
  /** 已取消 / Cancelled */
  | 'CANCELLED';

/** 工单时限 / Limit of a work order */
export type TicketOrderLimit =
  /** 响应 / Response */
  | 'RESPOND'
  /** 完工 / Finish */
  | 'FINISH';

/** 确认方式 / How a result is confirmed */
export type TicketVerificationMode =
  /** 现场确认 / On site */
  | 'ON_SITE'
  /** 回访 / Callback */
  | 'CALLBACK';

/** 取消原因 / Why a ticket is cancelled */
export type TicketCancelReason =
  /** 重复报事 / Duplicate */
  | 'DUPLICATE'
  /** 报事人撤回 / Withdrawn */
  | 'WITHDRAWN';

/** 质量不合格的原因 / How the quality failed */
export type QualityFailure =
  /** 故障复发 / The fault came back */
  | 'FAULT_CAME_BACK'
  /** 未修好 / Not fixed */
  | 'NOT_FIXED'
  /** 做工差 / Poor work */
  | 'POOR_WORK'
  /** 造成新损坏 / New damage */
  | 'NEW_DAMAGE'
  /** 其他 / Other */
  | 'OTHER';

/** 报事的一部分:一个部门的任务 / One part of a ticket: one department's work */
export type TicketAssignment = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 主办或协办 / Lead or helper */
  role: TicketAssignmentRole;
  /** 部门 / Department */
  department?: Maybe<OrgUnit>;
  /** 自有人员或外协单位 / Own staff or a contractor */
  assigneeType: TicketAssigneeType;
  /** 处理人 / Employee */
  employee?: Maybe<Employee>;
  /** 外协合同 / The contractor's contract */
  contract?: Maybe<Contract>;
  /** 越过合同检查派单 / Sent without a contract in force */
  isOverride: Scalars['Boolean']['output'];
  /** 状态 / State */
  state: TicketAssignmentState;
  /** 工单 / Its work order */
  workOrder?: Maybe<WorkOrder>;
  /** 已超的工单时限 / The limit of the order that passed */
  overdueLimit?: Maybe<TicketOrderLimit>;
  /** 完工时间 / When it was done */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** 报事的时限,按当时的服务标准 / A limit of a ticket, by the standard then in force */
export type TicketLimit = {
  /** 服务标准 / Service standard */
  standard: Scalars['String']['output'];
  /** 标准值 / Its value */
  value: Scalars['String']['output'];
  /** 单位 / Its unit */
  unit: Scalars['String']['output'];
  /** 到期时间 / When it ends */
  dueAt: Scalars['DateTime']['output'];
  /** 暂定 / Provisional */
  isProvisional: Scalars['Boolean']['output'];
};

/** 结果确认 / How a result was confirmed */
export type TicketVerification = {
  /** 方式 / How */
  mode: TicketVerificationMode;
  /** 时间 / When */
  at: Scalars['DateTime']['output'];
  /** 对应第几次完工 / Of which completion */
  completionNo: Scalars['Int']['output'];
};

/** 报事筛选 / What tickets to list */
export type TicketFilter = {
  /** 项目 / Estate */
  estateId?: InputMaybe<Scalars['ID']['input']>;
  /** 房屋 / Unit */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** 状态 / State */
  state?: InputMaybe<TicketState>;
  /** 紧急程度 / Urgency */
  urgency?: InputMaybe<TicketUrgency>;
  /** 只看(或排除)超时未完工的 / Only, or all but, unfinished ones past their limit */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** 未完工且在此时间前到期 / Unfinished and due before this time */
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** 单号,或其末几位数字 / The number, or its last digits */
  number?: InputMaybe<Scalars['String']['input']>;
};

/** 一页报事 / A page of tickets */
export type TicketConnection = {
  /** 报事 / Tickets */
  nodes: Array<Ticket>;
  /** 带游标 / With their cursors */
  edges: Array<TicketEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 报事及游标 / A ticket and its cursor */
export type TicketEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 报事 / The ticket */
  node: Ticket;
};

/** 进度中的一条 / One line of the timeline */
export type TicketTimelineEntry = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 时间 / When */
  at: Scalars['DateTime']['output'];
  /** 经手员工;住户或系统所为时为 null / The employee; null when a household or the system did it */
  actor?: Maybe<Employee>;
  /** 由谁 / By whom */
  actorKind: TicketActorKind;
  /** 之前状态;登记时为 null / State before; null for the first */
  from?: Maybe<TicketState>;
  /** 之后状态 / State after */
  to: TicketState;
  /** 原因代码 / Reason code */
  reasonCode?: Maybe<Scalars['String']['output']>;
  /** 备注;内部备注住户不可见 / Note; notes among staff are not for households */
  note?: Maybe<Scalars['String']['output']>;
};

/** 经手方 / Who acted */
export type TicketActorKind =
  /** 员工 / Employee */
  | 'EMPLOYEE'
  /** 住户 / Household member */
  | 'MEMBER'
  /** 系统 / System */
  | 'SYSTEM';
