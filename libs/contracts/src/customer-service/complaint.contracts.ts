import { eventContract } from '../contract.ts';
import { code, instant, oneOf, payload } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_NEXT_DAY, sample } from '../sample-values.ts';
import { home } from '../words.ts';

const complaint = { service: 'customer-service', aggregate: 'complaint' } as const;

/** A complaint came to its end, solved or not; of what was said only the category goes out. Both homes are null where the
 *  complainant is unknown. @source ARC-020 */
export const complaintClosed = eventContract({
  ...complaint, event: 'closed', zh: '投诉已关闭', en: 'A complaint was closed',
  rows: ['CS-030', 'CS-070', 'CS-072', 'CS-074', 'ARC-020'],
  reactions: {
    'customer-service': { zh: '回访在关闭之后进行的,从此开始计时', en: 'starts the callback limit where the callback comes after closing' },
    archives: { zh: '投诉档案按类别归档', en: 'files the complaint record by category' },
    'hr-training': { zh: '按处理结果更新指标 K07 至 K10', en: 'K07 to K10 updated with the outcome' }, ...projection,
  },
  schema: payload({
    number: code(), category: code(), severity: oneOf('ORDINARY', 'SERIOUS', 'MAJOR'), outcome: oneOf('RESOLVED', 'UNRESOLVED'), ...home(),
    closedAt: instant(),
  }),
  samples: [{
    number: 'TS-2026-000012', category: 'NOISE', severity: 'ORDINARY', outcome: 'RESOLVED', unitId: sample.unit, householdId: sample.household,
    closedAt: SAMPLE_NEXT_DAY,
  }, {
    number: 'TS-2026-000013', category: 'CLEANING', severity: 'MAJOR', outcome: 'UNRESOLVED', unitId: null, householdId: null,
    closedAt: SAMPLE_NEXT_DAY,
  }],
});
