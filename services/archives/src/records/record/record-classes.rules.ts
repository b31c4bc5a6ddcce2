/** Every estate has every class set up. @source ARC-001 ARC-002 */
export const RECORD_CLASSES = [
  'OWNER', 'PROPERTY', 'EQUIPMENT', 'CONTRACT', 'FINANCE', 'DOCUMENTARY', 'CUSTOMER', 'ENGINEERING', 'REPAIR', 'CALLBACK', 'COMPLAINT', 'MEETING',
] as const;

export type RecordClass = (typeof RECORD_CLASSES)[number];
export type Confidentiality = 'INTERNAL' | 'CONFIDENTIAL';

/** How long records of a class are kept, and from when: a standard, or null for as long as the estate is managed. */
export interface RetentionRule {
  standard: string;
  /** FILING: from the day of filing; END: from the day on which its subject ended */
  from: 'FILING' | 'END';
}

interface ClassRule {
  zh: string;
  confidentiality: Confidentiality;
  retention: RetentionRule | null;
}

const fromFiling = (standard: string): RetentionRule => ({ standard, from: 'FILING' });
const fromEnd = (standard: string): RetentionRule => ({ standard, from: 'END' });

/** @source ARC-001 ARC-009 ARC-017 ARC-019 · confidentiality beside the household's own is our assumption */
export const classRules: Readonly<Record<RecordClass, ClassRule>> = {
  OWNER: { zh: '住户档案', confidentiality: 'CONFIDENTIAL', retention: fromEnd('retention.household') },
  PROPERTY: { zh: '物业档案', confidentiality: 'INTERNAL', retention: null },
  EQUIPMENT: { zh: '设备档案', confidentiality: 'INTERNAL', retention: fromEnd('retention.equipment') },
  CONTRACT: { zh: '合同档案', confidentiality: 'INTERNAL', retention: fromEnd('retention.contract') },
  FINANCE: { zh: '财务档案', confidentiality: 'INTERNAL', retention: fromFiling('retention.finance') },
  DOCUMENTARY: { zh: '文书档案', confidentiality: 'INTERNAL', retention: null },
  CUSTOMER: { zh: '客户档案', confidentiality: 'CONFIDENTIAL', retention: fromEnd('retention.household') },
  ENGINEERING: { zh: '工程档案', confidentiality: 'INTERNAL', retention: null },
  REPAIR: { zh: '维修记录', confidentiality: 'INTERNAL', retention: fromFiling('retention.repair') },
  CALLBACK: { zh: '回访记录', confidentiality: 'CONFIDENTIAL', retention: fromFiling('retention.callback') },
  COMPLAINT: { zh: '投诉档案', confidentiality: 'CONFIDENTIAL', retention: fromFiling('retention.complaint') },
  MEETING: { zh: '会议纪要', confidentiality: 'INTERNAL', retention: null },
};

/** The title of a record that nobody typed: what it is, and where or when. @example 维修记录 3栋1202   @example 回访统计 2026-Q1 */
export const titleOf = ({ class: recordClass, name }: { class: RecordClass; name?: string | undefined }, of: string | null): string =>
  `${name ?? classRules[recordClass].zh} ${of ?? '公共区域'}`;
