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
  /** 一个收费账户 / One account. 找不到或无权查看时为 null / null when it is not there or not yours to see. 错误 / Errors: FORBIDDEN */
  account?: Maybe<Account>;
  /** 房屋的收费账户 / The open account of a unit. 错误 / Errors: FORBIDDEN */
  accountByUnit?: Maybe<Account>;
  /** 收费账户列表 / Accounts. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  accounts: AccountConnection;
  /** 业主本人的收费账户 / The accounts that one's own household pays. 错误 / Errors: FORBIDDEN */
  myAccounts: Array<Account>;
  /** 一笔费用 / One charge line. 找不到或无权查看时为 null / null when it is not there or not yours to see. 错误 / Errors: FORBIDDEN */
  chargeLine?: Maybe<ChargeLine>;
  /** 费用列表,新的在前;业主只见本户的 / Charge lines, newest period first; an owner sees the own household's. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  chargeLines: ChargeLineConnection;
  /** 试算某月费用(物业管理费),不入账;开户前的月份为空 / What a month will be charged, without posting it; empty before the account opened. 错误 / Errors: FORBIDDEN, NOT_FOUND, FEE_STANDARD_MISSING, REFERENCE_NOT_YET_KNOWN */
  previewCharges?: Maybe<Array<ChargePreview>>;
  /** 一次冲销 / One reversal. 找不到或无权查看时为 null / null when it is not there or not yours to see. 错误 / Errors: FORBIDDEN */
  chargeReversal?: Maybe<ChargeReversal>;
  /** 一条收费标准 / One fee standard. 找不到或无权查看时为 null / null when it is not there or not yours to see. 错误 / Errors: FORBIDDEN */
  feeStandard?: Maybe<FeeStandard>;
  /** 收费标准列表,新的在前 / Fee standards, newest first. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  feeStandards: FeeStandardConnection;
  /** 收费项及其计费方式 / Fee items, and by what each may be charged. 错误 / Errors: FORBIDDEN */
  feeItems: Array<FeeItemBases>;
};


export type QueryAccountArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAccountByUnitArgs = {
  unitId: Scalars['ID']['input'];
};


export type QueryAccountsArgs = {
  filter?: InputMaybe<AccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryChargeLineArgs = {
  id: Scalars['ID']['input'];
};


export type QueryChargeLinesArgs = {
  filter?: InputMaybe<ChargeLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPreviewChargesArgs = {
  accountId: Scalars['ID']['input'];
  period: Scalars['YearMonth']['input'];
};


export type QueryChargeReversalArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFeeStandardArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFeeStandardsArgs = {
  filter?: InputMaybe<FeeStandardFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  _service?: Maybe<Scalars['String']['output']>;
  /** 开立收费账户(登记住户时会自动开立) / Opens the account of a unit; the first household registered in it does so by itself. 错误 / Errors: FORBIDDEN, NOT_FOUND(项目 estate), ACCOUNT_EXISTS, HOUSEHOLD_NOT_IN_UNIT, UNIT_CLOSED, REFERENCE_NOT_YET_KNOWN */
  openAccount: Account;
  /** 销户,余额须为 0 / Closes an account, at a balance of 0. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, ACCOUNT_HAS_BALANCE, CONFLICT */
  closeAccount: Account;
  /** 申请冲销一笔费用,可附正确金额;他人审批后生效 / Asks to take a line back, and to put the right amount in its place; it takes effect when somebody else approves. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, NOT_REVERSIBLE, REVERSAL_PENDING, AMOUNT_NOT_POSITIVE, INVALID_FEN, CORRECTION_CHANGES_NOTHING */
  reverseCharge: ChargeReversal;
  /** 批准冲销:记反向分录,原费用不改 / Approves it: an opposite entry is booked, the original stays as it is. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, SELF_APPROVAL, ACCOUNT_CLOSED, CONFLICT */
  approveChargeReversal: ChargeReversal;
  /** 驳回冲销 / Rejects it. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, SELF_APPROVAL, CONFLICT */
  rejectChargeReversal: ChargeReversal;
  /** 拟定收费标准,待他人审批 / Drafts a fee standard; somebody else approves it. 错误 / Errors: FORBIDDEN, NOT_FOUND(项目 estate), BASIS_NOT_OF_ITEM, AMOUNT_NOT_POSITIVE, INVALID_FEN, VALIDITY_REVERSED */
  createFeeStandard: FeeStandard;
  /** 审批收费标准;此前无止期的同项标准在其前一日终止 / Approves it; an earlier open-ended one of the item ends the day before. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, SELF_APPROVAL, FEE_STANDARD_OVERLAPS, CONFLICT */
  approveFeeStandard: FeeStandard;
};


export type MutationOpenAccountArgs = {
  input: OpenAccountInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationCloseAccountArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationReverseChargeArgs = {
  id: Scalars['ID']['input'];
  input: ReverseChargeInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationApproveChargeReversalArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationRejectChargeReversalArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationCreateFeeStandardArgs = {
  input: CreateFeeStandardInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationApproveFeeStandardArgs = {
  id: Scalars['ID']['input'];
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

/** 收费账户:一套房屋一个 / Account: what is charged to one unit */
export type Account = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 项目 / Its estate */
  estate: Estate;
  /** 房屋 / Its unit */
  unit: Unit;
  /** 付费住户,无人居住时为空 / The household that pays; empty while nobody lives there */
  household?: Maybe<Household>;
  /** 开户日,自此日起计费 / Charges begin on this day */
  openedOn: Scalars['Date']['output'];
  /** 状态 / State */
  state: AccountState;
  /** 应收余额(分),大于 0 为欠 / What it owes in fen; below 0 it has credit */
  balanceFen: Scalars['Fen']['output'];
};

/** 收费账户的状态 / State of an account */
export type AccountState =
  /** 正常 / Open */
  | 'OPEN'
  /** 已销户 / Closed */
  | 'CLOSED';

/** 收费账户筛选 / What accounts to list */
export type AccountFilter = {
  /** 项目 / Estate */
  estateId?: InputMaybe<Scalars['ID']['input']>;
  /** 付费住户 / The household that pays */
  householdId?: InputMaybe<Scalars['ID']['input']>;
  /** 状态 / State */
  state?: InputMaybe<AccountState>;
};

/** 一页收费账户 / A page of accounts */
export type AccountConnection = {
  /** 收费账户 / Accounts */
  nodes: Array<Account>;
  /** 带游标 / With their cursors */
  edges: Array<AccountEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 收费账户及游标 / An account and its cursor */
export type AccountEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 收费账户 / The account */
  node: Account;
};

/** 开立收费账户所需 / What opening an account takes */
export type OpenAccountInput = {
  /** 项目 / Estate */
  estateId: Scalars['ID']['input'];
  /** 房屋 / Unit */
  unitId: Scalars['ID']['input'];
  /** 付费住户 / The household that pays */
  householdId?: InputMaybe<Scalars['ID']['input']>;
  /** 开户日,默认今日 / First day of charges; today when left out */
  openedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 房屋 / Unit, of archives */
export type Unit = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 收费账户 / Its account */
  account?: Maybe<Account>;
};

/** 住户 / Household, of archives */
export type Household = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 付费的收费账户 / The accounts it pays */
  accounts?: Maybe<Array<Account>>;
};

/** 员工 / Employee, of hr-training */
export type Employee = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
};

/** 费用:入账后不可修改,更正须冲销 / Charge line: never edited once posted; a correction is a reversal */
export type ChargeLine = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本 / Version */
  version: Scalars['Int']['output'];
  /** 项目 / Its estate */
  estate: Estate;
  /** 收费账户 / Its account */
  account?: Maybe<Account>;
  /** 房屋 / Its unit */
  unit: Unit;
  /** 入账时的付费住户 / The household that was to pay when it was posted */
  household?: Maybe<Household>;
  /** 收费项 / Fee item */
  item: FeeItem;
  /** 费用月份 / Month it belongs to */
  period: Scalars['YearMonth']['output'];
  /** 来源 / What it is charged for */
  sourceType: ChargeSource;
  /** 来源工单 / The work order it is charged for */
  workOrder?: Maybe<WorkOrder>;
  /** 数量,百分之一 / Quantity in hundredths: 8943 is 89.43 */
  quantityHundredths: Scalars['Int']['output'];
  /** 单价(分) / Unit price in fen */
  unitPriceFen: Scalars['Fen']['output'];
  /** 金额(分),冲销为负 / Amount in fen; a reversal is below 0 */
  amountFen: Scalars['Fen']['output'];
  /** 状态 / State */
  state: ChargeLineState;
  /** 入账时间 / When it was posted */
  postedAt: Scalars['DateTime']['output'];
  /** 金额如何得出 / How the amount came about */
  explanation: ChargeExplanation;
  /** 冲销它的费用 / The line that takes it back */
  reversedBy?: Maybe<ChargeLine>;
  /** 更正它的费用 / The line that replaces it */
  correctedBy?: Maybe<ChargeLine>;
  /** 它所冲销或更正的费用 / The line that it takes back or replaces */
  original?: Maybe<ChargeLine>;
  /** 最近一次冲销申请 / The latest request to take it back */
  reversal?: Maybe<ChargeReversal>;
};

/** 费用的来源 / What a line is charged for */
export type ChargeSource =
  /** 工单 / A work order */
  | 'WORK_ORDER'
  /** 冲销 / The reversal of a line */
  | 'REVERSAL'
  /** 更正 / The correction of a line */
  | 'CORRECTION';

/** 费用的状态 / State of a charge line */
export type ChargeLineState =
  /** 已入账 / Posted */
  | 'POSTED'
  /** 已冲销 / Reversed */
  | 'REVERSED';

/** 金额如何得出:公式、取数、标准版本与舍入 / How an amount came about: formula, inputs, version of the price, rounding */
export type ChargeExplanation = {
  /** 一句话说明 / In one sentence */
  text: Scalars['String']['output'];
  /** 公式 / Formula */
  formula: ChargeFormula;
  /** 取数 / Inputs */
  inputs: Array<ChargeInput>;
  /** 舍入 / Rounding */
  rounding: Rounding;
  /** 所用收费标准 / The price that was used */
  feeStandard?: Maybe<FeeStandard>;
  /** 所用收费标准的版本 / The version of that price */
  feeStandardVersion?: Maybe<Scalars['Int']['output']>;
};

/** 公式 / Formula */
export type ChargeFormula =
  /** 面积 × 单价 / Area × unit price */
  | 'AREA_TIMES_PRICE'
  /** 面积 × 单价 × 天数 ÷ 当月天数 / Area × unit price × days ÷ days of the month */
  | 'AREA_TIMES_PRICE_BY_DAYS'
  /** 维修单:人工与材料 / Repair slip: labour and material */
  | 'WORK_ORDER_SLIP'
  /** 冲销:原金额取负 / Reversal: the opposite of the original */
  | 'REVERSAL'
  /** 更正:以正确金额代替 / Correction: the right amount in place of the wrong one */
  | 'CORRECTION';

/** 一项取数 / One input */
export type ChargeInput = {
  /** 名称 / Name */
  name: ChargeInputName;
  /** 数值 / Value, a whole number */
  value: Scalars['Float']['output'];
};

/** 取数的名称 / Name of an input */
export type ChargeInputName =
  /** 面积(0.01 平方米) / Area in 0.01 m² */
  | 'AREA_SQM_HUNDREDTHS'
  /** 单价(分) / Unit price in fen */
  | 'UNIT_PRICE_FEN'
  /** 计费天数 / Days that are billed */
  | 'BILLED_DAYS'
  /** 当月天数 / Days of the month */
  | 'DAYS_IN_MONTH'
  /** 人工费(分) / Labour in fen */
  | 'LABOUR_FEN'
  /** 材料费(分) / Material in fen */
  | 'MATERIAL_FEN'
  /** 原金额(分) / Original amount in fen */
  | 'ORIGINAL_FEN'
  /** 正确金额(分) / Right amount in fen */
  | 'CORRECT_FEN';

/** 舍入 / Rounding */
export type Rounding =
  /** 不舍入 / None */
  | 'NONE'
  /** 四舍五入到分 / Half up to the fen, once */
  | 'HALF_UP_TO_FEN';

/** 费用筛选 / What charge lines to list */
export type ChargeLineFilter = {
  /** 项目 / Estate */
  estateId?: InputMaybe<Scalars['ID']['input']>;
  /** 收费账户 / Account */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** 房屋 / Unit */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** 月份 / Month */
  period?: InputMaybe<Scalars['YearMonth']['input']>;
  /** 状态 / State */
  state?: InputMaybe<ChargeLineState>;
};

/** 一页费用 / A page of charge lines */
export type ChargeLineConnection = {
  /** 费用 / Charge lines */
  nodes: Array<ChargeLine>;
  /** 带游标 / With their cursors */
  edges: Array<ChargeLineEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 费用及游标 / A charge line and its cursor */
export type ChargeLineEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 费用 / The charge line */
  node: ChargeLine;
};

/** 工单 / Work order, of engineering */
export type WorkOrder = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 产生的费用 / What it charged */
  chargeLine?: Maybe<ChargeLine>;
};

/** 一笔试算的费用 / A charge as it will be */
export type ChargePreview = {
  /** 收费项 / Fee item */
  item: FeeItem;
  /** 月份 / Month */
  period: Scalars['YearMonth']['output'];
  /** 数量,百分之一 / Quantity in hundredths: 8943 is 89.43 m² */
  quantityHundredths: Scalars['Int']['output'];
  /** 单价(分) / Unit price in fen */
  unitPriceFen: Scalars['Fen']['output'];
  /** 金额(分),四舍五入到分 / Amount, rounded half up to the fen */
  amountFen: Scalars['Fen']['output'];
  /** 金额如何得出 / How the amount comes about */
  explanation: ChargeExplanation;
};

/** 冲销:申请人与审批人不同 / Reversal of a charge line; who asks is not who approves */
export type ChargeReversal = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 要冲销的费用 / The line to be taken back */
  chargeLine?: Maybe<ChargeLine>;
  /** 原因 / Reason */
  reasonCode: ReversalReason;
  /** 原因说明 / The reason in words */
  reason: Scalars['Text']['output'];
  /** 正确金额(分),空为不重新入账 / The right amount in fen; empty when nothing replaces the line */
  correctAmountFen?: Maybe<Scalars['Fen']['output']>;
  /** 状态 / State */
  state: ChargeReversalState;
  /** 申请人 / Who asked */
  requester: Employee;
  /** 申请时间 / When */
  requestedAt: Scalars['DateTime']['output'];
  /** 审批人 / Who decided */
  decider?: Maybe<Employee>;
  /** 审批时间 / When */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** 冲销原因 / Reason of a reversal */
export type ReversalReason =
  /** 房屋错误 / Wrong unit */
  | 'WRONG_UNIT'
  /** 金额错误 / Wrong amount */
  | 'WRONG_AMOUNT'
  /** 收费项错误 / Wrong item */
  | 'WRONG_ITEM'
  /** 重复收费 / Charged twice */
  | 'DUPLICATE'
  /** 其他 / Other */
  | 'OTHER';

/** 冲销的状态 / State of a reversal */
export type ChargeReversalState =
  /** 待审批 / Waits for approval */
  | 'REQUESTED'
  /** 已批准 / Approved and booked */
  | 'APPROVED'
  /** 已驳回 / Rejected */
  | 'REJECTED';

/** 申请冲销所需 / What a reversal takes */
export type ReverseChargeInput = {
  /** 原因 / Reason */
  reasonCode: ReversalReason;
  /** 原因说明 / The reason in words */
  reason: Scalars['Text']['input'];
  /** 正确金额(分),大于 0 / The right amount in fen, above 0 */
  correctAmountFen?: InputMaybe<Scalars['Fen']['input']>;
};

/** 项目 / Estate, of archives */
export type Estate = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 收费概况 / What stands to be collected */
  collection?: Maybe<EstateCollection>;
};

/** 项目收费概况 / What stands to be collected in an estate */
export type EstateCollection = {
  /** 未出账费用笔数:已入账、未冲销、未列入账单 / Lines posted, not reversed and on no bill yet */
  unbilledLines: Scalars['Int']['output'];
  /** 未出账金额(分) / Their sum in fen */
  unbilledFen: Scalars['Fen']['output'];
  /** 未销户的收费账户数 / Accounts that are open */
  accounts: Scalars['Int']['output'];
  /** 收费数据准确率 K39:某月费用中无须更正的比例 / Record accuracy K39: of a month's lines, those that needed no correction */
  recordAccuracy: RecordAccuracy;
};


/** 项目收费概况 / What stands to be collected in an estate */
export type EstateCollectionRecordAccuracyArgs = {
  period: Scalars['YearMonth']['input'];
};

/** 收费数据准确率 / Record accuracy of a month (K39) */
export type RecordAccuracy = {
  /** 费用笔数,冲销与更正不计 / Lines, reversing and correcting ones left out */
  lines: Scalars['Int']['output'];
  /** 其中无须更正的笔数 / Of them, lines that were never taken back */
  correctLines: Scalars['Int']['output'];
  /** 准确率(万分之一),舍去零头;无费用时为空 / Their share in basis points, rounded down; empty without lines */
  rateBp?: Maybe<Scalars['Int']['output']>;
};

/** 收费标准:某项目某收费项在一段日期内的单价 / Fee standard: the price of one item in one estate, for a stretch of days */
export type FeeStandard = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 项目 / Its estate */
  estate: Estate;
  /** 收费项 / Fee item */
  item: FeeItem;
  /** 计费方式 / Basis */
  basis: FeeBasis;
  /** 单价(分):按面积为每平方米每月 / Unit price in fen: per m² and month where the basis is the area */
  unitPriceFen: Scalars['Fen']['output'];
  /** 有效期起 / First day */
  validFrom: Scalars['Date']['output'];
  /** 有效期止(含);空为直至新标准 / Last day, included; empty until a successor ends it */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** 状态 / State */
  state: FeeStandardState;
  /** 拟定人 / Who drafted it */
  author: Employee;
  /** 审批人 / Who approved it */
  approver?: Maybe<Employee>;
  /** 审批时间 / When it was approved */
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** 收费项 / Fee item */
export type FeeItem =
  /** 物业管理费 / Management fee */
  | 'MANAGEMENT_FEE'
  /** 水费 / Water */
  | 'WATER'
  /** 电费 / Power */
  | 'POWER'
  /** 停车费 / Parking */
  | 'PARKING'
  /** 特约维修 / Special repair */
  | 'SPECIAL_REPAIR'
  /** 特约服务 / Service */
  | 'SERVICE'
  /** 其他 / Other */
  | 'OTHER';

/** 计费方式 / What a fee is charged by */
export type FeeBasis =
  /** 按面积 / By floor area */
  | 'AREA'
  /** 固定金额 / A fixed amount a month */
  | 'FIXED'
  /** 按表计量 / By meter */
  | 'METER'
  /** 按单 / By order */
  | 'ORDER';

/** 收费标准的状态 / State of a fee standard */
export type FeeStandardState =
  /** 拟定 / Draft */
  | 'DRAFT'
  /** 已审批,未生效 / Approved, its first day has not come */
  | 'APPROVED'
  /** 生效中 / In force */
  | 'EFFECTIVE'
  /** 已终止 / Superseded */
  | 'SUPERSEDED';

/** 收费项的计费方式 / By what an item may be charged */
export type FeeItemBases = {
  /** 收费项 / Fee item */
  item: FeeItem;
  /** 计费方式 / Bases */
  bases: Array<FeeBasis>;
};

/** 收费标准筛选 / What fee standards to list */
export type FeeStandardFilter = {
  /** 项目 / Estate */
  estateId?: InputMaybe<Scalars['ID']['input']>;
  /** 收费项 / Fee item */
  item?: InputMaybe<FeeItem>;
  /** 状态 / State */
  state?: InputMaybe<FeeStandardState>;
  /** 在此日有效 / In force on this day */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 一页收费标准 / A page of fee standards */
export type FeeStandardConnection = {
  /** 收费标准 / Fee standards */
  nodes: Array<FeeStandard>;
  /** 带游标 / With their cursors */
  edges: Array<FeeStandardEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 收费标准及游标 / A fee standard and its cursor */
export type FeeStandardEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 收费标准 / The fee standard */
  node: FeeStandard;
};

/** 拟定收费标准所需 / What drafting a fee standard takes */
export type CreateFeeStandardInput = {
  /** 项目 / Estate */
  estateId: Scalars['ID']['input'];
  /** 收费项 / Fee item */
  item: FeeItem;
  /** 计费方式 / Basis */
  basis: FeeBasis;
  /** 单价(分),大于 0 / Unit price in fen, above 0 */
  unitPriceFen: Scalars['Fen']['input'];
  /** 有效期起 / First day */
  validFrom: Scalars['Date']['input'];
  /** 有效期止(含) / Last day, included */
  validTo?: InputMaybe<Scalars['Date']['input']>;
};
