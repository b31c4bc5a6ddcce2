import { eventContract } from '../contract.ts';
import { code, fen, payload, period, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { sample, sampleId } from '../sample-values.ts';

const charge = { service: 'billing', aggregate: 'charge' } as const;

/** A charge line was posted, unique by its source. @source BIL-003, BIL-004, BIL-005 */
export const chargeCreated = eventContract({
  ...charge, event: 'created', zh: '费用已入账', en: 'A charge line was posted',
  rows: ['BIL-003', 'BIL-004', 'BIL-005'], reactions: { bi: { zh: '进入当月出账', en: "appears in the month's bill run" } },
  schema: payload({
    accountId: uuid(), unitId: uuid(), item: code(), period: period(), sourceType: code(), sourceId: uuid(), amountFen: fen(),
    journalEntryId: uuid(),
  }),
  samples: [{
    accountId: sample.account, unitId: sample.unit, item: 'SPECIAL_REPAIR', period: '2026-03', sourceType: 'WORK_ORDER',
    sourceId: sample.workOrder, amountFen: 8550, journalEntryId: sample.journalEntry,
  }],
});

/** A posted line was taken back by a line of the opposite sign; nothing is edited. @source BIL-023 */
export const chargeReversed = eventContract({
  ...charge, event: 'reversed', zh: '费用已冲销', en: 'A charge line was reversed',
  rows: ['BIL-023'], reactions: projection,
  schema: payload({ chargeId: uuid(), reversalId: uuid(), reasonCode: code(), amountFen: fen(), approverId: uuid() }),
  samples: [{
    chargeId: sample.charge, reversalId: sampleId(23), reasonCode: 'WRONG_UNIT', amountFen: -8550, approverId: sample.colleague,
  }],
});
