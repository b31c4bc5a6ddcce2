import { eventContract } from '../contract.ts';
import { code, count, payload } from '../fields.ts';
import { projection } from '../reactions.ts';

/** A file of places or households was read in; which lines failed is asked of the job. @source ARC-036, ARC-071 */
export const importJobFinished = eventContract({
  service: 'archives', aggregate: 'import-job', isEstateLevel: false, event: 'finished',
  zh: '导入已完成', en: 'An import has ended', rows: ['ARC-036', 'ARC-071'], reactions: projection,
  schema: payload({ kind: code(), rows: count(), accepted: count(), rejected: count() }),
  samples: [{ kind: 'UNITS', rows: 1200, accepted: 1198, rejected: 2 }],
});
