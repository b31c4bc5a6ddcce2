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
  /** 一张工单;找不到或无权查看时为 null / One work order; null when it is not there or not yours to see. 错误 / Errors: FORBIDDEN */
  workOrder?: Maybe<WorkOrder>;
  /** 工单列表:急修在前,再按期限 / Work orders: urgent first, then by limit. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  workOrders: WorkOrderConnection;
  /** 我手上未完的工单 / Open orders in my own hands. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  myWorkOrders: WorkOrderConnection;
};


export type QueryWorkOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWorkOrdersArgs = {
  filter?: InputMaybe<WorkOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMyWorkOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  _service?: Maybe<Scalars['String']['output']>;
  /** 派工:本方员工须有技能与证书,外协须合同有效或写明紧急理由 / Gives the order to a skilled and certified employee, or to a contractor whose contract is in force. 错误 / Errors: NOT_FOUND, WRONG_STATE, INVALID_INPUT, ASSIGNEE_NOT_ACTIVE, ASSIGNEE_NOT_A_WORKER, SKILL_MISSING, CERTIFICATE_MISSING, CONTRACT_UNSUITABLE, CONTRACT_NOT_IN_FORCE, REFERENCE_NOT_YET_KNOWN, CONFLICT */
  assignWorkOrder: WorkOrder;
  /** 估价;施工中设备估价升至报批标准则暂停待批 / Estimates the repair; an equipment estimate that outgrows its approval pauses the work. 错误 / Errors: NOT_FOUND, WRONG_STATE, APPROVAL_ALREADY_ASKED, INVALID_FEN, CONFLICT */
  estimateWorkOrder: WorkOrder;
  /** 设备维修报批 / Asks for approval of an equipment repair. 错误 / Errors: NOT_FOUND, WRONG_STATE, NOT_EQUIPMENT, APPROVAL_NOT_NEEDED, APPROVAL_ALREADY_ASKED, INVALID_FEN, CONFLICT */
  requestRepairApproval: WorkOrder;
  /** 工程经理审核(非申请人) / The engineering manager reviews, not their own request. 错误 / Errors: NOT_FOUND, WRONG_STATE, APPROVAL_NOT_ASKED, SELF_APPROVAL, CONFLICT */
  reviewRepair: WorkOrder;
  /** 批准(非申请人、非审核人) / Approves; neither the requester nor the reviewer may. 错误 / Errors: NOT_FOUND, WRONG_STATE, APPROVAL_NOT_ASKED, SELF_APPROVAL, CONFLICT */
  approveRepair: WorkOrder;
  /** 不批准 / Does not approve. 错误 / Errors: NOT_FOUND, WRONG_STATE, APPROVAL_NOT_ASKED, SELF_APPROVAL, CONFLICT */
  rejectRepair: WorkOrder;
  /** 改方案并重新估价 / Plans it another way, with a new estimate. 错误 / Errors: NOT_FOUND, WRONG_STATE, INVALID_FEN, CONFLICT */
  replanWorkOrder: WorkOrder;
  /** 员工开单(公共区域无报事人) / Raises an order without a reporter. 错误 / Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT, REFERENCE_NOT_YET_KNOWN */
  createWorkOrder: WorkOrder;
  /** 到场开工 / Begins work on site. 错误 / Errors: NOT_FOUND, WRONG_STATE, NEEDS_APPROVAL, CONFLICT */
  startWorkOrder: WorkOrder;
  /** 紧急排险:先排除危险,一个工作日内补批 / Makes equipment safe first; approval follows within the limit. 错误 / Errors: NOT_FOUND, WRONG_STATE, NOT_EQUIPMENT, CONFLICT */
  startMakeSafe: WorkOrder;
  /** 受阻 / Work cannot go on for now. 错误 / Errors: NOT_FOUND, WRONG_STATE, NEXT_DATE_PASSED, REFERENCE_NOT_YET_KNOWN, CONFLICT */
  blockWorkOrder: WorkOrder;
  /** 恢复 / Work goes on. 错误 / Errors: NOT_FOUND, WRONG_STATE, CONFLICT */
  unblockWorkOrder: WorkOrder;
  /** 完工填单;收费单只计费一次,返修不收费 / Completes the slip; charged once, rework never. 错误 / Errors: NOT_FOUND, WRONG_STATE, NEEDS_APPROVAL, SIGNATURE_REQUIRED, TOO_MANY_PARTS, INVALID_QUANTITY, INVALID_FEN, CONFLICT */
  completeWorkOrder: WorkOrder;
  /** 验收(非维修人) / Somebody else finds the work good. 错误 / Errors: NOT_FOUND, WRONG_STATE, VERIFIER_DID_THE_WORK, CONFLICT */
  verifyWorkOrder: WorkOrder;
  /** 返修 / The work is done again. 错误 / Errors: NOT_FOUND, WRONG_STATE, CONFLICT */
  reworkWorkOrder: WorkOrder;
  /** 关闭 / Closes the order. 错误 / Errors: NOT_FOUND, WRONG_STATE, TICKET_STILL_OPEN, CONFLICT */
  closeWorkOrder: WorkOrder;
  /** 取消(开工前),报事单退回重派 / Cancels before work begins; the ticket waits for a new dispatch. 错误 / Errors: NOT_FOUND, WRONG_STATE, WORK_HAS_BEGUN, CONFLICT */
  cancelWorkOrder: WorkOrder;
};


export type MutationAssignWorkOrderArgs = {
  id: Scalars['ID']['input'];
  input: AssignWorkOrderInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationEstimateWorkOrderArgs = {
  id: Scalars['ID']['input'];
  estimateFen: Scalars['Fen']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationRequestRepairApprovalArgs = {
  id: Scalars['ID']['input'];
  estimateFen: Scalars['Fen']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationReviewRepairArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationApproveRepairArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationRejectRepairArgs = {
  id: Scalars['ID']['input'];
  input: RejectRepairInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationReplanWorkOrderArgs = {
  id: Scalars['ID']['input'];
  estimateFen: Scalars['Fen']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationCreateWorkOrderArgs = {
  input: CreateWorkOrderInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationStartWorkOrderArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationStartMakeSafeArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationBlockWorkOrderArgs = {
  id: Scalars['ID']['input'];
  input: BlockWorkOrderInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationUnblockWorkOrderArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationCompleteWorkOrderArgs = {
  id: Scalars['ID']['input'];
  input: CompleteWorkOrderInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationVerifyWorkOrderArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationReworkWorkOrderArgs = {
  id: Scalars['ID']['input'];
  input: ReworkWorkOrderInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationCloseWorkOrderArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationCancelWorkOrderArgs = {
  id: Scalars['ID']['input'];
  input: CancelWorkOrderInput;
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

/** 派工所需:员工与合同二选一 / What assigning takes: an employee or a contract, not both */
export type AssignWorkOrderInput = {
  /** 员工 / Employee */
  employeeId?: InputMaybe<Scalars['ID']['input']>;
  /** 外协合同 / The contractor's contract */
  contractId?: InputMaybe<Scalars['ID']['input']>;
  /** 合同无效时紧急派工的书面理由 / Written reason to give it to a contractor whose contract is not in force */
  overrideReason?: InputMaybe<Scalars['Text']['input']>;
  /** 计划日期 / Day it is planned for */
  plannedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 项目 / Estate */
export type Estate = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 工单概况(本月及时率 K13);无权查看时为 null / Its work orders and this month's timeliness (K13); null when not yours to see */
  workOrders?: Maybe<EstateWorkOrders>;
};

/** 项目工单概况;维修人员只计本人工单 / An estate's work orders in figures; those who repair see their own alone */
export type EstateWorkOrders = {
  /** 现有未完工单 / Open now */
  open: Scalars['Int']['output'];
  /** 现有超时工单 / Open now and past a limit */
  overdue: Scalars['Int']['output'];
  /** 本月完工(首次) / Finished this month, for the first time */
  finished: Scalars['Int']['output'];
  /** 本月计入及时率的零修、急修单:已完工或已超时 / Routine and urgent orders that count this month: finished, or a limit has passed */
  counted: Scalars['Int']['output'];
  /** 其中按时到场并按时完工 / Of these, attended and finished inside their limits */
  onTime: Scalars['Int']['output'];
  /** 及时率(万分比);无计入工单时为 null / Timeliness in basis points; null while nothing counts */
  onTimeShareBp?: Maybe<Scalars['Int']['output']>;
};

/** 报事 / Ticket */
export type Ticket = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 由此产生的工单 / Work orders that came of it. 错误 / Errors: FORBIDDEN */
  workOrders?: Maybe<Array<WorkOrder>>;
};

/** 员工 / Employee */
export type Employee = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 手上未完的工单数 / Open orders in this person's hands. 错误 / Errors: FORBIDDEN */
  openWorkOrders?: Maybe<Scalars['Int']['output']>;
};

/** 设备维修报批 / Approval of an equipment repair */
export type RepairApproval = {
  /** 估价 / Estimate */
  estimateFen?: Maybe<Scalars['Fen']['output']>;
  /** 进度;未报批为 null / Where it stands; null when nobody asked */
  state?: Maybe<RepairApprovalState>;
  /** 适用的报批标准 / The limit that governed the request */
  limitFen?: Maybe<Scalars['Fen']['output']>;
  /** 已批金额 / What was approved */
  approvedFen?: Maybe<Scalars['Fen']['output']>;
  /** 同设备同故障 30 天内累计 / Sum of the same fault on the same equipment inside the window */
  sameFaultSumFen?: Maybe<Scalars['Fen']['output']>;
  /** 累计已达标准,仅提醒 / The sum reaches the limit; a warning alone */
  isSameFaultWarned: Scalars['Boolean']['output'];
  /** 先行排险 / The equipment was made safe first */
  isMakeSafe: Scalars['Boolean']['output'];
  /** 排险时间 / When it was made safe */
  madeSafeAt?: Maybe<Scalars['DateTime']['output']>;
  /** 应批复时间 / To be decided by */
  decideBy?: Maybe<Scalars['DateTime']['output']>;
  /** 申请人 / Who asked */
  requester?: Maybe<Employee>;
  /** 审核人 / Who reviewed */
  reviewer?: Maybe<Employee>;
  /** 批准人 / Who decided */
  decider?: Maybe<Employee>;
  /** 决定时间 / When it was decided */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 不批准原因 / Why it was not approved */
  decisionCode?: Maybe<RejectReason>;
  /** 说明 / Note */
  decisionNote?: Maybe<Scalars['String']['output']>;
};

/** 报批进度 / Where an approval stands */
export type RepairApprovalState =
  /** 待审核 / Waits for review */
  | 'REQUESTED'
  /** 已审核待批 / Reviewed, waits for decision */
  | 'REVIEWED'
  /** 已批准 / Approved */
  | 'APPROVED'
  /** 未批准 / Not approved */
  | 'REJECTED';

/** 不批准原因 / Why a repair is not approved */
export type RejectReason =
  /** 费用过高 / Too expensive */
  | 'TOO_EXPENSIVE'
  /** 宜更换 / Better replaced */
  | 'REPLACE_INSTEAD'
  /** 依据不足 / Not enough to go by */
  | 'UNCLEAR'
  /** 无需维修 / Not needed */
  | 'NOT_NEEDED'
  /** 其他 / Other */
  | 'OTHER';

/** 不批准所需 / What not approving takes */
export type RejectRepairInput = {
  /** 原因 / Reason */
  reasonCode: RejectReason;
  /** 说明 / Note */
  note?: InputMaybe<Scalars['Text']['input']>;
};

/** 工单 / Work order: one piece of repair work in one estate */
export type WorkOrder = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 工单号 GD-年-序号 / Number to say aloud, GD-year-count */
  number: Scalars['String']['output'];
  /** 状态 / State */
  state: WorkOrderState;
  /** 来源 / Where it came from */
  origin: WorkOrderOrigin;
  /** 项目 / Estate */
  estate?: Maybe<Estate>;
  /** 报事单,内容与联系人在其中 / Its ticket, which holds content and contact */
  ticket?: Maybe<Ticket>;
  /** 房屋 / Unit */
  unit?: Maybe<Unit>;
  /** 公共区域编号 / Code of the public area */
  areaCode?: Maybe<Scalars['String']['output']>;
  /** 设备 / Equipment */
  equipmentId?: Maybe<Scalars['ID']['output']>;
  /** 责任部门 / Department */
  department?: Maybe<OrgUnit>;
  /** 类别 / Category */
  category: Scalars['String']['output'];
  /** 级别 / Urgency */
  urgency: WorkOrderUrgency;
  /** 所需技能 / Skill that the work needs */
  requiredSkill?: Maybe<Scalars['String']['output']>;
  /** 员工开单时的说明 / What staff wrote when they raised it */
  description?: Maybe<Scalars['String']['output']>;
  /** 开单时间 / When it was raised */
  createdAt: Scalars['DateTime']['output'];
  /** 派给员工或外协 / Given to staff or to a contractor */
  assigneeType?: Maybe<AssigneeType>;
  /** 维修人 / Who does the work */
  assignee?: Maybe<Employee>;
  /** 外协合同 / The contractor's contract */
  contract?: Maybe<Contract>;
  /** 合同无效时的紧急派工 / Given under a contract not in force, in an emergency */
  isOverride: Scalars['Boolean']['output'];
  /** 紧急派工理由 / Written reason of the override */
  overrideReason?: Maybe<Scalars['String']['output']>;
  /** 计划日期 / Day it is planned for */
  plannedOn?: Maybe<Scalars['Date']['output']>;
  /** 应到场时间 / Be there by */
  respondBy?: Maybe<Scalars['DateTime']['output']>;
  /** 应完工时间 / Be done by */
  finishBy?: Maybe<Scalars['DateTime']['output']>;
  /** 下一个期限 / The limit that comes next */
  dueBy?: Maybe<Scalars['DateTime']['output']>;
  /** 期限为暂定(日历未公布) / The limits are provisional: a calendar is not published */
  isProvisional: Scalars['Boolean']['output'];
  /** 已超时 / Open and past a limit */
  isOverdue: Scalars['Boolean']['output'];
  /** 到场时间 / When somebody came */
  respondedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 首次完工时间 / When it was done for the first time */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 按时(K13);未完工为 null / Attended and done in time (K13); null until done */
  isInTime?: Maybe<Scalars['Boolean']['output']>;
  /** 受阻情况 / What holds it up */
  block?: Maybe<WorkOrderBlock>;
  /** 设备维修报批 / Approval of the equipment repair */
  repairApproval?: Maybe<RepairApproval>;
  /** 住户付费 / The household pays */
  isChargeable: Scalars['Boolean']['output'];
  /** 维修单 / The slip */
  slip?: Maybe<RepairSlip>;
  /** 验收时间 / When it was verified */
  verifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 返修次数 / How often it was done again */
  reworkNo: Scalars['Int']['output'];
  /** 返修记录 / Follow-up record of rework */
  reworks: Array<WorkOrderRework>;
  /** 关闭时间 / When it was closed */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 取消原因 / Why it was cancelled */
  cancelReasonCode?: Maybe<CancelReason>;
  /** 取消说明 / What was said about that */
  cancelNote?: Maybe<Scalars['String']['output']>;
};

/** 受阻 / What holds an order up */
export type WorkOrderBlock = {
  /** 原因 / Reason */
  reasonCode: BlockReason;
  /** 说明 / Note */
  note?: Maybe<Scalars['String']['output']>;
  /** 协调人 / Who sees to it */
  coordinator?: Maybe<Employee>;
  /** 下次跟进时间 / Looked at next */
  nextAt: Scalars['DateTime']['output'];
};

/** 维修单 / Slip of a repair */
export type RepairSlip = {
  /** 结果 / Outcome */
  outcome: RepairOutcome;
  /** 材料 / Parts */
  parts: Array<RepairPart>;
  /** 人工费 / Labour */
  labourFen: Scalars['Fen']['output'];
  /** 材料费,为各行之和 / Material, the sum of the parts */
  materialFen: Scalars['Fen']['output'];
  /** 合计 / Labour and material */
  amountFen: Scalars['Fen']['output'];
  /** 应收住户;只计首次完工 / What the household is charged, for the first completion alone */
  chargedFen?: Maybe<Scalars['Fen']['output']>;
  /** 住户签字文件 / File of the household's signature */
  signatureFileId?: Maybe<Scalars['ID']['output']>;
  /** 完工时间 / When it was completed */
  completedAt: Scalars['DateTime']['output'];
};

/** 材料 / A line of parts */
export type RepairPart = {
  /** 名称 / Name */
  name: Scalars['String']['output'];
  /** 数量 / Pieces */
  qty: Scalars['Int']['output'];
  /** 单价 / Price of one */
  unitPriceFen: Scalars['Fen']['output'];
};

/** 返修记录 / One time the work was done again */
export type WorkOrderRework = {
  /** 第几次 / Which time */
  no: Scalars['Int']['output'];
  /** 原因 / Cause */
  causeCode: Scalars['String']['output'];
  /** 说明 / Note */
  note?: Maybe<Scalars['String']['output']>;
  /** 退回时间 / When it was sent back */
  at: Scalars['DateTime']['output'];
  /** 验收时间 / When it was accepted */
  acceptedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** 工单状态 / State of a work order */
export type WorkOrderState =
  /** 待派 / Nobody has it yet */
  | 'CREATED'
  /** 已派 / Assigned */
  | 'ASSIGNED'
  /** 待批 / Waits for approval */
  | 'APPROVAL_PENDING'
  /** 已批 / Approved, work may begin */
  | 'APPROVED'
  /** 未批 / Not approved */
  | 'REJECTED'
  /** 已改方案 / Planned anew */
  | 'REPLANNED'
  /** 维修中 / Under way */
  | 'STARTED'
  /** 受阻 / Held up */
  | 'BLOCKED'
  /** 已完工 / Done */
  | 'COMPLETED'
  /** 已验收 / Verified */
  | 'VERIFIED'
  /** 返修 / To be done again */
  | 'REWORK'
  /** 已关闭 / Closed */
  | 'CLOSED'
  /** 已取消 / Cancelled */
  | 'CANCELLED';

/** 工单来源 / Where an order came from */
export type WorkOrderOrigin =
  /** 报事 / A ticket */
  | 'TICKET'
  /** 巡查问题 / A finding */
  | 'FINDING'
  /** 计划 / A plan */
  | 'PLAN'
  /** 突发事件 / An incident */
  | 'INCIDENT'
  /** 员工发现 / Staff */
  | 'STAFF';

/** 员工开单的来源 / Origins of an order that staff raise */
export type StaffOrigin =
  /** 巡查问题 / A finding */
  | 'FINDING'
  /** 计划 / A plan */
  | 'PLAN'
  /** 突发事件 / An incident */
  | 'INCIDENT'
  /** 员工发现 / Staff */
  | 'STAFF';

/** 级别 / Urgency */
export type WorkOrderUrgency =
  /** 急修 / Urgent */
  | 'URGENT'
  /** 零修 / Routine */
  | 'ROUTINE'
  /** 工程 / Works, without limits */
  | 'WORKS';

/** 维修方 / Who does the work */
export type AssigneeType =
  /** 本方员工 / Own staff */
  | 'STAFF'
  /** 外协单位 / A contractor */
  | 'CONTRACTOR';

/** 结果 / Outcome */
export type RepairOutcome =
  /** 修好 / Fixed */
  | 'FIXED'
  /** 更换 / A part or device was replaced */
  | 'REPLACED'
  /** 部分修好 / Partly */
  | 'PARTLY'
  /** 未修好 / Not fixed */
  | 'NOT_FIXED';

/** 受阻原因 / Why work cannot go on */
export type BlockReason =
  /** 等材料 / Waiting for parts */
  | 'WAITING_FOR_PARTS'
  /** 等外协 / Waiting for a contractor */
  | 'WAITING_FOR_CONTRACTOR'
  /** 等业主决定 / Waiting for the owner's decision */
  | 'WAITING_FOR_OWNER'
  /** 无法入户 / No access */
  | 'NO_ACCESS'
  /** 天气 / Weather */
  | 'WEATHER'
  /** 不安全 / Not safe */
  | 'NOT_SAFE'
  /** 其他 / Other */
  | 'OTHER';

/** 取消原因 / Why an order is cancelled */
export type CancelReason =
  /** 无法入户 / No access */
  | 'NO_ACCESS'
  /** 重复 / Duplicate */
  | 'DUPLICATE'
  /** 报事人撤回 / Withdrawn */
  | 'WITHDRAWN'
  /** 派错部门 / Belongs to another department */
  | 'WRONG_DEPARTMENT'
  /** 其他 / Other */
  | 'OTHER';

/** 返修原因 / Why work is done again */
export type ReworkCause =
  /** 故障重现 / The fault came back */
  | 'FAULT_CAME_BACK'
  /** 做工不合格 / Poor work */
  | 'POOR_WORK'
  /** 材料不合格 / Wrong or bad part */
  | 'BAD_PART'
  /** 其他 / Other */
  | 'OTHER';

/** 工单筛选 / What orders to list */
export type WorkOrderFilter = {
  /** 项目 / Estate */
  estateId?: InputMaybe<Scalars['ID']['input']>;
  /** 报事单 / Ticket */
  ticketId?: InputMaybe<Scalars['ID']['input']>;
  /** 维修人 / Who does the work */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** 状态 / State */
  state?: InputMaybe<WorkOrderState>;
  /** 级别 / Urgency */
  urgency?: InputMaybe<WorkOrderUrgency>;
  /** 只看超时或未超时 / Past a limit, or not */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 开单所需 / What raising an order takes */
export type CreateWorkOrderInput = {
  /** 项目 / Estate */
  estateId: Scalars['ID']['input'];
  /** 来源 / Origin */
  origin: StaffOrigin;
  /** 类别代码 / Code of the category */
  category: Scalars['Line']['input'];
  /** 级别 / Urgency */
  urgency: WorkOrderUrgency;
  /** 房屋 / Unit */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** 公共区域编号 / Code of the public area */
  areaCode?: InputMaybe<Scalars['Line']['input']>;
  /** 设备 / Equipment */
  equipmentId?: InputMaybe<Scalars['ID']['input']>;
  /** 所需技能代码 / Code of the skill that the work needs */
  requiredSkill?: InputMaybe<Scalars['Line']['input']>;
  /** 估价 / Estimate */
  estimateFen?: InputMaybe<Scalars['Fen']['input']>;
  /** 说明 / What is to be done */
  description: Scalars['Text']['input'];
};

/** 受阻所需 / What blocking an order takes */
export type BlockWorkOrderInput = {
  /** 原因 / Reason */
  reasonCode: BlockReason;
  /** 说明 / Note */
  note?: InputMaybe<Scalars['Text']['input']>;
  /** 协调人,缺省为本人 / Who sees to it; oneself by default */
  coordinatorId?: InputMaybe<Scalars['ID']['input']>;
  /** 下次跟进时间 / Looked at next */
  nextAt: Scalars['DateTime']['input'];
};

/** 完工所需 / What completing an order takes */
export type CompleteWorkOrderInput = {
  /** 结果 / Outcome */
  outcome: RepairOutcome;
  /** 材料,至多 50 行 / Parts, at most 50 lines */
  parts?: InputMaybe<Array<RepairPartInput>>;
  /** 人工费 / Labour */
  labourFen: Scalars['Fen']['input'];
  /** 住户签字文件,收费单必填 / File of the household's signature; a chargeable order needs it */
  signatureFileId?: InputMaybe<Scalars['ID']['input']>;
};

/** 材料 / A line of parts */
export type RepairPartInput = {
  /** 名称 / Name */
  name: Scalars['Line']['input'];
  /** 数量 1–9999 / Pieces, 1–9999 */
  qty: Scalars['Int']['input'];
  /** 单价 / Price of one */
  unitPriceFen: Scalars['Fen']['input'];
};

/** 返修所需 / What sending work back takes */
export type ReworkWorkOrderInput = {
  /** 原因 / Cause */
  reasonCode: ReworkCause;
  /** 说明 / Note */
  note?: InputMaybe<Scalars['Text']['input']>;
};

/** 取消所需 / What cancelling an order takes */
export type CancelWorkOrderInput = {
  /** 原因 / Reason */
  reasonCode: CancelReason;
  /** 说明 / Note */
  note?: InputMaybe<Scalars['Text']['input']>;
};

/** 一页工单 / A page of work orders */
export type WorkOrderConnection = {
  /** 工单 / Work orders */
  nodes: Array<WorkOrder>;
  /** 带游标 / With their cursors */
  edges: Array<WorkOrderEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 工单及游标 / A work order and its cursor */
export type WorkOrderEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 工单 / The work order */
  node: WorkOrder;
};

/** 房屋 / Unit */
export type Unit = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
};

/** 合同 / Contract */
export type Contract = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
};

/** 部门 / Department */
export type OrgUnit = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
};
