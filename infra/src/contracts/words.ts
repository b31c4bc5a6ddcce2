import type { ReaderName } from '@guanjia/contracts';

/** What the owners and readers of events are called. */
export const readerNames: Readonly<Record<ReaderName, { zh: string; en: string }>> = {
  'customer-service': { zh: '客服', en: 'customer service' },
  engineering: { zh: '工程', en: 'engineering' },
  billing: { zh: '收费', en: 'billing' },
  archives: { zh: '档案', en: 'archives' },
  'hr-training': { zh: '人事培训', en: 'HR and training' },
  bi: { zh: '报表', en: 'BI' },
  gateway: { zh: '网关', en: 'gateway' },
};
