import { eventContract } from '../contract.ts';
import { code, fen, flag, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { sample } from '../sample-values.ts';

/** The approval is part of the work order: same aggregate, same topic, in order with its other events. */
const workOrder = { service: 'engineering', aggregate: 'work-order' } as const;

/** An equipment item of 200 yuan or more waits for approval. @source ENG-024, ENG-025 */
export const workOrderApprovalRequested = eventContract({
  ...workOrder, event: 'approval-requested', zh: '设备维修已报批', en: 'An equipment repair waits for approval',
  rows: ['ENG-024', 'ENG-025'],
  reactions: { engineering: { zh: '先由工程部经理审核,再由项目经理批准;一个工作日', en: 'review by EM, then approval by PM; one working day' }, ...projection },
  schema: payload({ estimateFen: fen(), equipmentId: uuid(), isEmergency: flag(), requesterId: uuid() }),
  samples: [{ estimateFen: 20000, equipmentId: sample.equipment, isEmergency: false, requesterId: sample.employee }],
});

/** The engineering manager reviewed the request. @source ENG-024 */
export const workOrderReviewed = eventContract({
  ...workOrder, event: 'reviewed', zh: '设备维修已审核', en: 'The engineering manager reviewed the request',
  rows: ['ENG-024'], reactions: projection,
  schema: payload({ reviewerId: uuid() }),
  samples: [{ reviewerId: sample.colleague }],
});

/** Work may start. @source ENG-024 */
export const workOrderApproved = eventContract({
  ...workOrder, event: 'approved', zh: '设备维修已批准', en: 'The equipment repair was approved',
  rows: ['ENG-024'], reactions: { engineering: { zh: '可以开工', en: 'work may start' }, ...projection },
  schema: payload({ approverId: uuid() }),
  samples: [{ approverId: sample.colleague }],
});

/** The plan of the repair must change. @source ENG-024 */
export const workOrderRejected = eventContract({
  ...workOrder, event: 'rejected', zh: '设备维修未获批准', en: 'The equipment repair was not approved',
  rows: ['ENG-024'], reactions: projection,
  schema: payload({ reasonCode: code() }),
  samples: [{ reasonCode: 'TOO_EXPENSIVE' }],
});
