// Generated from libs/sdk/documents by npm run compose. Do not edit.
import type { GuanjiaDocument } from './document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** 备注 / A note */
export type AddTicketNoteInput = {
  /** 报事人可见 / The reporter may read it */
  readonly isForReporter?: boolean;
  /** 内容 / The note */
  readonly note: string;
};

/** 指派所需 / What assigning takes */
export type AssignCallbackInput = {
  /** 回访人 / Who makes it */
  readonly employeeId: string;
};

/** 派工所需:员工与合同二选一 / What assigning takes: an employee or a contract, not both */
export type AssignWorkOrderInput = {
  /** 外协合同 / The contractor's contract */
  readonly contractId?: string | null | undefined;
  /** 员工 / Employee */
  readonly employeeId?: string | null | undefined;
  /** 合同无效时紧急派工的书面理由 / Written reason to give it to a contractor whose contract is not in force */
  readonly overrideReason?: string | null | undefined;
  /** 计划日期 / Day it is planned for */
  readonly plannedOn?: string | null | undefined;
};

/** 受阻原因 / Why work cannot go on */
export type BlockReason =
  /** 不安全 / Not safe */
  | 'NOT_SAFE'
  /** 无法入户 / No access */
  | 'NO_ACCESS'
  /** 其他 / Other */
  | 'OTHER'
  /** 等外协 / Waiting for a contractor */
  | 'WAITING_FOR_CONTRACTOR'
  /** 等业主决定 / Waiting for the owner's decision */
  | 'WAITING_FOR_OWNER'
  /** 等材料 / Waiting for parts */
  | 'WAITING_FOR_PARTS'
  /** 天气 / Weather */
  | 'WEATHER';

/** 受阻所需 / What blocking an order takes */
export type BlockWorkOrderInput = {
  /** 协调人,缺省为本人 / Who sees to it; oneself by default */
  readonly coordinatorId?: string | null | undefined;
  /** 下次跟进时间 / Looked at next */
  readonly nextAt: string;
  /** 说明 / Note */
  readonly note?: string | null | undefined;
  /** 原因 / Reason */
  readonly reasonCode: BlockReason;
};

/** 预约所需 / What booking takes */
export type BookAppointmentInput = {
  /** 上门时间 / When */
  readonly at: string;
};

/** 回访依据 / What a record rests on */
export type CallbackEvidence =
  /** 检查 / Inspection */
  | 'INSPECTION'
  /** 现场查看 / Look on site */
  | 'ON_SITE_LOOK'
  /** 交谈 / Talk */
  | 'TALK';

/** 不满意的原因 / Why it failed */
export type CallbackFailureInput = {
  /** 维修质量问题:报事重开返修 / The work itself: the ticket is reopened */
  readonly isQuality: boolean;
  /** 原因 / Reason */
  readonly reason: CallbackFailureReason;
};

/** 不满意原因 / Why a callback failed */
export type CallbackFailureReason =
  /** 态度差 / Attitude */
  | 'ATTITUDE'
  /** 收费有异议 / The charge */
  | 'CHARGE'
  /** 故障复发 / The fault came back */
  | 'FAULT_CAME_BACK'
  /** 造成新损坏 / New damage */
  | 'NEW_DAMAGE'
  /** 未修好 / Not fixed */
  | 'NOT_FIXED'
  /** 其他 / Other */
  | 'OTHER'
  /** 做工差 / Poor work */
  | 'POOR_WORK'
  /** 太慢 / Too slow */
  | 'TOO_SLOW';

/** 回访筛选 / What callbacks to list */
export type CallbackFilter = {
  /** 回访人 / Who makes it */
  readonly assigneeId?: string | null | undefined;
  /** 未完成且在此时间前到期 / Pending and due before this time */
  readonly dueBefore?: string | null | undefined;
  /** 项目 / Estate */
  readonly estateId?: string | null | undefined;
  /** 还要做的,或已了结的 / Still to be made, or over */
  readonly isPending?: boolean | null | undefined;
  /** 已完成的:是否已审核 / Of those made: reviewed or not */
  readonly isReviewed?: boolean | null | undefined;
  /** 种类 / Kind */
  readonly kind?: CallbackKind | null | undefined;
  /** 状态 / State */
  readonly state?: CallbackState | null | undefined;
};

/** 回访种类 / Kind of callback */
export type CallbackKind =
  /** 社区活动回访 / Activity */
  | 'ACTIVITY'
  /** 投诉回访 / Complaint */
  | 'COMPLAINT'
  /** 急救回访 / First aid */
  | 'FIRST_AID'
  /** 入住回访 / Move-in */
  | 'MOVE_IN'
  /** 其他服务回访 / Other service */
  | 'OTHER'
  /** 特约服务回访 / Special service */
  | 'SPECIAL_SERVICE'
  /** 接管回访 / Takeover */
  | 'TAKEOVER'
  /** 报事回访 / Ticket */
  | 'TICKET'
  /** 维修周抽样回访 / Weekly sample of repairs */
  | 'WEEKLY_SAMPLE'
  /** 维修工程回访 / Maintenance works */
  | 'WORKS';

/** 回访方式 / Method of a callback */
export type CallbackMethod =
  /** 上门 / Door visit */
  | 'DOOR_VISIT'
  /** 线上 / Online */
  | 'ONLINE'
  /** 电话 / Phone */
  | 'PHONE'
  /** 书面 / Written */
  | 'WRITTEN';

/** 评价 / Rating */
export type CallbackRating =
  /** 一般 / Fair */
  | 'FAIR'
  /** 好 / Good */
  | 'GOOD'
  /** 差 / Poor */
  | 'POOR';

/** 满意度 / Satisfaction */
export type CallbackSatisfaction =
  /** 满意 / Satisfied */
  | 'SATISFIED'
  /** 未联系上 / Unreached */
  | 'UNREACHED'
  /** 不满意 / Unsatisfied */
  | 'UNSATISFIED';

/** 回访状态 / State of a callback */
export type CallbackState =
  /** 已取消 / Cancelled */
  | 'CANCELLED'
  /** 未联系上,已终结 / Ended unreached */
  | 'CLOSED_UNREACHED'
  /** 未解决,已终结 / Ended unresolved */
  | 'CLOSED_UNSATISFIED'
  /** 满意 / Satisfied */
  | 'DONE_SATISFIED'
  /** 不满意 / Unsatisfied */
  | 'DONE_UNSATISFIED'
  /** 回访中 / In progress */
  | 'IN_PROGRESS'
  /** 待回访 / Open */
  | 'OPEN'
  /** 整改中 / Rectifying */
  | 'RECTIFYING'
  /** 已由下一次回访代替 / Replaced by the next attempt */
  | 'REPLACED'
  /** 未到回访时间 / Scheduled */
  | 'SCHEDULED'
  /** 未联系上 / Unreached */
  | 'UNREACHED';

/** 回访记录表:五项内容及签名 / The record form: five parts and the signatures */
export type CompleteCallbackInput = {
  /** 回访人签名文件 / File of the caller's signature */
  readonly callerSignatureFileId: string;
  /** 效果评价 / Effect */
  readonly effect?: CallbackRating | null | undefined;
  /** 回访依据,至少一项;默认为交谈 / What it rests on, at least one; a talk by default */
  readonly evidenceKinds?: ReadonlyArray<CallbackEvidence>;
  /** 不满意时必填 / Required for an unsatisfied answer */
  readonly failure?: CallbackFailureInput | null | undefined;
  /** 住户读回的 4–8 位确认码(线上);只记录已确认,不保存 / The code of 4–8 digits that the household read back, online; kept as a yes, not as a code */
  readonly householdCode?: string | null | undefined;
  /** 住户签名文件(书面、上门) / File of the household's signature: written, door visit */
  readonly householdSignatureFileId?: string | null | undefined;
  /** 方式 / Method */
  readonly method: CallbackMethod;
  /** 质量评价 / Quality */
  readonly quality?: CallbackRating | null | undefined;
  /** 满意度(必填) / Satisfaction */
  readonly satisfaction: CallbackSatisfaction;
  /** 不足 / Shortcomings */
  readonly shortcomings?: string | null | undefined;
  /** 建议 / Suggestions */
  readonly suggestions?: string | null | undefined;
};

/** 完工所需 / What completing an order takes */
export type CompleteWorkOrderInput = {
  /** 人工费 / Labour */
  readonly labourFen: number;
  /** 结果 / Outcome */
  readonly outcome: RepairOutcome;
  /** 材料,至多 50 行 / Parts, at most 50 lines */
  readonly parts?: ReadonlyArray<RepairPartInput> | null | undefined;
  /** 住户签字文件,收费单必填 / File of the household's signature; a chargeable order needs it */
  readonly signatureFileId?: string | null | undefined;
};

/** 登记报事所需 / What a report takes */
export type CreateTicketInput = {
  /** 公区代码(公区必填) / Code of the area, for a public matter */
  readonly areaCode?: string | null | undefined;
  /** 来源渠道 / Channel */
  readonly channel: TicketChannel;
  /** 联系人 / Contact */
  readonly contactName: string;
  /** 联系电话 / Phone number */
  readonly contactPhone: string;
  /** 报事内容 / What is reported */
  readonly content: string;
  /** 设备 / Equipment */
  readonly equipmentId?: string | null | undefined;
  /** 项目 / Estate */
  readonly estateId: string;
  /** 住户;独住的可省 / The household; may be left out where one alone lives there */
  readonly householdId?: string | null | undefined;
  /** 向住户收费,且已告知 / The household pays, and was told so */
  readonly isChargeable?: boolean;
  /** 种类 / Kind */
  readonly kind?: TicketKind;
  /** 户内或公区 / In a home or in a public area */
  readonly locationScope: TicketLocationScope;
  /** 网络平台上发现的问题,由此录入 / The issue of an online platform that is entered with it */
  readonly onlineIssueId?: string | null | undefined;
  /** 受理时间,默认同报事时间 / When we received it; as reportedAt when left out */
  readonly receivedAt?: string | null | undefined;
  /** 报事时间 / When it was reported */
  readonly reportedAt: string;
  /** 报事住户成员,如已知 / The household member who reports, where known */
  readonly reporterId?: string | null | undefined;
  /** 报事人类型 / Who reports */
  readonly reporterType: TicketReporterType;
  /** 房屋(户内必填) / The unit, for a matter in a home */
  readonly unitId?: string | null | undefined;
};

/** 派单所需 / What a dispatch takes */
export type DispatchTicketInput = {
  /** 协办 / Helpers */
  readonly helpers?: ReadonlyArray<TicketAssignmentInput>;
  /** 主办 / Lead */
  readonly lead?: TicketAssignmentInput;
  /** 急修时越过合同检查的书面理由,报项目经理 / Written reason for going without a contract in force in an emergency; the project manager is told */
  readonly overrideReason?: string | null | undefined;
};

/** 结果 / Outcome */
export type RepairOutcome =
  /** 修好 / Fixed */
  | 'FIXED'
  /** 未修好 / Not fixed */
  | 'NOT_FIXED'
  /** 部分修好 / Partly */
  | 'PARTLY'
  /** 更换 / A part or device was replaced */
  | 'REPLACED';

/** 材料 / A line of parts */
export type RepairPartInput = {
  /** 名称 / Name */
  readonly name: string;
  /** 数量 1–9999 / Pieces, 1–9999 */
  readonly qty: number;
  /** 单价 / Price of one */
  readonly unitPriceFen: number;
};

/** 申请上传所需 / What asking for an upload takes */
export type RequestUploadInput = {
  /** 项目;导入项目清单时可不填 / Estate; may be left out for a list of estates */
  readonly estateId?: string | null | undefined;
  /** 文件名,仅供显示 / File name, for display alone */
  readonly fileName: string;
  /** 用途 / Purpose */
  readonly purpose: UploadPurpose;
  /** 字节数,最多 20 MB / Size in bytes, 20 MB at most */
  readonly size: number;
};

/** 开始回访所需 / What beginning takes */
export type StartCallbackInput = {
  /** 方式;上门须先预约 / Method; a door visit needs an appointment */
  readonly method?: CallbackMethod | null | undefined;
};

/** 待办状态 / State of a task */
export type TaskState =
  /** 已关闭 / Closed */
  | 'CLOSED'
  /** 待办 / Open */
  | 'OPEN';

/** 派单对象 / Whom it is given to */
export type TicketAssigneeType =
  /** 外协单位 / Contractor */
  | 'CONTRACTOR'
  /** 自有人员 / Own staff */
  | 'STAFF';

/** 派给谁 / Whom a part is given to */
export type TicketAssignmentInput = {
  /** 自有人员或外协单位 / Own staff or a contractor */
  readonly assigneeType?: TicketAssigneeType;
  /** 外协合同 / The contractor's contract */
  readonly contractId?: string | null | undefined;
  /** 部门;主办可省,按派单规则 / Department; for the lead it follows the routing rule when left out */
  readonly departmentId?: string | null | undefined;
  /** 员工;可由工程部指派 / Employee; engineering may choose */
  readonly employeeId?: string | null | undefined;
};

/** 报事类别 / What it is about */
export type TicketCategory =
  /** 家电 / Household appliances */
  | 'APPLIANCE'
  /** 回访 / Callback */
  | 'CALLBACK'
  /** 保洁 / Cleaning */
  | 'CLEANING'
  /** 门窗 / Doors and windows */
  | 'DOORS_WINDOWS'
  /** 电气 / Electrical */
  | 'ELECTRICAL'
  /** 消防 / Fire protection */
  | 'FIRE_PROTECTION'
  /** 绿化 / Greening */
  | 'GREENING'
  /** 暖通空调 / Heating and air conditioning */
  | 'HVAC'
  /** 电梯 / Lift */
  | 'LIFT'
  /** 弱电 / Low voltage: intercom, access control, cameras */
  | 'LOW_VOLTAGE'
  /** 土建 / Masonry */
  | 'MASONRY'
  /** 其他 / Other */
  | 'OTHER'
  /** 给排水 / Plumbing */
  | 'PLUMBING'
  /** 接待 / Reception */
  | 'RECEPTION'
  /** 秩序 / Security */
  | 'SECURITY';

/** 来源渠道 / Channel */
export type TicketChannel =
  /** 应用 / App */
  | 'APP'
  /** 意见箱 / Suggestion box */
  | 'BOX'
  /** 信函 / Letter */
  | 'LETTER'
  /** 网络平台 / Online platform */
  | 'ONLINE_PLATFORM'
  /** 巡查 / Patrol */
  | 'PATROL'
  /** 电话 / Phone */
  | 'PHONE'
  /** 短信 / Text message */
  | 'SMS'
  /** 来访 / Visit */
  | 'VISIT'
  /** 微信 / WeChat */
  | 'WECHAT';

/** 统计维度 / By what tickets are counted */
export type TicketDimension =
  /** 类别 / Category */
  | 'CATEGORY'
  /** 渠道 / Channel */
  | 'CHANNEL'
  /** 项目 / Estate */
  | 'ESTATE'
  /** 种类 / Kind */
  | 'KIND'
  /** 户内或公区 / In a home or public */
  | 'LOCATION_SCOPE'
  /** 月份 / Month */
  | 'MONTH'
  /** 责任客服管家 / Officer */
  | 'OFFICER'
  /** 区域 / Region */
  | 'REGION'
  /** 报事人身份 / Who reported it, by kind */
  | 'REPORTER_TYPE'
  /** 如何录入 / How it came to be entered */
  | 'SOURCE'
  /** 状态 / State */
  | 'STATE'
  /** 紧急程度 / Urgency */
  | 'URGENCY'
  /** 责任片区 / Zone */
  | 'ZONE';

/** 报事筛选 / What tickets to list */
export type TicketFilter = {
  /** 类别 / Category */
  readonly category?: TicketCategory | null | undefined;
  /** 来源渠道 / Channel */
  readonly channel?: TicketChannel | null | undefined;
  /** 统计中的一行所数的 / Those that one row of ticketStats counts */
  readonly counted?: TicketsCounted | null | undefined;
  /** 未完工且在此时间前到期 / Unfinished and due before this time */
  readonly dueBefore?: string | null | undefined;
  /** 项目 / Estate */
  readonly estateId?: string | null | undefined;
  /** 只看不在任何片区的 / Those in no zone */
  readonly inNoZone?: boolean | null | undefined;
  /** 只看(或排除)夜间报事 / Only, or all but, those of the night */
  readonly isNight?: boolean | null | undefined;
  /** 受理的月份 / Month in which it was received */
  readonly month?: string | null | undefined;
  /** 单号,或其末几位数字 / The number, or its last digits */
  readonly number?: string | null | undefined;
  /** 责任客服管家 / Officer */
  readonly officerId?: string | null | undefined;
  /** 只看(或排除)超时未完工的 / Only, or all but, unfinished ones past their limit */
  readonly overdue?: boolean | null | undefined;
  /** 区域 / Region */
  readonly regionId?: string | null | undefined;
  /** 来源 / How it came to be entered */
  readonly source?: TicketSource | null | undefined;
  /** 状态 / State */
  readonly state?: TicketState | null | undefined;
  /** 只看未完工的 / Unfinished ones */
  readonly unfinished?: boolean | null | undefined;
  /** 房屋 / Unit */
  readonly unitId?: string | null | undefined;
  /** 与 month 合用:受理的月份,从 month 到此月 / With month: received in the months from it to this one */
  readonly until?: string | null | undefined;
  /** 紧急程度 / Urgency */
  readonly urgency?: TicketUrgency | null | undefined;
  /** 责任片区 / Zone */
  readonly zoneId?: string | null | undefined;
};

/** 报事种类 / Kind of ticket */
export type TicketKind =
  /** 报修 / Repair */
  | 'REPAIR'
  /** 其他服务 / Another service */
  | 'SERVICE';

/** 地点范围 / Where it is */
export type TicketLocationScope =
  /** 户内 / In a home */
  | 'IN_UNIT'
  /** 公区 / In a public area */
  | 'PUBLIC';

/** 报事人类型 / Who reported */
export type TicketReporterType =
  /** 使用人 / Occupier */
  | 'OCCUPIER'
  /** 业主 / Owner */
  | 'OWNER'
  /** 员工 / Staff */
  | 'STAFF'
  /** 租户 / Tenant */
  | 'TENANT';

/** 报事如何录入 / How a ticket came to be entered */
export type TicketSource =
  /** 夜间来电 / A call in the night */
  | 'NIGHT_CALL'
  /** 网络平台 / An online platform */
  | 'ONLINE_PLATFORM'
  /** 报告 / A report */
  | 'REPORT';

/** 报事状态 / State of a ticket */
export type TicketState =
  /** 已指派 / Assigned */
  | 'ASSIGNED'
  /** 受阻 / Blocked */
  | 'BLOCKED'
  /** 待回访 / Callback pending */
  | 'CALLBACK_PENDING'
  /** 已取消 / Cancelled */
  | 'CANCELLED'
  /** 已关闭 / Closed */
  | 'CLOSED'
  /** 已完工 / Completed */
  | 'COMPLETED'
  /** 已派单 / Dispatched */
  | 'DISPATCHED'
  /** 处理中 / In progress */
  | 'IN_PROGRESS'
  /** 新登记 / New */
  | 'NEW'
  /** 已重开 / Reopened */
  | 'REOPENED'
  /** 已分类定级 / Triaged */
  | 'TRIAGED';

/** 紧急程度 / Urgency */
export type TicketUrgency =
  /** 零修 / Routine repair */
  | 'ROUTINE'
  /** 急修 / Urgent repair */
  | 'URGENT'
  /** 维修工程 / Maintenance works */
  | 'WORKS';

/** 统计中的一行 / One row of the statistics */
export type TicketsCounted = {
  /** 维度 / By what */
  readonly by: TicketDimension;
  /** 值;null 即尚无值的 / Value; null: those that have none yet */
  readonly value?: string | null | undefined;
};

/** 分类定级所需 / What triage takes */
export type TriageTicketInput = {
  /** 类别 / Category */
  readonly category: TicketCategory;
  /** 向住户收费,且已告知;不填则不变 / The household pays, and was told so; unchanged when left out */
  readonly isChargeable?: boolean | null | undefined;
  /** 紧急程度 / Urgency */
  readonly urgency: TicketUrgency;
};

/** 文件用途 / What a file is for */
export type UploadPurpose =
  /** 导入:CSV 或 XLSX / Import: CSV or XLSX */
  | 'IMPORT'
  /** 照片:PNG 或 JPEG / Photo: PNG or JPEG */
  | 'PHOTO'
  /** 签名:PNG、JPEG 或 PDF / Signature: PNG, JPEG or PDF */
  | 'SIGNATURE';

/** 工单状态 / State of a work order */
export type WorkOrderState =
  /** 待批 / Waits for approval */
  | 'APPROVAL_PENDING'
  /** 已批 / Approved, work may begin */
  | 'APPROVED'
  /** 已派 / Assigned */
  | 'ASSIGNED'
  /** 受阻 / Held up */
  | 'BLOCKED'
  /** 已取消 / Cancelled */
  | 'CANCELLED'
  /** 已关闭 / Closed */
  | 'CLOSED'
  /** 已完工 / Done */
  | 'COMPLETED'
  /** 待派 / Nobody has it yet */
  | 'CREATED'
  /** 未批 / Not approved */
  | 'REJECTED'
  /** 已改方案 / Planned anew */
  | 'REPLANNED'
  /** 返修 / To be done again */
  | 'REWORK'
  /** 维修中 / Under way */
  | 'STARTED'
  /** 已验收 / Verified */
  | 'VERIFIED';

/** 级别 / Urgency */
export type WorkOrderUrgency =
  /** 零修 / Routine */
  | 'ROUTINE'
  /** 急修 / Urgent */
  | 'URGENT'
  /** 工程 / Works, without limits */
  | 'WORKS';

export type CallbackCardFragment = { readonly id: string, readonly version: number, readonly kind: CallbackKind, readonly state: CallbackState, readonly attempt: number, readonly openFrom: string, readonly dueAt: string, readonly isOverdue: boolean, readonly appointmentAt: string | null };

export type CallbackTasksQueryVariables = Exact<{
  filter?: CallbackFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type CallbackTasksQuery = { readonly callbackTasks: { readonly nodes: ReadonlyArray<(
      { readonly ticket: { readonly id: string, readonly number: string, readonly content: string } | null }
      & CallbackCardFragment
    )>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CallbacksOfTicketQueryVariables = Exact<{
  ticketId: string;
}>;


export type CallbacksOfTicketQuery = { readonly ticket: { readonly id: string, readonly callbacks: ReadonlyArray<CallbackCardFragment> | null } | null };

export type AssignCallbackMutationVariables = Exact<{
  id: string;
  input: AssignCallbackInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey: string;
}>;


export type AssignCallbackMutation = { readonly assignCallback: CallbackCardFragment };

export type BookAppointmentMutationVariables = Exact<{
  id: string;
  input: BookAppointmentInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey: string;
}>;


export type BookAppointmentMutation = { readonly bookAppointment: CallbackCardFragment };

export type StartCallbackMutationVariables = Exact<{
  id: string;
  input?: StartCallbackInput | null | undefined;
  expectedVersion?: number | null | undefined;
  idempotencyKey: string;
}>;


export type StartCallbackMutation = { readonly startCallback: CallbackCardFragment };

export type CompleteCallbackMutationVariables = Exact<{
  id: string;
  input: CompleteCallbackInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey: string;
}>;


export type CompleteCallbackMutation = { readonly completeCallback: (
    { readonly isLate: boolean }
    & CallbackCardFragment
  ) };

export type RequestUploadMutationVariables = Exact<{
  input: RequestUploadInput;
  idempotencyKey: string;
}>;


export type RequestUploadMutation = { readonly requestUpload: { readonly fileId: string, readonly url: string, readonly expiresAt: string } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly id: string, readonly name: string, readonly mainSkill: string | null } | null };

export type MyEstatesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type MyEstatesQuery = { readonly estates: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type TaskCardFragment = { readonly id: string, readonly service: string, readonly kind: string, readonly ref: string, readonly state: TaskState, readonly dueAt: string | null, readonly isOverdue: boolean, readonly subjectType: string, readonly subjectId: string, readonly estate: { readonly id: string, readonly name: string } | null };

export type MyTasksQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type MyTasksQuery = { readonly myTasks: { readonly nodes: ReadonlyArray<TaskCardFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type MyWorkChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type MyWorkChangedSubscription = { readonly myWorkChanged: TaskCardFragment };

export type TicketCardFragment = { readonly id: string, readonly version: number, readonly number: string, readonly state: TicketState, readonly category: TicketCategory | null, readonly urgency: TicketUrgency | null, readonly unitLabel: string | null, readonly areaCode: string | null, readonly content: string, readonly dueAt: string | null, readonly isOverdue: boolean };

export type TicketsQueryVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type TicketsQuery = { readonly tickets: { readonly nodes: ReadonlyArray<TicketCardFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type TicketByIdQueryVariables = Exact<{
  id: string;
}>;


export type TicketByIdQuery = { readonly ticket: (
    { readonly contactName: string, readonly contactPhone: string, readonly isChargeable: boolean, readonly estate: { readonly id: string, readonly name: string } | null, readonly workOrders: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: WorkOrderState }> | null }
    & TicketCardFragment
  ) | null };

export type CreateTicketMutationVariables = Exact<{
  input: CreateTicketInput;
  idempotencyKey: string;
}>;


export type CreateTicketMutation = { readonly createTicket: TicketCardFragment };

export type TriageTicketMutationVariables = Exact<{
  id: string;
  input: TriageTicketInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey: string;
}>;


export type TriageTicketMutation = { readonly triageTicket: TicketCardFragment };

export type DispatchTicketMutationVariables = Exact<{
  id: string;
  input?: DispatchTicketInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey: string;
}>;


export type DispatchTicketMutation = { readonly dispatchTicket: TicketCardFragment };

export type AddTicketNoteMutationVariables = Exact<{
  id: string;
  input: AddTicketNoteInput;
  idempotencyKey: string;
}>;


export type AddTicketNoteMutation = { readonly addTicketNote: TicketCardFragment };

export type ConfirmTicketOnSiteMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey: string;
}>;


export type ConfirmTicketOnSiteMutation = { readonly confirmTicketOnSite: TicketCardFragment };

export type CloseTicketMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey: string;
}>;


export type CloseTicketMutation = { readonly closeTicket: TicketCardFragment };

export type TicketChangedSubscriptionVariables = Exact<{
  estateId: string;
}>;


export type TicketChangedSubscription = { readonly ticketChanged: TicketCardFragment };

export type WorkOrderCardFragment = { readonly id: string, readonly version: number, readonly number: string, readonly state: WorkOrderState, readonly category: string, readonly urgency: WorkOrderUrgency, readonly isChargeable: boolean, readonly respondBy: string | null, readonly finishBy: string | null, readonly isOverdue: boolean, readonly areaCode: string | null };

export type MyWorkOrdersQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type MyWorkOrdersQuery = { readonly myWorkOrders: { readonly nodes: ReadonlyArray<WorkOrderCardFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type WorkOrderByIdQueryVariables = Exact<{
  id: string;
}>;


export type WorkOrderByIdQuery = { readonly workOrder: (
    { readonly description: string | null, readonly estate: { readonly id: string, readonly name: string } | null, readonly ticket: { readonly id: string, readonly number: string, readonly content: string, readonly contactName: string, readonly contactPhone: string, readonly unitLabel: string | null } | null, readonly slip: { readonly outcome: RepairOutcome, readonly amountFen: number, readonly completedAt: string } | null }
    & WorkOrderCardFragment
  ) | null };

export type AssignWorkOrderMutationVariables = Exact<{
  id: string;
  input: AssignWorkOrderInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey: string;
}>;


export type AssignWorkOrderMutation = { readonly assignWorkOrder: WorkOrderCardFragment };

export type StartWorkOrderMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey: string;
}>;


export type StartWorkOrderMutation = { readonly startWorkOrder: WorkOrderCardFragment };

export type BlockWorkOrderMutationVariables = Exact<{
  id: string;
  input: BlockWorkOrderInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey: string;
}>;


export type BlockWorkOrderMutation = { readonly blockWorkOrder: WorkOrderCardFragment };

export type UnblockWorkOrderMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey: string;
}>;


export type UnblockWorkOrderMutation = { readonly unblockWorkOrder: WorkOrderCardFragment };

export type CompleteWorkOrderMutationVariables = Exact<{
  id: string;
  input: CompleteWorkOrderInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey: string;
}>;


export type CompleteWorkOrderMutation = { readonly completeWorkOrder: (
    { readonly slip: { readonly outcome: RepairOutcome, readonly amountFen: number, readonly completedAt: string } | null }
    & WorkOrderCardFragment
  ) };

export type VerifyWorkOrderMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey: string;
}>;


export type VerifyWorkOrderMutation = { readonly verifyWorkOrder: WorkOrderCardFragment };

export type WorkOrderChangedSubscriptionVariables = Exact<{
  estateId: string;
}>;


export type WorkOrderChangedSubscription = { readonly workOrderChanged: WorkOrderCardFragment };

export const AddTicketNote: GuanjiaDocument<AddTicketNoteMutation, AddTicketNoteMutationVariables> = {
  name: "AddTicketNote",
  kind: "mutation",
  takesKey: true,
  id: "sha256:b9d3380438d97a356f6e60da9d071006e2e6e86d68bbb149073c8d63789ebd25",
  text: "mutation AddTicketNote($id: ID!, $input: AddTicketNoteInput!, $idempotencyKey: IdempotencyKey!) {\n  addTicketNote(id: $id, input: $input, idempotencyKey: $idempotencyKey) {\n    ...TicketCard\n  }\n}\n\nfragment TicketCard on Ticket {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  unitLabel\n  areaCode\n  content\n  dueAt\n  isOverdue\n}",
};

export const AssignCallback: GuanjiaDocument<AssignCallbackMutation, AssignCallbackMutationVariables> = {
  name: "AssignCallback",
  kind: "mutation",
  takesKey: true,
  id: "sha256:85681e9db443af0c95b76bb8b9dd09fbf90ee5e7fa7f6121dfc176ccbe8c33b4",
  text: "mutation AssignCallback($id: ID!, $input: AssignCallbackInput!, $expectedVersion: Int, $idempotencyKey: IdempotencyKey!) {\n  assignCallback(\n    id: $id\n    input: $input\n    expectedVersion: $expectedVersion\n    idempotencyKey: $idempotencyKey\n  ) {\n    ...CallbackCard\n  }\n}\n\nfragment CallbackCard on Callback {\n  id\n  version\n  kind\n  state\n  attempt\n  openFrom\n  dueAt\n  isOverdue\n  appointmentAt\n}",
};

export const AssignWorkOrder: GuanjiaDocument<AssignWorkOrderMutation, AssignWorkOrderMutationVariables> = {
  name: "AssignWorkOrder",
  kind: "mutation",
  takesKey: true,
  id: "sha256:707ab6426b1fe3ef530ba9a5b1f2d28ad155628d0d987a78b726d01c0f3496c9",
  text: "mutation AssignWorkOrder($id: ID!, $input: AssignWorkOrderInput!, $expectedVersion: Int, $idempotencyKey: IdempotencyKey!) {\n  assignWorkOrder(\n    id: $id\n    input: $input\n    expectedVersion: $expectedVersion\n    idempotencyKey: $idempotencyKey\n  ) {\n    ...WorkOrderCard\n  }\n}\n\nfragment WorkOrderCard on WorkOrder {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  isChargeable\n  respondBy\n  finishBy\n  isOverdue\n  areaCode\n}",
};

export const BlockWorkOrder: GuanjiaDocument<BlockWorkOrderMutation, BlockWorkOrderMutationVariables> = {
  name: "BlockWorkOrder",
  kind: "mutation",
  takesKey: true,
  id: "sha256:0158ccd0bd07f6f4cd99797186aa34602debcaf32e9b342b209b888614accda1",
  text: "mutation BlockWorkOrder($id: ID!, $input: BlockWorkOrderInput!, $expectedVersion: Int, $idempotencyKey: IdempotencyKey!) {\n  blockWorkOrder(\n    id: $id\n    input: $input\n    expectedVersion: $expectedVersion\n    idempotencyKey: $idempotencyKey\n  ) {\n    ...WorkOrderCard\n  }\n}\n\nfragment WorkOrderCard on WorkOrder {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  isChargeable\n  respondBy\n  finishBy\n  isOverdue\n  areaCode\n}",
};

export const BookAppointment: GuanjiaDocument<BookAppointmentMutation, BookAppointmentMutationVariables> = {
  name: "BookAppointment",
  kind: "mutation",
  takesKey: true,
  id: "sha256:ef485a1f0f7ec42094d68c2f07083a65536382d741e727920cf789821832c92a",
  text: "mutation BookAppointment($id: ID!, $input: BookAppointmentInput!, $expectedVersion: Int, $idempotencyKey: IdempotencyKey!) {\n  bookAppointment(\n    id: $id\n    input: $input\n    expectedVersion: $expectedVersion\n    idempotencyKey: $idempotencyKey\n  ) {\n    ...CallbackCard\n  }\n}\n\nfragment CallbackCard on Callback {\n  id\n  version\n  kind\n  state\n  attempt\n  openFrom\n  dueAt\n  isOverdue\n  appointmentAt\n}",
};

export const CallbackTasks: GuanjiaDocument<CallbackTasksQuery, CallbackTasksQueryVariables> = {
  name: "CallbackTasks",
  kind: "query",
  takesKey: false,
  id: "sha256:a1e409ef12728b9de99e2cb9839d17082f02213cd4a38e5d7f37a3c2dc3781de",
  text: "query CallbackTasks($filter: CallbackFilter, $first: Int! = 20, $after: String) {\n  callbackTasks(filter: $filter, first: $first, after: $after) {\n    nodes {\n      ...CallbackCard\n      ticket {\n        id\n        number\n        content\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment CallbackCard on Callback {\n  id\n  version\n  kind\n  state\n  attempt\n  openFrom\n  dueAt\n  isOverdue\n  appointmentAt\n}",
};

export const CallbacksOfTicket: GuanjiaDocument<CallbacksOfTicketQuery, CallbacksOfTicketQueryVariables> = {
  name: "CallbacksOfTicket",
  kind: "query",
  takesKey: false,
  id: "sha256:9ef8ca19fd7c2b8aea429eff5885027ca80442913e0531720bb347d472b8fd78",
  text: "query CallbacksOfTicket($ticketId: ID!) {\n  ticket(id: $ticketId) {\n    id\n    callbacks {\n      ...CallbackCard\n    }\n  }\n}\n\nfragment CallbackCard on Callback {\n  id\n  version\n  kind\n  state\n  attempt\n  openFrom\n  dueAt\n  isOverdue\n  appointmentAt\n}",
};

export const CloseTicket: GuanjiaDocument<CloseTicketMutation, CloseTicketMutationVariables> = {
  name: "CloseTicket",
  kind: "mutation",
  takesKey: true,
  id: "sha256:2b597684cf858e1d8b37471fca627b16ef5757ce18cedeed194d4b1390477088",
  text: "mutation CloseTicket($id: ID!, $expectedVersion: Int, $idempotencyKey: IdempotencyKey!) {\n  closeTicket(\n    id: $id\n    expectedVersion: $expectedVersion\n    idempotencyKey: $idempotencyKey\n  ) {\n    ...TicketCard\n  }\n}\n\nfragment TicketCard on Ticket {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  unitLabel\n  areaCode\n  content\n  dueAt\n  isOverdue\n}",
};

export const CompleteCallback: GuanjiaDocument<CompleteCallbackMutation, CompleteCallbackMutationVariables> = {
  name: "CompleteCallback",
  kind: "mutation",
  takesKey: true,
  id: "sha256:81d8796da6a62fe64909d8bc6fa11169209526fbf8bc92ae16b78bc702fe256b",
  text: "mutation CompleteCallback($id: ID!, $input: CompleteCallbackInput!, $expectedVersion: Int, $idempotencyKey: IdempotencyKey!) {\n  completeCallback(\n    id: $id\n    input: $input\n    expectedVersion: $expectedVersion\n    idempotencyKey: $idempotencyKey\n  ) {\n    ...CallbackCard\n    isLate\n  }\n}\n\nfragment CallbackCard on Callback {\n  id\n  version\n  kind\n  state\n  attempt\n  openFrom\n  dueAt\n  isOverdue\n  appointmentAt\n}",
};

export const CompleteWorkOrder: GuanjiaDocument<CompleteWorkOrderMutation, CompleteWorkOrderMutationVariables> = {
  name: "CompleteWorkOrder",
  kind: "mutation",
  takesKey: true,
  id: "sha256:4dd42dfb300841847f3729f6fd7bf74005e9f75a088d699b8e12f0df3621a68f",
  text: "mutation CompleteWorkOrder($id: ID!, $input: CompleteWorkOrderInput!, $expectedVersion: Int, $idempotencyKey: IdempotencyKey!) {\n  completeWorkOrder(\n    id: $id\n    input: $input\n    expectedVersion: $expectedVersion\n    idempotencyKey: $idempotencyKey\n  ) {\n    ...WorkOrderCard\n    slip {\n      outcome\n      amountFen\n      completedAt\n    }\n  }\n}\n\nfragment WorkOrderCard on WorkOrder {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  isChargeable\n  respondBy\n  finishBy\n  isOverdue\n  areaCode\n}",
};

export const ConfirmTicketOnSite: GuanjiaDocument<ConfirmTicketOnSiteMutation, ConfirmTicketOnSiteMutationVariables> = {
  name: "ConfirmTicketOnSite",
  kind: "mutation",
  takesKey: true,
  id: "sha256:8e0f242ed0a986912fc7aa4764fd6e9f254ed55bfc8beff3fffee9e5b700935f",
  text: "mutation ConfirmTicketOnSite($id: ID!, $expectedVersion: Int, $idempotencyKey: IdempotencyKey!) {\n  confirmTicketOnSite(\n    id: $id\n    expectedVersion: $expectedVersion\n    idempotencyKey: $idempotencyKey\n  ) {\n    ...TicketCard\n  }\n}\n\nfragment TicketCard on Ticket {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  unitLabel\n  areaCode\n  content\n  dueAt\n  isOverdue\n}",
};

export const CreateTicket: GuanjiaDocument<CreateTicketMutation, CreateTicketMutationVariables> = {
  name: "CreateTicket",
  kind: "mutation",
  takesKey: true,
  id: "sha256:4715caa81bfbd4dfafb201991ac2346c9c1869458c0ec5913817b310341308a3",
  text: "mutation CreateTicket($input: CreateTicketInput!, $idempotencyKey: IdempotencyKey!) {\n  createTicket(input: $input, idempotencyKey: $idempotencyKey) {\n    ...TicketCard\n  }\n}\n\nfragment TicketCard on Ticket {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  unitLabel\n  areaCode\n  content\n  dueAt\n  isOverdue\n}",
};

export const DispatchTicket: GuanjiaDocument<DispatchTicketMutation, DispatchTicketMutationVariables> = {
  name: "DispatchTicket",
  kind: "mutation",
  takesKey: true,
  id: "sha256:9ae981a18762b09f39f68ac624e169bad09676d17eb3efec0118e67ed783c814",
  text: "mutation DispatchTicket($id: ID!, $input: DispatchTicketInput! = {}, $expectedVersion: Int, $idempotencyKey: IdempotencyKey!) {\n  dispatchTicket(\n    id: $id\n    input: $input\n    expectedVersion: $expectedVersion\n    idempotencyKey: $idempotencyKey\n  ) {\n    ...TicketCard\n  }\n}\n\nfragment TicketCard on Ticket {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  unitLabel\n  areaCode\n  content\n  dueAt\n  isOverdue\n}",
};

export const Me: GuanjiaDocument<MeQuery, MeQueryVariables> = {
  name: "Me",
  kind: "query",
  takesKey: false,
  id: "sha256:1c5e94e81ac6caab6c30497ba0c8378e691702ea6e319f2ad3d0b3590620a1ef",
  text: "query Me {\n  me {\n    id\n    name\n    mainSkill\n  }\n}",
};

export const MyEstates: GuanjiaDocument<MyEstatesQuery, MyEstatesQueryVariables> = {
  name: "MyEstates",
  kind: "query",
  takesKey: false,
  id: "sha256:c9e9a751d7686c6ebfcb7497ad2c416e720d48c1e9eea08dc5e692c7de2aeac6",
  text: "query MyEstates($first: Int! = 50, $after: String) {\n  estates(first: $first, after: $after) {\n    nodes {\n      id\n      code\n      name\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const MyTasks: GuanjiaDocument<MyTasksQuery, MyTasksQueryVariables> = {
  name: "MyTasks",
  kind: "query",
  takesKey: false,
  id: "sha256:eab72ce4761cd5fe5369ca83b72083a7452dab5e3d486a8d8ddcccfe4e0951f2",
  text: "query MyTasks($first: Int! = 50, $after: String) {\n  myTasks(first: $first, after: $after) {\n    nodes {\n      ...TaskCard\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment TaskCard on Task {\n  id\n  service\n  kind\n  ref\n  state\n  dueAt\n  isOverdue\n  subjectType\n  subjectId\n  estate {\n    id\n    name\n  }\n}",
};

export const MyWorkChanged: GuanjiaDocument<MyWorkChangedSubscription, MyWorkChangedSubscriptionVariables> = {
  name: "MyWorkChanged",
  kind: "subscription",
  takesKey: false,
  id: "sha256:ca1cf94d7ebd782da640b4ec4ea03505e1a7bace075e8a1dc7b6467ecf81016d",
  text: "subscription MyWorkChanged {\n  myWorkChanged {\n    ...TaskCard\n  }\n}\n\nfragment TaskCard on Task {\n  id\n  service\n  kind\n  ref\n  state\n  dueAt\n  isOverdue\n  subjectType\n  subjectId\n  estate {\n    id\n    name\n  }\n}",
};

export const MyWorkOrders: GuanjiaDocument<MyWorkOrdersQuery, MyWorkOrdersQueryVariables> = {
  name: "MyWorkOrders",
  kind: "query",
  takesKey: false,
  id: "sha256:b16f93bd424f2aaf796db71a36ef8dae9fcce531b677e9c8468456e3bcddbc8b",
  text: "query MyWorkOrders($first: Int! = 50, $after: String) {\n  myWorkOrders(first: $first, after: $after) {\n    nodes {\n      ...WorkOrderCard\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment WorkOrderCard on WorkOrder {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  isChargeable\n  respondBy\n  finishBy\n  isOverdue\n  areaCode\n}",
};

export const RequestUpload: GuanjiaDocument<RequestUploadMutation, RequestUploadMutationVariables> = {
  name: "RequestUpload",
  kind: "mutation",
  takesKey: true,
  id: "sha256:9824fdd50d5a09f4e21bcb316db73bd4175567fb6b7accfe848216c06b8ce699",
  text: "mutation RequestUpload($input: RequestUploadInput!, $idempotencyKey: IdempotencyKey!) {\n  requestUpload(input: $input, idempotencyKey: $idempotencyKey) {\n    fileId\n    url\n    expiresAt\n  }\n}",
};

export const StartCallback: GuanjiaDocument<StartCallbackMutation, StartCallbackMutationVariables> = {
  name: "StartCallback",
  kind: "mutation",
  takesKey: true,
  id: "sha256:3c4a1931e464859b478bde861487f4b3c5193ed6296efe0ebd8527ab97777712",
  text: "mutation StartCallback($id: ID!, $input: StartCallbackInput, $expectedVersion: Int, $idempotencyKey: IdempotencyKey!) {\n  startCallback(\n    id: $id\n    input: $input\n    expectedVersion: $expectedVersion\n    idempotencyKey: $idempotencyKey\n  ) {\n    ...CallbackCard\n  }\n}\n\nfragment CallbackCard on Callback {\n  id\n  version\n  kind\n  state\n  attempt\n  openFrom\n  dueAt\n  isOverdue\n  appointmentAt\n}",
};

export const StartWorkOrder: GuanjiaDocument<StartWorkOrderMutation, StartWorkOrderMutationVariables> = {
  name: "StartWorkOrder",
  kind: "mutation",
  takesKey: true,
  id: "sha256:ba2a7dd9d321d048aa32a3865bcce1ad2987381e6994eccb65025502055b2353",
  text: "mutation StartWorkOrder($id: ID!, $expectedVersion: Int, $idempotencyKey: IdempotencyKey!) {\n  startWorkOrder(\n    id: $id\n    expectedVersion: $expectedVersion\n    idempotencyKey: $idempotencyKey\n  ) {\n    ...WorkOrderCard\n  }\n}\n\nfragment WorkOrderCard on WorkOrder {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  isChargeable\n  respondBy\n  finishBy\n  isOverdue\n  areaCode\n}",
};

export const TicketById: GuanjiaDocument<TicketByIdQuery, TicketByIdQueryVariables> = {
  name: "TicketById",
  kind: "query",
  takesKey: false,
  id: "sha256:3b7fa1ac7c5f43ceba499a55efabd8f6f37deaec042b2924748b5983be9cb558",
  text: "query TicketById($id: ID!) {\n  ticket(id: $id) {\n    ...TicketCard\n    contactName\n    contactPhone\n    isChargeable\n    estate {\n      id\n      name\n    }\n    workOrders {\n      id\n      number\n      state\n    }\n  }\n}\n\nfragment TicketCard on Ticket {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  unitLabel\n  areaCode\n  content\n  dueAt\n  isOverdue\n}",
};

export const TicketChanged: GuanjiaDocument<TicketChangedSubscription, TicketChangedSubscriptionVariables> = {
  name: "TicketChanged",
  kind: "subscription",
  takesKey: false,
  id: "sha256:b983b908561d25665c48b92d61967056ea4d86caf1f29e601b5145e5bfda9bf2",
  text: "subscription TicketChanged($estateId: ID!) {\n  ticketChanged(estateId: $estateId) {\n    ...TicketCard\n  }\n}\n\nfragment TicketCard on Ticket {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  unitLabel\n  areaCode\n  content\n  dueAt\n  isOverdue\n}",
};

export const Tickets: GuanjiaDocument<TicketsQuery, TicketsQueryVariables> = {
  name: "Tickets",
  kind: "query",
  takesKey: false,
  id: "sha256:fb83f3c372d565b804d05f2c9afbd8c278ac2f7eee87e5a03a232ae6cfe2ffa6",
  text: "query Tickets($filter: TicketFilter, $first: Int! = 20, $after: String) {\n  tickets(filter: $filter, first: $first, after: $after) {\n    nodes {\n      ...TicketCard\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment TicketCard on Ticket {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  unitLabel\n  areaCode\n  content\n  dueAt\n  isOverdue\n}",
};

export const TriageTicket: GuanjiaDocument<TriageTicketMutation, TriageTicketMutationVariables> = {
  name: "TriageTicket",
  kind: "mutation",
  takesKey: true,
  id: "sha256:50c52480829d1e0049d066262b4b0bf63c2e7a8db5f4de8dd3f2112ce0491618",
  text: "mutation TriageTicket($id: ID!, $input: TriageTicketInput!, $expectedVersion: Int, $idempotencyKey: IdempotencyKey!) {\n  triageTicket(\n    id: $id\n    input: $input\n    expectedVersion: $expectedVersion\n    idempotencyKey: $idempotencyKey\n  ) {\n    ...TicketCard\n  }\n}\n\nfragment TicketCard on Ticket {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  unitLabel\n  areaCode\n  content\n  dueAt\n  isOverdue\n}",
};

export const UnblockWorkOrder: GuanjiaDocument<UnblockWorkOrderMutation, UnblockWorkOrderMutationVariables> = {
  name: "UnblockWorkOrder",
  kind: "mutation",
  takesKey: true,
  id: "sha256:da8cd4e7ff2221caa2fc13a4b80051a115c0c0ad09318375ecb22c0a7159e86c",
  text: "mutation UnblockWorkOrder($id: ID!, $expectedVersion: Int, $idempotencyKey: IdempotencyKey!) {\n  unblockWorkOrder(\n    id: $id\n    expectedVersion: $expectedVersion\n    idempotencyKey: $idempotencyKey\n  ) {\n    ...WorkOrderCard\n  }\n}\n\nfragment WorkOrderCard on WorkOrder {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  isChargeable\n  respondBy\n  finishBy\n  isOverdue\n  areaCode\n}",
};

export const VerifyWorkOrder: GuanjiaDocument<VerifyWorkOrderMutation, VerifyWorkOrderMutationVariables> = {
  name: "VerifyWorkOrder",
  kind: "mutation",
  takesKey: true,
  id: "sha256:db64fb8044cca1a4c79351951e3845a299f66ea35b6ad27bf13c3f1dc921ccad",
  text: "mutation VerifyWorkOrder($id: ID!, $expectedVersion: Int, $idempotencyKey: IdempotencyKey!) {\n  verifyWorkOrder(\n    id: $id\n    expectedVersion: $expectedVersion\n    idempotencyKey: $idempotencyKey\n  ) {\n    ...WorkOrderCard\n  }\n}\n\nfragment WorkOrderCard on WorkOrder {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  isChargeable\n  respondBy\n  finishBy\n  isOverdue\n  areaCode\n}",
};

export const WorkOrderById: GuanjiaDocument<WorkOrderByIdQuery, WorkOrderByIdQueryVariables> = {
  name: "WorkOrderById",
  kind: "query",
  takesKey: false,
  id: "sha256:7644c60f8c202087321cc84c0fa271c3d008800089a0fb430a3b2aae6dedd995",
  text: "query WorkOrderById($id: ID!) {\n  workOrder(id: $id) {\n    ...WorkOrderCard\n    description\n    estate {\n      id\n      name\n    }\n    ticket {\n      id\n      number\n      content\n      contactName\n      contactPhone\n      unitLabel\n    }\n    slip {\n      outcome\n      amountFen\n      completedAt\n    }\n  }\n}\n\nfragment WorkOrderCard on WorkOrder {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  isChargeable\n  respondBy\n  finishBy\n  isOverdue\n  areaCode\n}",
};

export const WorkOrderChanged: GuanjiaDocument<WorkOrderChangedSubscription, WorkOrderChangedSubscriptionVariables> = {
  name: "WorkOrderChanged",
  kind: "subscription",
  takesKey: false,
  id: "sha256:a9c1313482de39a9b9efbaa6134644b91b25debbdb13608495c200241e0e708a",
  text: "subscription WorkOrderChanged($estateId: ID!) {\n  workOrderChanged(estateId: $estateId) {\n    ...WorkOrderCard\n  }\n}\n\nfragment WorkOrderCard on WorkOrder {\n  id\n  version\n  number\n  state\n  category\n  urgency\n  isChargeable\n  respondBy\n  finishBy\n  isOverdue\n  areaCode\n}",
};
