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
  /** 某年的工作日历:区域自有的优先,否则为集团的;未公布时为 null / The calendar of a year: the region's own before the group's; null while it is not published. 错误 / Errors: FORBIDDEN */
  businessCalendar?: Maybe<BusinessCalendar>;
  /** 证书列表,按到期日排序 / Certificates in the order in which they end. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  certificates: CertificateConnection;
  /** 我的待办:指派给我的,以及我所任角色在其范围内的;到期早的在前 / My tasks: those for me, and those for roles I hold there; the soonest due first. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  myTasks: TaskConnection;
  /** 一名员工 / One employee. 找不到或无权查看时为 null / null when not there or not yours to see */
  employee?: Maybe<Employee>;
  /** 员工列表,按登记先后排序 / Employees in order of joining. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  employees: EmployeeConnection;
  /** 我自己;非员工为 null / Oneself; null for whoever is no employee */
  me?: Maybe<Employee>;
  /** 一个部门 / One department. 找不到或无权查看时为 null / null when it is not there or not yours to see */
  orgUnit?: Maybe<OrgUnit>;
  /** 机构与部门列表,按编号排序 / Units of the organisation in order of code. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  orgUnits: OrgUnitConnection;
  /** 岗位列表,按编号排序 / Positions in order of code. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  positions: PositionConnection;
  /** 项目现行服务标准,每个标准一条,就近生效;不填项目则为集团标准 / The standards in force at an estate, one value per key, the most specific scope first; the group's without an estate. 错误 / Errors: FORBIDDEN, NOT_FOUND */
  serviceStandards: Array<ServiceStandard>;
  /** 服务标准的全部版本,新的在前 / All versions of standards, the newest first. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  serviceStandardVersions: ServiceStandardConnection;
};


export type QueryBusinessCalendarArgs = {
  year: Scalars['Int']['input'];
  regionId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryCertificatesArgs = {
  filter?: InputMaybe<CertificateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMyTasksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<TaskState>;
};


export type QueryEmployeeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEmployeesArgs = {
  filter?: InputMaybe<EmployeeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrgUnitArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrgUnitsArgs = {
  filter?: InputMaybe<OrgUnitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPositionsArgs = {
  filter?: InputMaybe<PositionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryServiceStandardsArgs = {
  estateId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryServiceStandardVersionsArgs = {
  filter?: InputMaybe<ServiceStandardFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  _service?: Maybe<Scalars['String']['output']>;
  /** 公布或更正某年的工作日历,只重算暂定时限 / Publishes or corrects the calendar of a year; only provisional due times are computed anew. 错误 / Errors: FORBIDDEN, REFERENCE_NOT_YET_KNOWN(区域 region), INVALID_INPUT, INVALID_DATE, IN_PROGRESS */
  setCalendar: BusinessCalendar;
  /** 登记证书 / Registers a certificate. 错误 / Errors: FORBIDDEN, NOT_FOUND, EMPLOYEE_NOT_ON_ROLL, PERIOD_REVERSED, CERTIFICATE_ENDED, CERTIFICATE_NO_TAKEN, INVALID_INPUT */
  registerCertificate: Certificate;
  /** 证书续期 / Renews a certificate. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, RENEWAL_NOT_LATER, CONFLICT */
  renewCertificate: Certificate;
  /** 吊销证书 / Takes a certificate away. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, INVALID_INPUT, CONFLICT */
  revokeCertificate: Certificate;
  /** 授予角色:只能在自己的范围内授予低于自己层级的角色,不能授予自己 / Grants a role below one's own level and inside one's own scope, never to oneself. 错误 / Errors: FORBIDDEN, NOT_FOUND, GRANT_TO_SELF, GRANT_NOT_BELOW_OWN_LEVEL, ROLE_NOT_GRANTABLE, EMPLOYEE_NOT_ON_ROLL, PERIOD_REVERSED, GRANT_EXISTS */
  grantRole: RoleGrant;
  /** 收回角色,立即生效 / Revokes a role at once. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, GRANT_TO_SELF, GRANT_NOT_BELOW_OWN_LEVEL, INVALID_INPUT, CONFLICT */
  revokeRole: RoleGrant;
  /** 登记应聘者 / Registers a candidate for a position. 错误 / Errors: FORBIDDEN, NOT_FOUND(岗位 position), POSITION_NOT_ACTIVE */
  registerCandidate: Employee;
  /** 记录面试、笔试或现场操作结果 / Records an interview, written or practical test. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  recordCandidateTest: Employee;
  /** 录用,须有一项考核合格 / Hires a candidate who passed a test. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CANDIDATE_NOT_PASSED, JOB_NO_TAKEN, INVALID_INPUT, CONFLICT */
  hireEmployee: Employee;
  /** 转为在岗 / Puts a new employee on the roll. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  activateEmployee: Employee;
  /** 变更姓名或电话 / Changes name or phone. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  changeEmployee: Employee;
  /** 设定技能(一专多能) / Sets the skills. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, MAIN_SKILL_MISSING, INVALID_INPUT, CONFLICT */
  setEmployeeSkills: Employee;
  /** 调动到另一岗位;离开项目时该项目的角色即行收回 / Transfers to another position; roles over an estate that is left end at once. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, POSITION_NOT_ACTIVE, ALREADY_IN_POSITION, CONFLICT */
  transferEmployee: Employee;
  /** 调动到岗 / The transferred employee has taken up the post. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  confirmTransfer: Employee;
  /** 离职,全部角色同时收回 / Departs; all roles end at the same moment. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  departEmployee: Employee;
  /** 设立部门(草稿) / Sets up a department, as a draft. 错误 / Errors: FORBIDDEN, NOT_FOUND, ORG_UNIT_ORPHAN, ORG_UNIT_NOT_ACTIVE, CODE_TAKEN, INVALID_INPUT */
  createOrgUnit: OrgUnit;
  /** 启用部门 / Puts a department to work. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  activateOrgUnit: OrgUnit;
  /** 变更部门名称、职责或接口 / Changes name, duties or interfaces. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  changeOrgUnit: OrgUnit;
  /** 关闭部门 / Closes a department. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, ORG_UNIT_IN_USE, CONFLICT */
  closeOrgUnit: OrgUnit;
  /** 设立岗位(草稿) / Sets up a position, as a draft. 错误 / Errors: FORBIDDEN, NOT_FOUND, ORG_UNIT_NOT_ACTIVE, CODE_TAKEN, INVALID_INPUT */
  createPosition: Position;
  /** 启用岗位 / Opens a position to holders. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  activatePosition: Position;
  /** 变更岗位名称、职责或所需证书 / Changes name, duties or the certificates it needs. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, INVALID_INPUT, CONFLICT */
  changePosition: Position;
  /** 关闭岗位 / Closes a position. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, POSITION_HELD, CONFLICT */
  closePosition: Position;
  /** 设定服务标准:收紧即刻生效,放宽须集团审批 / Sets a service standard: tightening takes effect at once, loosening needs the group's approval. 错误 / Errors: FORBIDDEN, NOT_FOUND, STANDARD_UNKNOWN, STANDARD_VALUE_INVALID, STANDARD_UNCHANGED, STANDARD_PENDING, VALID_FROM_PAST, INVALID_INPUT */
  setServiceStandard: ServiceStandard;
  /** 批准标准变更,申请人不得自批 / Approves a change; never one's own. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, SELF_APPROVAL, CONFLICT */
  approveServiceStandard: ServiceStandard;
  /** 驳回标准变更 / Declines a change; never one's own. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, SELF_APPROVAL, CONFLICT */
  declineServiceStandard: ServiceStandard;
};


export type MutationSetCalendarArgs = {
  input: SetCalendarInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationRegisterCertificateArgs = {
  input: RegisterCertificateInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationRenewCertificateArgs = {
  id: Scalars['ID']['input'];
  input: RenewCertificateInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationRevokeCertificateArgs = {
  id: Scalars['ID']['input'];
  input: RevokeCertificateInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationGrantRoleArgs = {
  input: GrantRoleInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationRevokeRoleArgs = {
  id: Scalars['ID']['input'];
  input: RevokeRoleInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationRegisterCandidateArgs = {
  input: RegisterCandidateInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationRecordCandidateTestArgs = {
  id: Scalars['ID']['input'];
  input: CandidateTestInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationHireEmployeeArgs = {
  id: Scalars['ID']['input'];
  input: HireEmployeeInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationActivateEmployeeArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationChangeEmployeeArgs = {
  id: Scalars['ID']['input'];
  input: ChangeEmployeeInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationSetEmployeeSkillsArgs = {
  id: Scalars['ID']['input'];
  input: EmployeeSkillsInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationTransferEmployeeArgs = {
  id: Scalars['ID']['input'];
  input: TransferEmployeeInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationConfirmTransferArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationDepartEmployeeArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationCreateOrgUnitArgs = {
  input: CreateOrgUnitInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationActivateOrgUnitArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationChangeOrgUnitArgs = {
  id: Scalars['ID']['input'];
  input: ChangeOrgUnitInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationCloseOrgUnitArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationCreatePositionArgs = {
  input: CreatePositionInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationActivatePositionArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationChangePositionArgs = {
  id: Scalars['ID']['input'];
  input: ChangePositionInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationClosePositionArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationSetServiceStandardArgs = {
  input: SetServiceStandardInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationApproveServiceStandardArgs = {
  id: Scalars['ID']['input'];
  input: StandardDecisionInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationDeclineServiceStandardArgs = {
  id: Scalars['ID']['input'];
  input: StandardDecisionInput;
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

/** 工作日历 / The business calendar of one year */
export type BusinessCalendar = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次更正加一 / Version, raised by each correction */
  version: Scalars['Int']['output'];
  /** 年份 / Year */
  year: Scalars['Int']['output'];
  /** 适用区域;null 为全集团 / Its region; null for the whole group */
  region?: Maybe<Region>;
  /** 休息日:法定节假日与调休放假 / Days off: official holidays on any weekday */
  holidays: Array<Scalars['Date']['output']>;
  /** 调休上班的周末 / Weekend days worked to make up */
  workdays: Array<Scalars['Date']['output']>;
};

/** 公布工作日历所需 / What publishing a calendar takes */
export type SetCalendarInput = {
  /** 年份 / Year */
  year: Scalars['Int']['input'];
  /** 适用区域;不填为全集团 / Its region; left out for the whole group */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** 休息日 / Days off */
  holidays: Array<Scalars['Date']['input']>;
  /** 调休上班的周末 / Weekend days worked to make up */
  workdays: Array<Scalars['Date']['input']>;
};

/** 员工 / Somebody who serves, from candidate to leaver */
export type Employee = {
  /** 持有证书;无权查看时为空 / Certificates held; empty for whoever may not see them */
  certificates: Array<Certificate>;
  /** 今天是否持有该类有效证书;无权查看时为 false / Whether a valid certificate of this kind is held today; false for whoever may not see it */
  isCertifiedFor: Scalars['Boolean']['output'];
  /** 角色授予,本人及有权管理者可见,其他人为空 / Roles given; empty for whoever may not see them */
  grants: Array<RoleGrant>;
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 工号;录用前为 null / Job number; null before hiring */
  jobNo?: Maybe<Scalars['String']['output']>;
  /** 姓名 / Name */
  name: Scalars['String']['output'];
  /** 电话,人事、项目负责人及本人可见 / Phone; for HR, the estate's head and oneself */
  phone?: Maybe<Scalars['PhoneNumber']['output']>;
  /** 状态 / State */
  state: EmployeeState;
  /** 所属项目;集团或区域人员为 null / Estate; null for people of the group and of regions */
  estate?: Maybe<Estate>;
  /** 部门 / Department */
  orgUnit?: Maybe<OrgUnit>;
  /** 岗位 / Position */
  position?: Maybe<Position>;
  /** 主要技能代码 / Main skill */
  mainSkill?: Maybe<Scalars['String']['output']>;
  /** 技能代码,含主要技能 / Skills, the main one among them */
  skills: Array<Scalars['String']['output']>;
  /** 入职日期 / Day of joining */
  onboardedOn?: Maybe<Scalars['Date']['output']>;
  /** 离职日期 / Day of leaving */
  departedOn?: Maybe<Scalars['Date']['output']>;
};


/** 员工 / Somebody who serves, from candidate to leaver */
export type EmployeeIsCertifiedForArgs = {
  kind: Scalars['Line']['input'];
};

/** 证书 / Proof that an employee may do a kind of work */
export type Certificate = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 持有人 / Its holder */
  employee?: Maybe<Employee>;
  /** 类别 / Kind */
  kind: Scalars['String']['output'];
  /** 证书编号 / Number as printed */
  certificateNo: Scalars['String']['output'];
  /** 有效期自 / Valid from */
  validFrom: Scalars['Date']['output'];
  /** 有效期至(含当日) / Valid to, that day included */
  validTo: Scalars['Date']['output'];
  /** 状态 / State */
  state: CertificateState;
  /** 吊销日期 / Day on which it was taken away */
  revokedOn?: Maybe<Scalars['Date']['output']>;
  /** 吊销原因代码 / Why it was taken away, as a code */
  reasonCode?: Maybe<Scalars['String']['output']>;
};

/** 证书状态 / State of a certificate */
export type CertificateState =
  /** 已登记,尚未生效 / Registered, not yet valid */
  | 'REGISTERED'
  /** 有效 / Valid */
  | 'VALID'
  /** 即将到期 / About to end */
  | 'EXPIRING'
  /** 已到期 / Ended */
  | 'EXPIRED'
  /** 已吊销 / Taken away */
  | 'REVOKED';

/** 证书筛选 / What certificates to list */
export type CertificateFilter = {
  /** 项目 / Estate */
  estateId?: InputMaybe<Scalars['ID']['input']>;
  /** 类别 / Kind */
  kind?: InputMaybe<Scalars['Line']['input']>;
  /** 状态 / State */
  state?: InputMaybe<CertificateState>;
};

/** 一页证书 / A page of certificates */
export type CertificateConnection = {
  /** 证书 / Certificates */
  nodes: Array<Certificate>;
  /** 带游标 / With their cursors */
  edges: Array<CertificateEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 证书及游标 / A certificate and its cursor */
export type CertificateEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 证书 / The certificate */
  node: Certificate;
};

/** 登记证书所需 / What registering a certificate takes */
export type RegisterCertificateInput = {
  /** 持有人 / Its holder */
  employeeId: Scalars['ID']['input'];
  /** 类别,如 SPECIAL_WORK.ELECTRICAL / Kind */
  kind: Scalars['Line']['input'];
  /** 证书编号 / Number as printed */
  certificateNo: Scalars['Line']['input'];
  /** 有效期自 / Valid from */
  validFrom: Scalars['Date']['input'];
  /** 有效期至(含当日) / Valid to, that day included */
  validTo: Scalars['Date']['input'];
};

/** 证书续期所需 / What renewing takes */
export type RenewCertificateInput = {
  /** 新的到期日 / The new last day */
  validTo: Scalars['Date']['input'];
};

/** 吊销证书所需 / What taking a certificate away takes */
export type RevokeCertificateInput = {
  /** 原因代码,如 ISSUER_REVOKED / Why, as a code */
  reasonCode: Scalars['Line']['input'];
};

/** 角色授予 / One role of one employee over one part of the group */
export type RoleGrant = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 员工 / The employee */
  employee?: Maybe<Employee>;
  /** 角色代码 / Role code */
  role: StaffRole;
  /** 范围类别 / Kind of scope */
  scopeKind: GrantScope;
  /** 区域或项目编号;集团为 null / Region or estate; null for the group */
  scopeId?: Maybe<Scalars['ID']['output']>;
  /** 开始时刻 / From */
  startsAt: Scalars['DateTime']['output'];
  /** 结束时刻;null 为至收回为止 / To; null until revoked */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** 未经培训时的带教人 / Who supervises while untrained */
  supervisor?: Maybe<Employee>;
  /** 状态 / State */
  state: RoleGrantState;
  /** 收回时刻 / When it was revoked */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 收回原因代码 / Why it was revoked, as a code */
  reasonCode?: Maybe<Scalars['String']['output']>;
};

/** 授予范围 / Scope of a grant */
export type GrantScope =
  /** 集团 / The group */
  | 'GROUP'
  /** 区域 / A region */
  | 'REGION'
  /** 项目 / An estate */
  | 'ESTATE';

/** 角色授予状态 / State of a grant */
export type RoleGrantState =
  /** 有效 / Active */
  | 'ACTIVE'
  /** 已收回 / Revoked */
  | 'REVOKED';

/** 员工角色 / Roles of staff */
export type StaffRole =
  /** 项目经理 / Project manager */
  | 'PM'
  /** 管理处主任 / Office director */
  | 'OD'
  /** 物业服务部经理 / Service-department manager */
  | 'SDM'
  /** 工程部经理 / Engineering manager */
  | 'EM'
  /** 客服主管 / Customer-service supervisor */
  | 'CSS'
  /** 客服片区负责人 / Zone leader */
  | 'ZL'
  /** 客服管家 / Service officer */
  | 'CSR'
  /** 前台接待员 / Front desk */
  | 'FD'
  /** 物业管理助理 / Property assistant */
  | 'AST'
  /** 文员 / Office clerk */
  | 'OC'
  /** 工程维修员 / Repairman */
  | 'TEC'
  /** 物业技术员 / Facility technician */
  | 'TN'
  /** 监控中心 / Monitoring room */
  | 'MON'
  /** 保安 / Guard */
  | 'SEC'
  /** 保洁员 / Cleaner */
  | 'CLN'
  /** 绿化工 / Gardener */
  | 'GRN'
  /** 食堂人员 / Canteen staff */
  | 'CAT'
  /** 物业会计 / Accountant */
  | 'ACC'
  /** 档案管理员 / Archive administrator */
  | 'AA'
  /** 人事培训专员 / HR and training officer */
  | 'HRO'
  /** 品质专员 / Quality officer */
  | 'QA'
  /** 物业销售员 / Sales */
  | 'SAL'
  /** 市场推广员 / Marketing */
  | 'MKT'
  /** 外协单位 / Contractor */
  | 'CON'
  /** 区域经理 / Regional manager */
  | 'RM'
  /** 集团品质 / Group quality */
  | 'GQ'
  /** 集团总部 / Group administration */
  | 'GA'
  /** 报表读者 / Report reader */
  | 'BI';

/** 授予角色所需 / What granting a role takes */
export type GrantRoleInput = {
  /** 员工 / The employee */
  employeeId: Scalars['ID']['input'];
  /** 角色 / The role */
  role: StaffRole;
  /** 范围类别 / Kind of scope */
  scopeKind: GrantScope;
  /** 区域或项目编号;集团不填 / Region or estate; left out for the group */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** 开始时刻,默认现在 / From; now when left out */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 结束时刻 / To */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 未经培训时的带教人 / Who supervises while untrained */
  supervisorId?: InputMaybe<Scalars['ID']['input']>;
};

/** 收回角色所需 / What revoking a role takes */
export type RevokeRoleInput = {
  /** 原因代码,如 NO_LONGER_NEEDED / Why, as a code */
  reasonCode: Scalars['Line']['input'];
};

/** 待办:由各服务产生 / A task, opened by one of the services */
export type Task = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 产生待办的服务 / The service that opened it */
  service: Scalars['String']['output'];
  /** 待办类别,如 CALLBACK / Kind */
  kind: Scalars['String']['output'];
  /** 所办事项的编号,如回访任务 / Id of what is to be done, e.g. a callback */
  ref: Scalars['ID']['output'];
  /** 所属项目;集团事项为 null / Its estate; null for the group's own */
  estate?: Maybe<Estate>;
  /** 指派的角色 / The role it is for */
  role?: Maybe<Scalars['String']['output']>;
  /** 到期时刻 / Due at */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** 是否已逾期 / Whether it is overdue */
  isOverdue: Scalars['Boolean']['output'];
  /** 所涉对象类别,如 TICKET / Kind of what it is about */
  subjectType: Scalars['String']['output'];
  /** 所涉对象编号 / Id of what it is about */
  subjectId: Scalars['ID']['output'];
  /** 状态 / State */
  state: TaskState;
  /** 生成时刻 / Opened at */
  openedAt: Scalars['DateTime']['output'];
  /** 关闭时刻 / Closed at */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** 待办状态 / State of a task */
export type TaskState =
  /** 待办 / Open */
  | 'OPEN'
  /** 已关闭 / Closed */
  | 'CLOSED';

/** 一页待办 / A page of tasks */
export type TaskConnection = {
  /** 待办 / Tasks */
  nodes: Array<Task>;
  /** 带游标 / With their cursors */
  edges: Array<TaskEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 待办及游标 / A task and its cursor */
export type TaskEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 待办 / The task */
  node: Task;
};

/** 员工状态 / State of an employee */
export type EmployeeState =
  /** 应聘者 / Candidate */
  | 'CANDIDATE'
  /** 入职办理中 / Being taken on */
  | 'ONBOARDING'
  /** 在岗 / At work */
  | 'ACTIVE'
  /** 调动中 / Transferred, not yet at the new post */
  | 'TRANSFERRED'
  /** 已离职 / Left */
  | 'DEPARTED';

/** 招聘来源 / Where a candidate comes from */
export type RecruitmentSource =
  /** 大专院校 / College */
  | 'COLLEGE'
  /** 人才市场 / Talent market */
  | 'TALENT_MARKET'
  /** 劳务市场 / Labour market */
  | 'LABOUR_MARKET'
  /** 其他机构 / Other agency */
  | 'OTHER_AGENCY';

/** 考核方式 / Kind of test */
export type CandidateTestKind =
  /** 面试 / Interview */
  | 'INTERVIEW'
  /** 笔试 / Written test */
  | 'WRITTEN'
  /** 现场操作 / Practical test */
  | 'PRACTICAL';

/** 考核结果 / Outcome of a test */
export type CandidateTestOutcome =
  /** 合格 / Passed */
  | 'PASS'
  /** 不合格 / Failed */
  | 'FAIL';

/** 员工筛选 / What employees to list */
export type EmployeeFilter = {
  /** 项目 / Estate */
  estateId?: InputMaybe<Scalars['ID']['input']>;
  /** 现任角色 / A role held now */
  role?: InputMaybe<StaffRole>;
  /** 技能代码 / A skill */
  skill?: InputMaybe<Scalars['Line']['input']>;
  /** 状态 / State */
  state?: InputMaybe<EmployeeState>;
};

/** 一页员工 / A page of employees */
export type EmployeeConnection = {
  /** 员工 / Employees */
  nodes: Array<Employee>;
  /** 带游标 / With their cursors */
  edges: Array<EmployeeEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 员工及游标 / An employee and its cursor */
export type EmployeeEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 员工 / The employee */
  node: Employee;
};

/** 登记应聘者所需 / What registering a candidate takes */
export type RegisterCandidateInput = {
  /** 应聘岗位,项目与部门随岗位 / The position applied for; estate and department go with it */
  positionId: Scalars['ID']['input'];
  /** 姓名 / Name */
  name: Scalars['Line']['input'];
  /** 电话 / Phone */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** 招聘来源 / Where the candidate comes from */
  source: RecruitmentSource;
};

/** 应聘考核 / A test of a candidate */
export type CandidateTestInput = {
  /** 方式 / Kind */
  kind: CandidateTestKind;
  /** 结果 / Outcome */
  outcome: CandidateTestOutcome;
};

/** 录用所需 / What hiring takes */
export type HireEmployeeInput = {
  /** 工号,不填则自动编号 / Job number; numbered by itself when left out */
  jobNo?: InputMaybe<Scalars['Line']['input']>;
};

/** 人员信息变更 / What changes; what is left out stays */
export type ChangeEmployeeInput = {
  /** 姓名 / Name */
  name?: InputMaybe<Scalars['Line']['input']>;
  /** 电话 / Phone */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
};

/** 技能设定 / Skills as they are now */
export type EmployeeSkillsInput = {
  /** 主要技能代码 / Main skill */
  mainSkill?: InputMaybe<Scalars['Line']['input']>;
  /** 全部技能代码 / All skills */
  skills: Array<Scalars['Line']['input']>;
};

/** 调动所需 / What transferring takes */
export type TransferEmployeeInput = {
  /** 新岗位,项目与部门随岗位 / The new position; estate and department go with it */
  positionId: Scalars['ID']['input'];
};

/** 机构或部门 / A unit of the organisation: the group, a region, an estate, or a department of one of them */
export type OrgUnit = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 部门编号,全集团唯一 / Code, unique in the group */
  code: Scalars['String']['output'];
  /** 名称 / Name */
  name: Scalars['String']['output'];
  /** 类别 / Kind */
  kind: OrgUnitKind;
  /** 状态 / State */
  state: StaffingState;
  /** 职责 / What it answers for */
  duties: Scalars['String']['output'];
  /** 协作接口 / With whom it works */
  interfaces?: Maybe<Scalars['String']['output']>;
  /** 所属项目;集团或区域部门为 null / Its estate; null for offices of the group and of regions */
  estate?: Maybe<Estate>;
  /** 上级机构 / The unit above */
  parent?: Maybe<OrgUnit>;
};

/** 机构类别 / Kind of unit */
export type OrgUnitKind =
  /** 集团 / The group */
  | 'GROUP'
  /** 区域 / Region */
  | 'REGION'
  /** 项目 / Estate */
  | 'ESTATE'
  /** 办公室 / Office */
  | 'OFFICE'
  /** 物业服务部 / Service department */
  | 'SERVICE'
  /** 工程部 / Engineering */
  | 'ENGINEERING'
  /** 秩序维护 / Security */
  | 'SECURITY'
  /** 保洁 / Cleaning */
  | 'CLEANING'
  /** 绿化 / Greening */
  | 'GREENING'
  /** 财务 / Finance */
  | 'FINANCE'
  /** 档案 / Archives */
  | 'ARCHIVES'
  /** 人事培训 / HR and training */
  | 'HR_TRAINING'
  /** 品质 / Quality */
  | 'QUALITY'
  /** 食堂 / Canteen */
  | 'CANTEEN'
  /** 销售 / Sales */
  | 'SALES'
  /** 其他 / Other */
  | 'OTHER';

/** 部门或岗位的状态 / State of a department or position */
export type StaffingState =
  /** 草稿 / Draft */
  | 'DRAFT'
  /** 启用 / Active */
  | 'ACTIVE'
  /** 已关闭 / Closed */
  | 'CLOSED';

/** 部门筛选 / What departments to list */
export type OrgUnitFilter = {
  /** 项目 / Estate */
  estateId?: InputMaybe<Scalars['ID']['input']>;
  /** 类别 / Kind */
  kind?: InputMaybe<OrgUnitKind>;
  /** 状态 / State */
  state?: InputMaybe<StaffingState>;
};

/** 一页部门 / A page of departments */
export type OrgUnitConnection = {
  /** 部门 / Departments */
  nodes: Array<OrgUnit>;
  /** 带游标 / With their cursors */
  edges: Array<OrgUnitEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 部门及游标 / A department and its cursor */
export type OrgUnitEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 部门 / The department */
  node: OrgUnit;
};

/** 设立部门所需 / What setting up a department takes */
export type CreateOrgUnitInput = {
  /** 所属项目;集团或区域部门不填 / Its estate; left out for offices of the group and of regions */
  estateId?: InputMaybe<Scalars['ID']['input']>;
  /** 上级机构;只有集团本身不填 / The unit above; left out for the group alone */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** 部门编号,全集团唯一 / Code, unique in the group */
  code: Scalars['Line']['input'];
  /** 类别 / Kind */
  kind: OrgUnitKind;
  /** 名称 / Name */
  name: Scalars['Line']['input'];
  /** 职责 / What it answers for */
  duties: Scalars['Text']['input'];
  /** 协作接口 / With whom it works */
  interfaces?: InputMaybe<Scalars['Text']['input']>;
};

/** 部门变更 / What changes; what is left out stays */
export type ChangeOrgUnitInput = {
  /** 名称 / Name */
  name?: InputMaybe<Scalars['Line']['input']>;
  /** 职责 / What it answers for */
  duties?: InputMaybe<Scalars['Text']['input']>;
  /** 协作接口 / With whom it works */
  interfaces?: InputMaybe<Scalars['Text']['input']>;
};

/** 岗位 / Position: what somebody is employed to do, in one department */
export type Position = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 岗位编号,部门内唯一 / Code, unique in its department */
  code: Scalars['String']['output'];
  /** 名称 / Name */
  name: Scalars['String']['output'];
  /** 职责 / Duties */
  duties: Scalars['String']['output'];
  /** 任职所需证书类别 / Kinds of certificate its holder must have */
  requiredCertificates: Array<Scalars['String']['output']>;
  /** 状态 / State */
  state: StaffingState;
  /** 所属部门 / Its department */
  orgUnit?: Maybe<OrgUnit>;
};

/** 岗位筛选 / What positions to list */
export type PositionFilter = {
  /** 项目 / Estate */
  estateId?: InputMaybe<Scalars['ID']['input']>;
  /** 部门 / Department */
  orgUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** 状态 / State */
  state?: InputMaybe<StaffingState>;
};

/** 一页岗位 / A page of positions */
export type PositionConnection = {
  /** 岗位 / Positions */
  nodes: Array<Position>;
  /** 带游标 / With their cursors */
  edges: Array<PositionEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 岗位及游标 / A position and its cursor */
export type PositionEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 岗位 / The position */
  node: Position;
};

/** 设立岗位所需 / What setting up a position takes */
export type CreatePositionInput = {
  /** 所属部门 / Its department */
  orgUnitId: Scalars['ID']['input'];
  /** 岗位编号,如 REPAIRMAN / Code, e.g. REPAIRMAN */
  code: Scalars['Line']['input'];
  /** 名称 / Name */
  name: Scalars['Line']['input'];
  /** 职责 / Duties */
  duties: Scalars['Text']['input'];
  /** 任职所需证书类别,如 SPECIAL_WORK.ELECTRICAL / Kinds of certificate its holder must have */
  requiredCertificates?: InputMaybe<Array<Scalars['Line']['input']>>;
};

/** 岗位变更 / What changes; what is left out stays */
export type ChangePositionInput = {
  /** 名称 / Name */
  name?: InputMaybe<Scalars['Line']['input']>;
  /** 职责 / Duties */
  duties?: InputMaybe<Scalars['Text']['input']>;
  /** 任职所需证书类别 / Kinds of certificate its holder must have */
  requiredCertificates?: InputMaybe<Array<Scalars['Line']['input']>>;
};

/** 服务标准:一个键一个值,按范围就近生效 / A service standard: one key, one value, the most specific scope wins */
export type ServiceStandard = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 标准键 / Key */
  key: Scalars['String']['output'];
  /** 值,如 24、0.05、24:00、ALL / Value */
  value: Scalars['String']['output'];
  /** 单位代码 / Unit, as a code */
  unit: Scalars['String']['output'];
  /** 单位与起算点 / Unit and starting point in full */
  measure: Scalars['String']['output'];
  /** 计日方式 / How days are counted */
  dayKind: DayKind;
  /** 实测值与标准值的比较 / How the measured value is held against the value */
  operator: StandardOperator;
  /** 适用范围类别 / Kind of scope it was set for */
  scopeKind: GrantScope;
  /** 区域或项目编号;集团为 null / Region or estate; null for the group */
  scopeId?: Maybe<Scalars['ID']['output']>;
  /** 生效日期 / First day */
  validFrom: Scalars['Date']['output'];
  /** 失效日期(含当日) / Last day */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** 状态 / State */
  state: ServiceStandardState;
  /** 出处 / Where the value comes from */
  source: StandardSource;
  /** 使用此标准的台账行 / The row of the ledger that uses it */
  ledgerRow: Scalars['String']['output'];
  /** 变更理由 / Why it was changed */
  reason?: Maybe<Scalars['String']['output']>;
  /** 审批意见 / Why it was approved or declined */
  decisionReason?: Maybe<Scalars['String']['output']>;
  /** 审批时刻 / When it was decided */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** 标准出处 / Where a standard comes from */
export type StandardSource = {
  /** 源文件编号 000–004;无则为 null / Number of the source document */
  document?: Maybe<Scalars['String']['output']>;
  /** 原文 / The document's words */
  quote?: Maybe<Scalars['String']['output']>;
  /** 是否(部分)为我方假设 / Whether the value is our assumption, wholly or in part */
  isAssumption: Scalars['Boolean']['output'];
  /** 说明 / Note */
  note?: Maybe<Scalars['String']['output']>;
};

/** 计日方式 / How days are counted */
export type DayKind =
  /** 工作日 / Working days */
  | 'BC'
  /** 自然日 / Calendar days */
  | 'CAL'
  /** 实际时长 / Exact clock time */
  | 'ELAPSED'
  /** 值班时段内时长 / Clock time inside staffed hours */
  | 'STAFFED_HOURS'
  /** 不计时 / No time */
  | 'NONE';

/** 比较方式 / Comparison */
export type StandardOperator =
  /** 不大于 / At most ≤ */
  | 'LE'
  /** 小于 / Less than < */
  | 'LT'
  /** 等于 / Equal = */
  | 'EQ'
  /** 大于 / More than > */
  | 'GT'
  /** 不小于 / At least ≥ */
  | 'GE';

/** 服务标准状态 / State of a standard */
export type ServiceStandardState =
  /** 待审批 / Draft, waits for approval */
  | 'DRAFT'
  /** 已批准,待生效 / Approved, waits for its day */
  | 'APPROVED'
  /** 现行 / In force */
  | 'EFFECTIVE'
  /** 已被取代或驳回 / Superseded or declined */
  | 'SUPERSEDED';

/** 标准筛选 / What versions to list */
export type ServiceStandardFilter = {
  /** 标准键 / Key */
  key?: InputMaybe<Scalars['Line']['input']>;
  /** 项目 / Estate */
  estateId?: InputMaybe<Scalars['ID']['input']>;
  /** 状态 / State */
  state?: InputMaybe<ServiceStandardState>;
};

/** 一页标准 / A page of standards */
export type ServiceStandardConnection = {
  /** 标准 / Standards */
  nodes: Array<ServiceStandard>;
  /** 带游标 / With their cursors */
  edges: Array<ServiceStandardEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 标准及游标 / A standard and its cursor */
export type ServiceStandardEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 标准 / The standard */
  node: ServiceStandard;
};

/** 设定标准所需 / What setting a standard takes */
export type SetServiceStandardInput = {
  /** 标准键,如 ticket.callback / Key */
  key: Scalars['Line']['input'];
  /** 值 / Value */
  value: Scalars['Line']['input'];
  /** 单位代码,默认不变(更换单位须审批) / Unit, as it is when left out; another unit needs approval */
  unit?: InputMaybe<Scalars['Line']['input']>;
  /** 计日方式,默认不变 / How days are counted, as it is when left out */
  dayKind?: InputMaybe<DayKind>;
  /** 范围类别 / Kind of scope */
  scopeKind: GrantScope;
  /** 区域或项目编号;集团不填 / Region or estate; left out for the group */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** 生效日期,默认今天 / First day; today when left out */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** 理由 / Why */
  reason?: InputMaybe<Scalars['Text']['input']>;
};

/** 审批所需 / What deciding takes */
export type StandardDecisionInput = {
  /** 意见 / Why */
  reason?: InputMaybe<Scalars['Text']['input']>;
};

/** 项目 / Estate, with what this service knows of it */
export type Estate = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 人员与持证情况;不在权限范围内为 null / People and their certificates; null out of scope. 错误 / Errors: FORBIDDEN */
  training?: Maybe<EstateTraining>;
};

/** 区域 / Region */
export type Region = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
};

/** 项目的人员与持证情况 / People of an estate and their certificates, as of today */
export type EstateTraining = {
  /** 在岗人数 / Employees at work */
  employees: Scalars['Int']['output'];
  /** 岗位要求持证的人数 / Employees whose position asks for certificates */
  needCertificate: Scalars['Int']['output'];
  /** 其中证书齐全且有效的人数 / Those of them who hold every one of these, valid today */
  certified: Scalars['Int']['output'];
  /** 持证上岗率,单位万分之一;无人需持证时为 null / Share of the certified, in basis points; null when nobody needs a certificate */
  certifiedShareBp?: Maybe<Scalars['Int']['output']>;
};
