import { eventContract } from '../contract.ts';
import { code, instant, listOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, sample } from '../sample-values.ts';

/** A session of the group or a region belongs to no estate. */
const session = { service: 'hr-training', aggregate: 'training-session', isEstateLevel: false } as const;

/** A session is planned. @source HR-019 */
export const trainingSessionScheduled = eventContract({
  ...session, event: 'scheduled', zh: '培训已排定', en: 'A training session was scheduled', rows: ['HR-019'], reactions: projection,
  schema: payload({ topic: code(), audience: code(), from: instant(), to: instant() }),
  samples: [{ topic: 'MOVE_IN', audience: 'ALL', from: SAMPLE_AT, to: SAMPLE_NEXT_DAY }],
});

/** It was held and its effect assessed. `employeeIds`: who was there and passed. @source HR-019 HR-020 HR-021 HR-022 CS-125 */
export const trainingSessionCompleted = eventContract({
  ...session, event: 'completed', zh: '培训已完成', en: 'A training session was completed',
  rows: ['HR-019', 'HR-020', 'HR-021', 'HR-022', 'HR-025', 'HR-026', 'CS-125', 'PLAT-005'],
  reactions: {
    'customer-service': { zh: '集中入住批次可以开放', en: 'opens the move-in batch gate' },
    gateway: { zh: '培训缺口消除,监督使用结束', en: 'takes staff off the training gap list; supervised access ends' }, ...projection,
  },
  schema: payload({ topic: code(), audience: code(), completedAt: instant(), employeeIds: listOf(uuid()) }),
  samples: [{ topic: 'MOVE_IN', audience: 'ALL', completedAt: SAMPLE_AT, employeeIds: [sample.employee, sample.colleague] }],
});
