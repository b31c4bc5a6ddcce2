import { errorRegistry, type ErrorScope } from '@guanjia/domain';

const entries = {
  DEAD_LETTER_NOT_OPEN: {
    kind: 'CONFLICT', zh: '没有编号为 {id} 且等待决定的死信', en: 'No dead letter {id} waits for a decision',
    example: 'one that somebody else has redriven already',
  },
  DEAD_LETTER_PLACE_UNKNOWN: {
    kind: 'CONFLICT', zh: '死信 {id} 没有可读的序号，无法重新处理，只能放弃', en: 'The dead letter {id} does not tell its place; it can only be discarded',
  },
} as const;

/** What operating the events can be refused for, in every service. */
export const operationsErrors: ErrorScope<typeof entries> = errorRegistry('operations', entries);
