import type { StaffRole } from '@guanjia/contracts';

export type DepartmentKind =
  | 'OFFICE' | 'SERVICE' | 'ENGINEERING' | 'SECURITY' | 'CLEANING' | 'GREENING' | 'FINANCE' | 'ARCHIVES' | 'HR_TRAINING' | 'CANTEEN';

export const departments: readonly { kind: DepartmentKind; name: string }[] = [
  { kind: 'OFFICE', name: '管理处' }, { kind: 'SERVICE', name: '客户服务部' }, { kind: 'ENGINEERING', name: '工程部' },
  { kind: 'SECURITY', name: '秩序维护部' }, { kind: 'CLEANING', name: '保洁部' }, { kind: 'GREENING', name: '绿化部' },
  { kind: 'FINANCE', name: '财务部' }, { kind: 'ARCHIVES', name: '档案室' }, { kind: 'HR_TRAINING', name: '人事培训部' },
  { kind: 'CANTEEN', name: '食堂' },
];

/** One person's place in an estate. Smaller roles go along with others, as in any estate office. */
export interface Post {
  key: string;
  department: DepartmentKind;
  position: string;
  name: string;
  roles: readonly StaffRole[];
  /** the main one first */
  skills?: readonly string[];
  certificates?: readonly string[];
  /** certificates that the position asks for */
  requires?: readonly string[];
}

const ELECTRICAL = 'SPECIAL_WORK.ELECTRICAL';
const LIFT = 'SPECIAL_EQUIPMENT.LIFT';

/** Every role of an estate is held by somebody. TEC1 knows lifts and has no certificate for them; TEC2 has all. */
export const estatePosts: readonly Post[] = [
  { key: 'PM', department: 'OFFICE', position: 'PROJECT_MANAGER', name: '项目经理', roles: ['PM'] },
  { key: 'OD', department: 'OFFICE', position: 'OFFICE_DIRECTOR', name: '管理处主任', roles: ['OD'] },
  { key: 'OC', department: 'OFFICE', position: 'CLERK', name: '文员', roles: ['OC', 'AST', 'MKT'] },
  { key: 'CSS', department: 'SERVICE', position: 'SERVICE_SUPERVISOR', name: '客服主管', roles: ['CSS', 'SDM'] },
  { key: 'CSR1', department: 'SERVICE', position: 'SERVICE_OFFICER', name: '客服管家', roles: ['CSR', 'ZL'] },
  { key: 'CSR2', department: 'SERVICE', position: 'SERVICE_OFFICER', name: '客服管家', roles: ['CSR'] },
  { key: 'FD', department: 'SERVICE', position: 'FRONT_DESK', name: '前台接待员', roles: ['FD', 'SAL'] },
  { key: 'EM', department: 'ENGINEERING', position: 'ENGINEERING_MANAGER', name: '工程部经理', roles: ['EM'] },
  { key: 'TEC1', department: 'ENGINEERING', position: 'REPAIRMAN', name: '工程维修员', roles: ['TEC'], skills: ['PLUMBING', 'CARPENTRY', 'MASONRY', 'LIFT'] },
  {
    key: 'TEC2', department: 'ENGINEERING', position: 'CERTIFIED_REPAIRMAN', name: '持证维修员', roles: ['TEC', 'TN'],
    skills: ['ELECTRICAL', 'LIFT', 'HVAC', 'FIRE_PROTECTION'], certificates: [ELECTRICAL, LIFT], requires: [ELECTRICAL, LIFT],
  },
  {
    key: 'TEC3', department: 'ENGINEERING', position: 'ELECTRICIAN', name: '电工', roles: ['TEC'],
    skills: ['LOW_VOLTAGE', 'ELECTRICAL', 'PLUMBING'], certificates: [ELECTRICAL], requires: [ELECTRICAL],
  },
  { key: 'SEC', department: 'SECURITY', position: 'GUARD', name: '秩序维护员', roles: ['SEC', 'MON'] },
  { key: 'CLN', department: 'CLEANING', position: 'CLEANER', name: '保洁员', roles: ['CLN'] },
  { key: 'GRN', department: 'GREENING', position: 'GARDENER', name: '绿化工', roles: ['GRN'] },
  { key: 'ACC', department: 'FINANCE', position: 'ACCOUNTANT', name: '物业会计', roles: ['ACC'] },
  { key: 'AA', department: 'ARCHIVES', position: 'ARCHIVIST', name: '档案管理员', roles: ['AA'] },
  { key: 'HRO', department: 'HR_TRAINING', position: 'HR_OFFICER', name: '人事培训专员', roles: ['HRO', 'QA'] },
  { key: 'CAT', department: 'CANTEEN', position: 'COOK', name: '食堂厨师', roles: ['CAT'] },
];
