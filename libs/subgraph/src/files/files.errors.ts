import { errorRegistry, type ErrorScope } from '@guanjia/domain';

const entries = {
  FILE_EMPTY: { kind: 'INVALID', zh: '文件是空的', en: 'The file is empty' },
  FILE_INCOMPLETE: {
    kind: 'INVALID', zh: '文件没有传完，或大小与申请时不符，请重新上传', en: 'The file did not arrive whole, or is not of the announced size; upload it again',
  },
} as const;

/** What a file can be refused for, beside the platform's own refusals. */
export const fileErrors: ErrorScope<typeof entries> = errorRegistry('files', entries);
