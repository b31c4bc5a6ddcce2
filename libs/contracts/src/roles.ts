/** The roles of the trade: code, Chinese and English word.
 *  @source PLAT-003 */
export const ROLES = [
  { code: 'PM', zh: '项目经理', en: 'project manager' },
  { code: 'OD', zh: '管理处主任', en: 'office director' },
  { code: 'SDM', zh: '物业服务部经理', en: 'service-department manager' },
  { code: 'EM', zh: '工程部经理', en: 'engineering manager' },
  { code: 'CSS', zh: '客服主管', en: 'customer-service supervisor' },
  { code: 'ZL', zh: '客服片区负责人', en: 'zone leader' },
  { code: 'CSR', zh: '客服管家', en: 'service officer' },
  { code: 'FD', zh: '前台接待员', en: 'front desk' },
  { code: 'AST', zh: '物业管理助理', en: 'property assistant' },
  { code: 'OC', zh: '文员', en: 'office clerk' },
  { code: 'TEC', zh: '工程维修员', en: 'repairman' },
  { code: 'TN', zh: '物业技术员', en: 'facility technician' },
  { code: 'MON', zh: '监控中心', en: 'monitoring room' },
  { code: 'SEC', zh: '保安', en: 'guard' },
  { code: 'CLN', zh: '保洁员', en: 'cleaner' },
  { code: 'GRN', zh: '绿化工', en: 'gardener' },
  { code: 'CAT', zh: '食堂人员', en: 'canteen staff' },
  { code: 'ACC', zh: '物业会计', en: 'accountant' },
  { code: 'AA', zh: '档案管理员', en: 'archive administrator' },
  { code: 'HRO', zh: '人事培训专员', en: 'HR/training officer' },
  { code: 'QA', zh: '品质专员', en: 'quality officer' },
  { code: 'SAL', zh: '物业销售员', en: 'sales' },
  { code: 'MKT', zh: '市场推广员', en: 'marketing' },
  { code: 'CON', zh: '外协单位', en: 'contractor' },
  { code: 'RM', zh: '区域经理', en: 'regional manager' },
  { code: 'GQ', zh: '集团品质', en: 'group quality' },
  { code: 'GA', zh: '集团总部', en: 'group administration' },
  { code: 'OWN', zh: '业主', en: 'owner' },
  { code: 'TEN', zh: '租户/使用人', en: 'tenant/occupier' },
  { code: 'SYS', zh: '系统', en: 'system' },
  { code: 'BI', zh: '报表读者', en: 'report reader' },
] as const;

export type RoleCode = (typeof ROLES)[number]['code'];

/** A role that an employee can be given. Owners and occupiers have theirs from the register of households, the system from
 *  itself. */
export type StaffRole = Exclude<RoleCode, 'OWN' | 'TEN' | 'SYS'>;

export const ROLE_CODES: readonly RoleCode[] = ROLES.map((role) => role.code);

/** How far a grant or a standard reaches: the whole group, a region, an estate, or the person alone.
 *  @source PLAT-001 */
export const SCOPE_KINDS = ['GROUP', 'REGION', 'ESTATE', 'SELF'] as const;
