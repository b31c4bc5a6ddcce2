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
  /** 一份合同 / One contract. 找不到或无权查看时为 null / null when it is not there or not yours to see */
  contract?: Maybe<Contract>;
  /** 合同清单,先到期者在前 / The list of contracts, the next to end first. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  contracts: ContractConnection;
  /** 一个导入任务 / One import. 找不到或无权查看时为 null / null when it is not there or not yours to see. 错误 / Errors: FORBIDDEN */
  importJob?: Maybe<ImportJob>;
  /** 导入任务,最新在前 / Imports, the newest first. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  importJobs: ImportJobConnection;
  /** 一件档案 / One record. 找不到或无权查看时为 null / null when it is not there or not yours to see */
  archiveRecord?: Maybe<ArchiveRecord>;
  /** 档案列表,最新在前;机密档案只给有权者 / Records, newest first; confidential ones only for those who may open them. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  archiveRecords: ArchiveRecordConnection;
  /** 按题名查档案,至少两个字 / Finds records by title; two characters at least. 错误 / Errors: FORBIDDEN, SEARCH_TOO_SHORT, INVALID_PAGE_SIZE, INVALID_CURSOR */
  searchRecords: ArchiveRecordConnection;
  /** 一户的住户档案 / The archive of one household. 错误 / Errors: FORBIDDEN */
  householdArchive?: Maybe<ArchiveRecord>;
  /** 一栋楼 / One building. 找不到或无权查看时为 null / null when it is not there or not yours to see */
  building?: Maybe<Building>;
  /** 一个项目 / One estate. 找不到或无权查看时为 null / null when it is not there or not yours to see */
  estate?: Maybe<Estate>;
  /** 项目列表,按编号排序 / Estates in order of code. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  estates: EstateConnection;
  /** 区域、项目、楼栋、房屋或住户的变更历史,最新在前 / What was changed of a region, estate, building, unit or household, newest first. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  registerHistory: RegisterChangeConnection;
  /** 一户 / One household. 找不到或无权查看时为 null / null when it is not there or not yours to see */
  household?: Maybe<Household>;
  /** 居民档案:项目内未注销的住户,按房屋排序 / Resident directory: the open households of an estate in order of their units. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  residentDirectory: HouseholdConnection;
  /** 一个区域 / One region. 找不到或无权查看时为 null / null when it is not there or not yours to see */
  region?: Maybe<Region>;
  /** 区域列表,按编号排序 / Regions in order of code. 错误 / Errors: FORBIDDEN, INVALID_PAGE_SIZE, INVALID_CURSOR */
  regions: RegionConnection;
  /** 按名称查项目,有权者按姓名查住户;至少两个字 / Finds estates by name and, where permitted, households by a member's name; two characters at least. 错误 / Errors: FORBIDDEN, SEARCH_TOO_SHORT, INVALID_PAGE_SIZE, INVALID_CURSOR */
  searchRegister: RegisterHitConnection;
  /** 一套房屋 / One unit. 找不到或无权查看时为 null / null when it is not there or not yours to see */
  unit?: Maybe<Unit>;
};


export type QueryContractArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContractsArgs = {
  filter?: InputMaybe<ContractFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryImportJobArgs = {
  id: Scalars['ID']['input'];
};


export type QueryImportJobsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryArchiveRecordArgs = {
  id: Scalars['ID']['input'];
};


export type QueryArchiveRecordsArgs = {
  filter?: InputMaybe<ArchiveRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySearchRecordsArgs = {
  text: Scalars['Line']['input'];
  estateId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryHouseholdArchiveArgs = {
  householdId: Scalars['ID']['input'];
};


export type QueryBuildingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEstateArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEstatesArgs = {
  filter?: InputMaybe<EstateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRegisterHistoryArgs = {
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryHouseholdArgs = {
  id: Scalars['ID']['input'];
};


export type QueryResidentDirectoryArgs = {
  estateId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRegionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRegionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySearchRegisterArgs = {
  text: Scalars['Line']['input'];
  estateId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUnitArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  _service?: Maybe<Scalars['String']['output']>;
  /** 登记合同,须注明有效期限 / Lists a contract with its term. 错误 / Errors: FORBIDDEN, NOT_FOUND(项目 estate), CONTRACT_TERM_INVALID */
  registerContract: Contract;
  /** 评审合同 / Records that a contract was reviewed. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  reviewContract: Contract;
  /** 签订合同,须先评审 / Signs a reviewed contract. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE(未评审 not reviewed), SIGNED_IN_FUTURE, CONTRACT_TERM_OVER, REFERENCE_NOT_YET_KNOWN, CONFLICT */
  signContract: Contract;
  /** 开启续签谈判 / Opens talks about a new term. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  openRenewal: Contract;
  /** 续签:指明接续的合同,须已签订 / Renews a contract by another that is signed. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, SUCCESSOR_NOT_SIGNED, CONFLICT */
  renewContract: Contract;
  /** 终止合同 / Terminates a contract. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  terminateContract: Contract;
  /** 申请上传文件:得到一次性凭证,随后把文件以 PUT 发到其地址 / Asks to upload a file: gives a one-time ticket, to whose address the file is then sent by PUT. 同一幂等键重复申请,先前的地址作废 / The same key again makes the earlier address void. 错误 / Errors: FORBIDDEN, NOT_FOUND(项目 estate), ESTATE_REQUIRED, UPLOAD_TOO_LARGE, FILE_EMPTY, UPLOAD_TICKET_INVALID. 上传时 / while uploading: UPLOAD_TICKET_INVALID, UPLOAD_TOO_LARGE, FILE_TYPE_REFUSED, FILE_EMPTY, FILE_INCOMPLETE */
  requestUpload: UploadTicket;
  /** 导入已上传的文件,在后台进行 / Reads an uploaded file in, in the background. 错误 / Errors: FORBIDDEN, NOT_FOUND(项目 estate), FILE_NOT_FOUND, FILE_NOT_FOR_IMPORT, ESTATE_REQUIRED */
  startImport: ImportJob;
  /** 起草档案 / Begins a record. 错误 / Errors: FORBIDDEN, NOT_FOUND(项目 estate) */
  draftRecord: ArchiveRecord;
  /** 分类整理,并注明存放位置 / Sorts a record and says where it is. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  classifyRecord: ArchiveRecord;
  /** 归档,从此只增不改 / Files a record for good. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE(未分类 not classified), REFERENCE_NOT_YET_KNOWN, CONFLICT */
  fileRecord: ArchiveRecord;
  /** 调阅档案:须说明用途,留下调阅记录 / Opens a record for a purpose and leaves a retrieval record. 错误 / Errors: FORBIDDEN(机密 confidential), NOT_FOUND, REFERENCE_NOT_YET_KNOWN */
  openRecord: RecordRetrieval;
  /** 登记楼栋 / Registers a building. 错误 / Errors: FORBIDDEN, NOT_FOUND(项目 estate), PLACE_CLOSED, INVALID_CODE, CODE_TAKEN */
  registerBuilding: Building;
  /** 关闭楼栋,其中不得有未关闭的房屋 / Closes a building that has no open unit. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, PLACE_HAS_OPEN_CHILDREN, CONFLICT */
  closeBuilding: Building;
  /** 登记项目 / Registers an estate. 错误 / Errors: FORBIDDEN, NOT_FOUND(区域 region), PLACE_CLOSED, INVALID_CODE, CODE_TAKEN */
  registerEstate: Estate;
  /** 启用项目 / Puts an estate to work. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  activateEstate: Estate;
  /** 变更项目 / Changes an estate. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, INVALID_CODE, CODE_TAKEN, CONFLICT */
  changeEstate: Estate;
  /** 项目划转到另一区域,须同时负责两个区域 / Moves an estate to another region; the caller answers for both. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, PLACE_CLOSED, ESTATE_ALREADY_THERE, CONFLICT */
  moveEstate: Estate;
  /** 关闭项目,其下不得有未关闭的楼栋 / Closes an estate that has no open building. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, PLACE_HAS_OPEN_CHILDREN, CONFLICT */
  closeEstate: Estate;
  /** 登记住户(不填 id)或更新其成员(填 id,所给成员即全部成员) / Registers a household (no id), or says who its members are from now on (id given). 错误 / Errors: FORBIDDEN, NOT_FOUND, PLACE_CLOSED, WRONG_STATE, MEMBER_UNKNOWN, HOUSEHOLD_ELSEWHERE, CONFLICT */
  upsertHousehold: Household;
  /** 住户迁移到另一房屋 / Moves a household to another unit. 错误 / Errors: FORBIDDEN, NOT_FOUND, PLACE_CLOSED, WRONG_STATE, HOUSEHOLD_ALREADY_THERE, CONFLICT */
  moveHousehold: Household;
  /** 注销住户 / Closes a household that has left. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  closeHousehold: Household;
  /** 查看完整联系方式,须说明用途并留下查阅记录 / Shows the contacts unmasked, for a purpose, and leaves an access record. 错误 / Errors: FORBIDDEN, NOT_FOUND */
  revealHouseholdContact: HouseholdContacts;
  /** 登记区域 / Registers a region. 错误 / Errors: FORBIDDEN, NOT_FOUND(集团 group), INVALID_CODE, CODE_TAKEN */
  registerRegion: Region;
  /** 启用区域 / Puts a region to work. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  activateRegion: Region;
  /** 变更区域的编号或名称 / Changes a region's code or name. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, INVALID_CODE, CODE_TAKEN, CONFLICT */
  changeRegion: Region;
  /** 关闭区域,其下不得有未关闭的项目 / Closes a region that has no open estate. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, PLACE_HAS_OPEN_CHILDREN, CONFLICT */
  closeRegion: Region;
  /** 登记房屋 / Registers a unit. 错误 / Errors: FORBIDDEN, NOT_FOUND(楼栋 building), PLACE_CLOSED, INVALID_CODE, INVALID_AREA, CODE_TAKEN */
  registerUnit: Unit;
  /** 启用房屋(已交付) / Puts a unit to use: it is handed over. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, CONFLICT */
  activateUnit: Unit;
  /** 变更房号、面积或用途,新面积自下一账期计费 / Changes number, area or kind; a new area is billed from the next period. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, INVALID_CODE, INVALID_AREA, CODE_TAKEN, CONFLICT */
  changeUnit: Unit;
  /** 注销房屋,其中不得有未注销的住户 / Closes a unit that has no open household. 错误 / Errors: FORBIDDEN, NOT_FOUND, WRONG_STATE, PLACE_HAS_OPEN_CHILDREN, CONFLICT */
  closeUnit: Unit;
};


export type MutationRegisterContractArgs = {
  input: RegisterContractInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationReviewContractArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationSignContractArgs = {
  id: Scalars['ID']['input'];
  signedOn: Scalars['Date']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationOpenRenewalArgs = {
  id: Scalars['ID']['input'];
  reasonCode?: RenewalReason;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationRenewContractArgs = {
  id: Scalars['ID']['input'];
  renewedById: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationTerminateContractArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationRequestUploadArgs = {
  input: RequestUploadInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationStartImportArgs = {
  input: StartImportInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationDraftRecordArgs = {
  input: DraftRecordInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationClassifyRecordArgs = {
  id: Scalars['ID']['input'];
  input: ClassifyRecordInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationFileRecordArgs = {
  id: Scalars['ID']['input'];
  location?: InputMaybe<RecordLocationInput>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationOpenRecordArgs = {
  id: Scalars['ID']['input'];
  input: OpenRecordInput;
};


export type MutationRegisterBuildingArgs = {
  input: RegisterBuildingInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationCloseBuildingArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationRegisterEstateArgs = {
  input: RegisterEstateInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationActivateEstateArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationChangeEstateArgs = {
  id: Scalars['ID']['input'];
  input: ChangeEstateInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationMoveEstateArgs = {
  id: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationCloseEstateArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationUpsertHouseholdArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  input: UpsertHouseholdInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationMoveHouseholdArgs = {
  id: Scalars['ID']['input'];
  unitId: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationCloseHouseholdArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationRevealHouseholdContactArgs = {
  id: Scalars['ID']['input'];
  input: AccessPurposeInput;
};


export type MutationRegisterRegionArgs = {
  input: RegisterRegionInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationActivateRegionArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationChangeRegionArgs = {
  id: Scalars['ID']['input'];
  input: ChangeRegionInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationCloseRegionArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationRegisterUnitArgs = {
  input: RegisterUnitInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationActivateUnitArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationChangeUnitArgs = {
  id: Scalars['ID']['input'];
  input: ChangeUnitInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};


export type MutationCloseUnitArgs = {
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

/** 查阅用途 / Why something is looked at */
export type PurposeCode =
  /** 回访 / Callback */
  | 'CALLBACK'
  /** 投诉处理 / Complaint handling */
  | 'COMPLAINT_HANDLING'
  /** 维修 / Repair */
  | 'REPAIR'
  /** 入住办理 / Move-in */
  | 'MOVE_IN'
  /** 催缴 / Dunning */
  | 'DUNNING'
  /** 突发事件 / Emergency */
  | 'EMERGENCY'
  /** 审核 / Audit */
  | 'AUDIT'
  /** 应业主要求 / At the owner's request */
  | 'OWNER_REQUEST'
  /** 档案工作 / Work on the archive */
  | 'ARCHIVE_WORK'
  /** 其他 / Other */
  | 'OTHER';

/** 用途与理由 / Purpose and reason */
export type AccessPurposeInput = {
  /** 用途 / Purpose */
  purposeCode: PurposeCode;
  /** 理由 / Reason, in one's own words */
  reason: Scalars['Text']['input'];
};

/** 合同 / Contract: what is agreed with another party, from when to when */
export type Contract = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 合同号,如 HT-2026-000001 / Number, e.g. HT-2026-000001 */
  no: Scalars['String']['output'];
  /** 种类 / Kind */
  kind: ContractKind;
  /** 标的 / Subject */
  title: Scalars['String']['output'];
  /** 对方性质 / What the other party is */
  counterpartyKind: CounterpartyKind;
  /** 对方名称 / Name of the other party */
  counterparty: Scalars['String']['output'];
  /** 外包单位编号;对方不是外包单位时为 null / Id of the contractor; null when the other party is none */
  contractorId?: Maybe<Scalars['ID']['output']>;
  /** 生效日 / First day */
  startOn: Scalars['Date']['output'];
  /** 到期日 / Last day */
  endOn: Scalars['Date']['output'];
  /** 金额 / Amount */
  amountFen?: Maybe<Scalars['Fen']['output']>;
  /** 状态 / State */
  state: ContractState;
  /** 所属项目 / Its estate */
  estate?: Maybe<Estate>;
  /** 评审人 / Who reviewed it */
  reviewedBy?: Maybe<Employee>;
  /** 签订人 / Who signed it */
  signedBy?: Maybe<Employee>;
  /** 签订日 / When it was signed */
  signedOn?: Maybe<Scalars['Date']['output']>;
  /** 到期提醒,按签订时的标准 / Notices of its end, by the standards when it was signed */
  expiringNotices: Array<ExpiringNotice>;
  /** 接续的合同 / The contract that follows it */
  renewedBy?: Maybe<Contract>;
};

/** 一次到期提醒 / One notice of a contract's end */
export type ExpiringNotice = {
  /** 提前天数 / Days before the end */
  daysLeft: Scalars['Int']['output'];
  /** 提醒日 / Its day */
  on: Scalars['Date']['output'];
};

/** 合同种类 / Kinds of contract */
export type ContractKind =
  /** 前期物业管理委托合同 / Preliminary entrustment */
  | 'ENTRUSTMENT_PRELIMINARY'
  /** 物业管理委托合同 / Entrustment */
  | 'ENTRUSTMENT'
  /** 设备维修合同 / Equipment repair */
  | 'EQUIPMENT_REPAIR'
  /** 外包合同 / Outsourcing */
  | 'OUTSOURCING'
  /** 租赁合同 / Lease */
  | 'LEASE'
  /** 其他 / Other */
  | 'OTHER';

/** 对方性质 / What the other party is */
export type CounterpartyKind =
  /** 开发商 / Developer */
  | 'DEVELOPER'
  /** 业主 / Owner */
  | 'OWNER'
  /** 业主委员会 / Owners' committee */
  | 'COMMITTEE'
  /** 外包单位 / Contractor */
  | 'CONTRACTOR'
  /** 租户 / Tenant */
  | 'TENANT'
  /** 其他 / Other */
  | 'OTHER';

/** 合同状态 / State of a contract */
export type ContractState =
  /** 草稿 / Draft */
  | 'DRAFT'
  /** 已评审 / Reviewed */
  | 'REVIEWED'
  /** 已签订,未生效 / Signed, not begun */
  | 'SIGNED'
  /** 生效 / In force */
  | 'IN_FORCE'
  /** 即将到期 / About to end */
  | 'EXPIRING'
  /** 续签中 / Renewal open */
  | 'RENEWAL_OPEN'
  /** 已续签 / Renewed */
  | 'RENEWED'
  /** 已到期 / Ended */
  | 'EXPIRED'
  /** 已终止 / Terminated */
  | 'TERMINATED';

/** 续签原因 / Why a renewal is opened */
export type RenewalReason =
  /** 即将到期 / Its term ends */
  | 'TERM_ENDING'
  /** 业主委员会成立 / An owners' committee was elected */
  | 'COMMITTEE_ELECTED'
  /** 变更条件 / Its terms change */
  | 'TERMS_CHANGE';

/** 一页合同 / A page of contracts */
export type ContractConnection = {
  /** 合同 / Contracts */
  nodes: Array<Contract>;
  /** 带游标 / With their cursors */
  edges: Array<ContractEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 合同及游标 / A contract and its cursor */
export type ContractEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 合同 / The contract */
  node: Contract;
};

/** 合同筛选 / What contracts to list */
export type ContractFilter = {
  /** 项目 / Estate */
  estateId?: InputMaybe<Scalars['ID']['input']>;
  /** 种类 / Kind */
  kind?: InputMaybe<ContractKind>;
  /** 状态 / State */
  state?: InputMaybe<ContractState>;
  /** 外包单位 / Contractor */
  contractorId?: InputMaybe<Scalars['ID']['input']>;
  /** 在此日或之前到期 / Ending on this day or before */
  endsBy?: InputMaybe<Scalars['Date']['input']>;
};

/** 登记合同所需 / What listing a contract takes */
export type RegisterContractInput = {
  /** 项目 / Estate */
  estateId: Scalars['ID']['input'];
  /** 种类 / Kind */
  kind: ContractKind;
  /** 标的 / Subject */
  title: Scalars['Line']['input'];
  /** 对方性质 / What the other party is */
  counterpartyKind: CounterpartyKind;
  /** 对方名称 / Name of the other party */
  counterparty: Scalars['Line']['input'];
  /** 外包单位编号,首次合作不填 / Id of the contractor; none for a new one */
  contractorId?: InputMaybe<Scalars['ID']['input']>;
  /** 生效日 / First day */
  startOn: Scalars['Date']['input'];
  /** 到期日 / Last day */
  endOn: Scalars['Date']['input'];
  /** 金额 / Amount */
  amountFen?: InputMaybe<Scalars['Fen']['input']>;
};

/** 上传凭证,只能用一次 / Upload ticket, good for one use */
export type UploadTicket = {
  /** 文件编号,传完后凭此引用 / Id by which the file is named once it is there */
  fileId: Scalars['ID']['output'];
  /** 上传地址,相对于网关 / Where to PUT the file, relative to the gateway */
  url: Scalars['String']['output'];
  /** 有效期至 / Good until */
  expiresAt: Scalars['DateTime']['output'];
};

/** 文件用途 / What a file is for */
export type UploadPurpose =
  /** 导入:CSV 或 XLSX / Import: CSV or XLSX */
  | 'IMPORT'
  /** 照片:PNG 或 JPEG / Photo: PNG or JPEG */
  | 'PHOTO'
  /** 签名:PNG、JPEG 或 PDF / Signature: PNG, JPEG or PDF */
  | 'SIGNATURE';

/** 申请上传所需 / What asking for an upload takes */
export type RequestUploadInput = {
  /** 用途 / Purpose */
  purpose: UploadPurpose;
  /** 文件名,仅供显示 / File name, for display alone */
  fileName: Scalars['Line']['input'];
  /** 字节数,最多 20 MB / Size in bytes, 20 MB at most */
  size: Scalars['Int']['input'];
  /** 项目;导入项目清单时可不填 / Estate; may be left out for a list of estates */
  estateId?: InputMaybe<Scalars['ID']['input']>;
};

/** 导入任务:把一个文件逐行读入名册,坏行不影响好行,已有的不覆盖 / Import: one file read into the register row by row; bad rows leave good ones alone, and what is there is not overwritten */
export type ImportJob = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本 / Version */
  version: Scalars['Int']['output'];
  /** 导入什么 / What it brings in */
  kind: ImportKind;
  /** 状态 / State */
  state: ImportState;
  /** 试运行:只报告,不改动 / A rehearsal: it reports and changes nothing */
  dryRun: Scalars['Boolean']['output'];
  /** 进度 / How far it is */
  progress: ImportProgress;
  /** 接受的行 / Rows taken in */
  accepted: Scalars['Int']['output'];
  /** 拒绝的行 / Rows refused */
  rejected: Scalars['Int']['output'];
  /** 已在名册中、无需改动的行 / Rows that were in the register already */
  unchanged: Scalars['Int']['output'];
  /** 识别出的编码;工作簿为 null / Encoding that was found; null for a workbook */
  encoding?: Maybe<FileEncoding>;
  /** 未识别而忽略的列 / Columns that were ignored */
  ignoredColumns: Array<Scalars['String']['output']>;
  /** 整个文件未能读入的原因 / Why the file as a whole was not read */
  failure?: Maybe<ImportFailure>;
  /** 坏行,按行号排序 / Refused rows in order of row. 错误 / Errors: INVALID_PAGE_SIZE, INVALID_CURSOR */
  errors: ImportErrorConnection;
  /** 导入到哪个项目;项目清单为 null / Estate that it brings households into; null for a list of estates */
  estate?: Maybe<Estate>;
  /** 开始于 / Started at */
  createdAt: Scalars['DateTime']['output'];
  /** 结束于 / Ended at */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
};


/** 导入任务:把一个文件逐行读入名册,坏行不影响好行,已有的不覆盖 / Import: one file read into the register row by row; bad rows leave good ones alone, and what is there is not overwritten */
export type ImportJobErrorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 导入什么 / What an import brings in */
export type ImportKind =
  /** 项目清单:区域、项目名称,可有片区、项目编号、业态 / Estates: 区域, 项目名称, and maybe 片区, 项目编号, 业态 */
  | 'ESTATES'
  /** 房屋与住户:楼栋、房号、建筑面积、业主姓名,可有单元、手机号、关系、用途 / Units and households: 楼栋, 房号, 建筑面积, 业主姓名, and maybe 单元, 手机号, 关系, 用途 */
  | 'HOUSEHOLDS';

/** 导入状态 / State of an import */
export type ImportState =
  /** 排队中 / Waiting */
  | 'QUEUED'
  /** 进行中 / At work */
  | 'RUNNING'
  /** 已完成 / Done */
  | 'DONE'
  /** 失败 / Failed */
  | 'FAILED';

/** 文件编码 / Encoding of a file */
export type FileEncoding =
  /** UTF-8,有无 BOM 均可 / UTF-8, with or without BOM */
  | 'UTF_8'
  /** GB18030,含 GBK、GB2312 / GB18030, with GBK and GB2312 */
  | 'GB18030';

/** 指定的编码 / Encoding that is asked for */
export type FileEncodingChoice =
  /** 自动识别 / It is found out */
  | 'AUTO'
  /** 按 UTF-8 / As UTF-8 */
  | 'UTF_8'
  /** 按 GB18030 / As GB18030 */
  | 'GB18030';

/** 进度,以行计 / Progress in rows */
export type ImportProgress = {
  /** 已处理 / Handled */
  done: Scalars['Int']['output'];
  /** 总数,读完文件前为 0 / All; 0 until the file is read */
  total: Scalars['Int']['output'];
};

/** 整个文件未能读入的原因 / Why the file as a whole was not read */
export type ImportFailure = {
  /** 错误码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / What it means */
  message: Scalars['String']['output'];
};

/** 一行的一个错误 / One thing that is wrong with one row */
export type ImportError = {
  /** 行号,与表格软件中所见相同 / Row, as the spreadsheet numbers it */
  row: Scalars['Int']['output'];
  /** 列名;整行的问题为 null / Column; null when it is the row as a whole */
  column?: Maybe<Scalars['String']['output']>;
  /** 错误码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / What it means */
  message: Scalars['String']['output'];
  /** 原值 / The value */
  value?: Maybe<Scalars['String']['output']>;
};

/** 一页错误 / A page of errors */
export type ImportErrorConnection = {
  /** 错误 / Errors */
  nodes: Array<ImportError>;
  /** 带游标 / With their cursors */
  edges: Array<ImportErrorEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 错误及游标 / An error and its cursor */
export type ImportErrorEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 错误 / The error */
  node: ImportError;
};

/** 一页导入任务 / A page of imports */
export type ImportJobConnection = {
  /** 导入任务 / Imports */
  nodes: Array<ImportJob>;
  /** 带游标 / With their cursors */
  edges: Array<ImportJobEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 导入任务及游标 / An import and its cursor */
export type ImportJobEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 导入任务 / The import */
  node: ImportJob;
};

/** 导入所需 / What an import takes */
export type StartImportInput = {
  /** 自己上传的文件 / A file that the caller uploaded */
  fileId: Scalars['ID']['input'];
  /** 导入什么 / What it brings in */
  kind: ImportKind;
  /** 试运行 / Rehearse only */
  dryRun: Scalars['Boolean']['input'];
  /** 编码 / Encoding */
  encoding?: FileEncodingChoice;
};

/** 档案 / What is kept of something that happened or holds */
export type ArchiveRecord = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 档案标识号,全集团唯一,如 DA-2026-000001 / Label, unique, e.g. DA-2026-000001 */
  labelNo: Scalars['String']['output'];
  /** 类别 / Class */
  class: RecordClass;
  /** 题名 / Title */
  title: Scalars['String']['output'];
  /** 密级 / Confidentiality */
  confidentiality: Confidentiality;
  /** 状态 / State */
  state: RecordState;
  /** 所属项目 / Its estate */
  estate?: Maybe<Estate>;
  /** 对象类型 / Kind of what it is about */
  subjectType: Scalars['String']['output'];
  /** 对象编号 / Id of what it is about */
  subjectId: Scalars['ID']['output'];
  /** 来源类型 / Kind of what it was drafted of */
  sourceType: Scalars['String']['output'];
  /** 来源编号 / Id of what it was drafted of */
  sourceId: Scalars['ID']['output'];
  /** 存放位置 / Where the paper is */
  location?: Maybe<RecordLocation>;
  /** 起草时间 / When it was drafted */
  draftedAt: Scalars['DateTime']['output'];
  /** 归档期限;无期限时为 null / By when it must be filed; null without a limit */
  filingDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** 归档是否逾期 / Whether the limit was missed */
  isFilingLate: Scalars['Boolean']['output'];
  /** 归档时间 / When it was filed */
  filedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 保管至;保管期未起算或永久保管时为 null / Kept until; null while the period has not begun or without an end */
  retainUntil?: Maybe<Scalars['Date']['output']>;
  /** 分类、整理、归档、保管的步骤 / The steps sort, file, keep */
  history: Array<RecordStep>;
  /** 同一对象的档案,如一户的全部档案,最新在前 / Records about the same subject, e.g. a household's, newest first. 错误 / Errors: INVALID_PAGE_SIZE, INVALID_CURSOR */
  items: ArchiveRecordConnection;
};


/** 档案 / What is kept of something that happened or holds */
export type ArchiveRecordItemsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 存放位置 / Where the paper is */
export type RecordLocation = {
  /** 柜 / Cabinet */
  cabinet: Scalars['String']['output'];
  /** 层 / Shelf */
  shelf?: Maybe<Scalars['String']['output']>;
  /** 盒 / Box */
  box?: Maybe<Scalars['String']['output']>;
};

/** 一个步骤 / One step */
export type RecordStep = {
  /** 步骤 / Step */
  step: RecordStepKind;
  /** 时间 / When */
  at: Scalars['DateTime']['output'];
  /** 经办人;系统经办时为 null / Who took it; null for the system */
  by?: Maybe<Employee>;
};

/** 档案步骤 / Kinds of step */
export type RecordStepKind =
  /** 起草 / Drafted */
  | 'DRAFTED'
  /** 分类 / Classified */
  | 'CLASSIFIED'
  /** 归档 / Filed */
  | 'FILED'
  /** 逾期未归档 / Filing missed its limit */
  | 'FILING_MISSED'
  /** 保管期起算 / Retention begun */
  | 'RETENTION_BEGUN'
  /** 保管期满 / Retention expired */
  | 'RETENTION_EXPIRED';

/** 档案类别 / Classes of records */
export type RecordClass =
  /** 业主(住户)档案 / Owner and household */
  | 'OWNER'
  /** 物业 / Property */
  | 'PROPERTY'
  /** 设备 / Equipment */
  | 'EQUIPMENT'
  /** 合同 / Contract */
  | 'CONTRACT'
  /** 财务 / Finance */
  | 'FINANCE'
  /** 文书 / Documentary */
  | 'DOCUMENTARY'
  /** 客户 / Customer */
  | 'CUSTOMER'
  /** 工程 / Engineering */
  | 'ENGINEERING'
  /** 维修 / Repair */
  | 'REPAIR'
  /** 回访 / Callback */
  | 'CALLBACK'
  /** 投诉 / Complaint */
  | 'COMPLAINT'
  /** 会议 / Meeting */
  | 'MEETING';

/** 密级 / Confidentiality */
export type Confidentiality =
  /** 内部 / Internal */
  | 'INTERNAL'
  /** 机密:公司机密与业主隐私 / Confidential: company files and owners' privacy */
  | 'CONFIDENTIAL';

/** 档案状态 / State of a record */
export type RecordState =
  /** 草稿 / Draft */
  | 'DRAFT'
  /** 已分类 / Classified */
  | 'CLASSIFIED'
  /** 已归档 / Filed */
  | 'FILED'
  /** 保管期满 / Kept as long as it must */
  | 'RETENTION_EXPIRED';

/** 一次调阅 / One retrieval */
export type RecordRetrieval = {
  /** 档案 / The record */
  record: ArchiveRecord;
  /** 开始查找的时间 / When the search began */
  requestedAt: Scalars['DateTime']['output'];
  /** 打开的时间 / When it was opened */
  openedAt: Scalars['DateTime']['output'];
  /** 是否在规定时限内(一分钟) / Whether within the limit (one minute) */
  isInTime: Scalars['Boolean']['output'];
};

/** 一页档案 / A page of records */
export type ArchiveRecordConnection = {
  /** 档案 / Records */
  nodes: Array<ArchiveRecord>;
  /** 带游标 / With their cursors */
  edges: Array<ArchiveRecordEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 档案及游标 / A record and its cursor */
export type ArchiveRecordEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 档案 / The record */
  node: ArchiveRecord;
};

/** 档案筛选 / What records to list */
export type ArchiveRecordFilter = {
  /** 项目 / Estate */
  estateId?: InputMaybe<Scalars['ID']['input']>;
  /** 类别 / Class */
  class?: InputMaybe<RecordClass>;
  /** 状态 / State */
  state?: InputMaybe<RecordState>;
  /** 对象 / What it is about */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** 来源 / What it was drafted of */
  sourceId?: InputMaybe<Scalars['ID']['input']>;
  /** 归档是否逾期 / Whether the limit of filing was missed */
  isFilingLate?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 起草档案所需 / What beginning a record takes */
export type DraftRecordInput = {
  /** 项目 / Estate */
  estateId: Scalars['ID']['input'];
  /** 类别 / Class */
  class: RecordClass;
  /** 题名 / Title */
  title: Scalars['Line']['input'];
  /** 对象类型,不填则为项目 / Kind of what it is about; the estate if left out */
  subjectType?: InputMaybe<RecordSubject>;
  /** 对象编号 / Its id */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
};

/** 档案对象 / What a record can be about */
export type RecordSubject =
  /** 项目 / Estate */
  | 'ESTATE'
  /** 房屋 / Unit */
  | 'UNIT'
  /** 住户 / Household */
  | 'HOUSEHOLD'
  /** 设备 / Equipment */
  | 'EQUIPMENT'
  /** 合同 / Contract */
  | 'CONTRACT';

/** 分类整理,未填的保持不变 / How a record is sorted; what is left out stays */
export type ClassifyRecordInput = {
  /** 类别 / Class */
  class?: InputMaybe<RecordClass>;
  /** 题名 / Title */
  title?: InputMaybe<Scalars['Line']['input']>;
  /** 密级,不低于类别的密级 / Confidentiality, no less than the class demands */
  confidentiality?: InputMaybe<Confidentiality>;
  /** 存放位置 / Where the paper is */
  location?: InputMaybe<RecordLocationInput>;
};

/** 存放位置 / Where the paper is */
export type RecordLocationInput = {
  /** 柜 / Cabinet */
  cabinet: Scalars['Line']['input'];
  /** 层 / Shelf */
  shelf?: InputMaybe<Scalars['Line']['input']>;
  /** 盒 / Box */
  box?: InputMaybe<Scalars['Line']['input']>;
};

/** 调阅所需 / What opening a record takes */
export type OpenRecordInput = {
  /** 用途 / Purpose */
  purposeCode: PurposeCode;
  /** 理由 / Reason, in one's own words */
  reason: Scalars['Text']['input'];
  /** 开始查找的时间,不填则为现在 / When the search began; now if left out */
  requestedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** 项目:被管理的小区、写字楼等,权限的基本范围 / Estate: the place that is managed, and the unit of scope */
export type Estate = {
  /** 各类档案的数量,每一类都列出 / How many records there are of each class; every class is listed. 错误 / Errors: FORBIDDEN */
  archiveClasses?: Maybe<Array<RecordClassSummary>>;
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 项目编号 / Code, unique in the group */
  code: Scalars['String']['output'];
  /** 名称 / Name */
  name: Scalars['String']['output'];
  /** 片区 / Quarter within the region */
  quarter?: Maybe<Scalars['String']['output']>;
  /** 业态 / Kind */
  kind: EstateKind;
  /** 状态 / State */
  state: RegisterState;
  /** 所属区域 / Its region */
  region?: Maybe<Region>;
  /** 其中的楼栋,已关闭的在后 / Its buildings, closed ones last */
  buildings: Array<Building>;
  /** 其中的房屋,按楼号、房号排序 / Its units in order of building and number. 错误 / Errors: INVALID_PAGE_SIZE, INVALID_CURSOR */
  units: UnitConnection;
};


/** 项目:被管理的小区、写字楼等,权限的基本范围 / Estate: the place that is managed, and the unit of scope */
export type EstateUnitsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 一类档案的数量 / How many records of a class */
export type RecordClassSummary = {
  /** 类别 / Class */
  class: RecordClass;
  /** 已归档 / Filed */
  filed: Scalars['Int']['output'];
  /** 待归档 / To be filed */
  toFile: Scalars['Int']['output'];
  /** 其中已逾期 / Of these, overdue */
  overdue: Scalars['Int']['output'];
};

/** 报事 / Service ticket */
export type Ticket = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 维修与回访档案 / Its repair and callback records. 错误 / Errors: FORBIDDEN */
  archiveRecords?: Maybe<Array<ArchiveRecord>>;
};

/** 楼栋 / Building */
export type Building = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 楼号,在项目中唯一 / Code, unique in the estate */
  code: Scalars['String']['output'];
  /** 人们的叫法,如 3栋 / What people call it, e.g. 3栋 */
  label: Scalars['String']['output'];
  /** 状态 / State */
  state: RegisterState;
  /** 所属项目 / Its estate */
  estate?: Maybe<Estate>;
  /** 其中的房屋,按房号排序 / Its units in order of number. 错误 / Errors: INVALID_PAGE_SIZE, INVALID_CURSOR */
  units: UnitConnection;
};


/** 楼栋 / Building */
export type BuildingUnitsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 登记楼栋所需 / What registering a building takes */
export type RegisterBuildingInput = {
  /** 项目 / Estate */
  estateId: Scalars['ID']['input'];
  /** 楼号,如 3 / Code, e.g. 3 */
  code: Scalars['Line']['input'];
};

/** 业态 / Kind of estate */
export type EstateKind =
  /** 住宅 / Residential */
  | 'RESIDENTIAL'
  /** 写字楼 / Office */
  | 'OFFICE'
  /** 商业 / Commercial */
  | 'COMMERCIAL'
  /** 综合 / Mixed */
  | 'MIXED';

/** 项目筛选 / What estates to list */
export type EstateFilter = {
  /** 区域 / Region */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** 状态 / State */
  state?: InputMaybe<RegisterState>;
};

/** 一页项目 / A page of estates */
export type EstateConnection = {
  /** 项目 / Estates */
  nodes: Array<Estate>;
  /** 带游标 / With their cursors */
  edges: Array<EstateEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 项目及游标 / An estate and its cursor */
export type EstateEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 项目 / The estate */
  node: Estate;
};

/** 登记项目所需 / What registering an estate takes */
export type RegisterEstateInput = {
  /** 区域 / Region */
  regionId: Scalars['ID']['input'];
  /** 项目编号,字母数字与 . _ : / - / Code: letters, digits and . _ : / - */
  code: Scalars['Line']['input'];
  /** 名称 / Name */
  name: Scalars['Line']['input'];
  /** 片区 / Quarter */
  quarter?: InputMaybe<Scalars['Line']['input']>;
  /** 业态 / Kind */
  kind: EstateKind;
  /** 已在运行 / It is at work already */
  isActive?: Scalars['Boolean']['input'];
};

/** 项目变更,未填的保持不变 / What changes; what is left out stays */
export type ChangeEstateInput = {
  /** 项目编号 / Code */
  code?: InputMaybe<Scalars['Line']['input']>;
  /** 名称 / Name */
  name?: InputMaybe<Scalars['Line']['input']>;
  /** 片区,填 null 则取消 / Quarter; null takes it away */
  quarter?: InputMaybe<Scalars['Line']['input']>;
  /** 业态 / Kind */
  kind?: InputMaybe<EstateKind>;
};

/** 员工 / Employee */
export type Employee = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
};

/** 一次变更 / One change */
export type RegisterChange = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 对象 / What it is a change of */
  kind: RegisterKind;
  /** 变更人;系统变更时为 null / Who made it; null for the system */
  by?: Maybe<Employee>;
  /** 时间 / When */
  at: Scalars['DateTime']['output'];
  /** 逐项变更 / Field by field */
  changes: Array<RegisterFieldChange>;
};

/** 登记对象 / What stands in the register */
export type RegisterKind =
  /** 区域 / Region */
  | 'REGION'
  /** 项目 / Estate */
  | 'ESTATE'
  /** 楼栋 / Building */
  | 'BUILDING'
  /** 房屋 / Unit */
  | 'UNIT'
  /** 住户 / Household */
  | 'HOUSEHOLD';

/** 一项变更 / One field's change */
export type RegisterFieldChange = {
  /** 字段 / Field */
  field: Scalars['String']['output'];
  /** 变更前 / Before */
  before?: Maybe<Scalars['String']['output']>;
  /** 变更后 / After */
  after?: Maybe<Scalars['String']['output']>;
};

/** 一页变更 / A page of changes */
export type RegisterChangeConnection = {
  /** 变更 / Changes */
  nodes: Array<RegisterChange>;
  /** 带游标 / With their cursors */
  edges: Array<RegisterChangeEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 变更及游标 / A change and its cursor */
export type RegisterChangeEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 变更 / The change */
  node: RegisterChange;
};

/** 住户:一套房屋里的人 / Household: the people of one unit */
export type Household = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 状态:有成员即启用 / State: active while it has members */
  state: RegisterState;
  /** 成员人数 / How many members it has */
  memberCount: Scalars['Int']['output'];
  /** 成员;无权查看时为 null,区域角色看到的是脱敏内容 / Its members; null for those who may not see them, masked for regional roles */
  members?: Maybe<Array<HouseholdMember>>;
  /** 所在房屋 / Its unit */
  unit?: Maybe<Unit>;
  /** 所属项目 / Its estate */
  estate?: Maybe<Estate>;
};

/** 住户成员 / A member of a household */
export type HouseholdMember = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 姓名 / Name */
  name: Scalars['String']['output'];
  /** 电话 / Telephone */
  phone?: Maybe<Scalars['String']['output']>;
  /** 与房屋的关系 / Relation to the unit */
  relation: MemberRelation;
};

/** 成员与房屋的关系 / A member's relation to the unit */
export type MemberRelation =
  /** 业主 / Owner */
  | 'OWNER'
  /** 租户 / Tenant */
  | 'TENANT'
  /** 使用人 / Occupier */
  | 'OCCUPIER'
  /** 家属 / Family */
  | 'FAMILY';

/** 完整的联系方式 / Contacts unmasked */
export type HouseholdContacts = {
  /** 住户 / The household */
  household: Household;
  /** 成员,未脱敏 / Its members, unmasked */
  members: Array<HouseholdMember>;
};

/** 一页住户 / A page of households */
export type HouseholdConnection = {
  /** 住户 / Households */
  nodes: Array<Household>;
  /** 带游标 / With their cursors */
  edges: Array<HouseholdEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 住户及游标 / A household and its cursor */
export type HouseholdEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 住户 / The household */
  node: Household;
};

/** 住户资料 / A household and who is in it */
export type UpsertHouseholdInput = {
  /** 房屋 / Unit */
  unitId: Scalars['ID']['input'];
  /** 全部成员 / All its members */
  members: Array<HouseholdMemberInput>;
};

/** 成员资料 / A member */
export type HouseholdMemberInput = {
  /** 已有成员的编号,新成员不填 / Id of a member who is there already; none for a new one */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** 姓名 / Name */
  name: Scalars['Line']['input'];
  /** 电话 / Telephone */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** 与房屋的关系 / Relation to the unit */
  relation: MemberRelation;
};

/** 集团 / The property group */
export type Group = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 集团编号 / Code */
  code: Scalars['String']['output'];
  /** 名称 / Name */
  name: Scalars['String']['output'];
};

/** 区域:由一名区域经理负责的若干项目 / Region: the estates that one regional manager answers for */
export type Region = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 区域编号 / Code, unique in the group */
  code: Scalars['String']['output'];
  /** 名称 / Name */
  name: Scalars['String']['output'];
  /** 状态 / State */
  state: RegisterState;
  /** 所属集团 / Its group */
  group?: Maybe<Group>;
  /** 其下项目,按编号排序 / Its estates in order of code. 错误 / Errors: INVALID_PAGE_SIZE, INVALID_CURSOR */
  estates: EstateConnection;
};


/** 区域:由一名区域经理负责的若干项目 / Region: the estates that one regional manager answers for */
export type RegionEstatesArgs = {
  filter?: InputMaybe<EstateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 登记状态 / State in the register */
export type RegisterState =
  /** 已登记 / Registered */
  | 'REGISTERED'
  /** 启用 / Active */
  | 'ACTIVE'
  /** 已关闭 / Closed */
  | 'CLOSED';

/** 一页区域 / A page of regions */
export type RegionConnection = {
  /** 区域 / Regions */
  nodes: Array<Region>;
  /** 带游标 / With their cursors */
  edges: Array<RegionEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 区域及游标 / A region and its cursor */
export type RegionEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 区域 / The region */
  node: Region;
};

/** 登记区域所需 / What registering a region takes */
export type RegisterRegionInput = {
  /** 集团 / Group */
  groupId: Scalars['ID']['input'];
  /** 区域编号,字母数字与 . _ : / - / Code: letters, digits and . _ : / - */
  code: Scalars['Line']['input'];
  /** 名称 / Name */
  name: Scalars['Line']['input'];
  /** 已在运行 / It is at work already */
  isActive?: Scalars['Boolean']['input'];
};

/** 区域变更,未填的保持不变 / What changes; what is left out stays */
export type ChangeRegionInput = {
  /** 区域编号 / Code */
  code?: InputMaybe<Scalars['Line']['input']>;
  /** 名称 / Name */
  name?: InputMaybe<Scalars['Line']['input']>;
};

/** 一条结果 / One hit */
export type RegisterHit = {
  /** 对象:ESTATE 或 HOUSEHOLD / What was found: ESTATE or HOUSEHOLD */
  kind: RegisterKind;
  /** 项目 / The estate */
  estate?: Maybe<Estate>;
  /** 住户 / The household */
  household?: Maybe<Household>;
};

/** 一页结果 / A page of hits */
export type RegisterHitConnection = {
  /** 结果 / Hits */
  nodes: Array<RegisterHit>;
  /** 带游标 / With their cursors */
  edges: Array<RegisterHitEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 结果及游标 / A hit and its cursor */
export type RegisterHitEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 结果 / The hit */
  node: RegisterHit;
};

/** 房屋:服务与收费的最小单位 / Unit: the smallest place that is served and billed */
export type Unit = {
  /** 编号 / Id */
  id: Scalars['ID']['output'];
  /** 版本,每次变更加一 / Version, raised by each change */
  version: Scalars['Int']['output'];
  /** 房号,在楼栋中唯一 / Number, unique in the building */
  unitNo: Scalars['String']['output'];
  /** 人们的叫法,如 3栋1202 / What people call it, e.g. 3栋1202 */
  label: Scalars['String']['output'];
  /** 建筑面积,单位 0.01 平方米,8943 即 89.43 / Floor area in hundredths of a square metre; 8943 is 89.43 m² */
  floorAreaSqmHundredths: Scalars['Int']['output'];
  /** 用途 / Kind */
  kind: UnitKind;
  /** 状态 / State */
  state: RegisterState;
  /** 所在楼栋 / Its building */
  building?: Maybe<Building>;
  /** 所属项目 / Its estate */
  estate?: Maybe<Estate>;
  /** 登记在此的住户,已注销的在后 / Households registered here, closed ones last */
  households: Array<Household>;
};

/** 房屋用途 / What a unit is for */
export type UnitKind =
  /** 住宅 / Home */
  | 'HOME'
  /** 商铺 / Shop */
  | 'SHOP'
  /** 办公 / Office */
  | 'OFFICE'
  /** 车位 / Parking space */
  | 'PARKING'
  /** 储藏室 / Storage room */
  | 'STORAGE'
  /** 其他 / Other */
  | 'OTHER';

/** 一页房屋 / A page of units */
export type UnitConnection = {
  /** 房屋 / Units */
  nodes: Array<Unit>;
  /** 带游标 / With their cursors */
  edges: Array<UnitEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 房屋及游标 / A unit and its cursor */
export type UnitEdge = {
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 房屋 / The unit */
  node: Unit;
};

/** 登记房屋所需 / What registering a unit takes */
export type RegisterUnitInput = {
  /** 楼栋 / Building */
  buildingId: Scalars['ID']['input'];
  /** 房号,如 1202 / Number, e.g. 1202 */
  unitNo: Scalars['Line']['input'];
  /** 建筑面积,单位 0.01 平方米 / Floor area in hundredths of a square metre */
  floorAreaSqmHundredths: Scalars['Int']['input'];
  /** 用途 / Kind */
  kind?: UnitKind;
  /** 已交付使用 / It is handed over already */
  isActive?: Scalars['Boolean']['input'];
};

/** 房屋变更,未填的保持不变 / What changes; what is left out stays */
export type ChangeUnitInput = {
  /** 房号 / Number */
  unitNo?: InputMaybe<Scalars['Line']['input']>;
  /** 建筑面积,单位 0.01 平方米 / Floor area in hundredths of a square metre */
  floorAreaSqmHundredths?: InputMaybe<Scalars['Int']['input']>;
  /** 用途 / Kind */
  kind?: InputMaybe<UnitKind>;
};
