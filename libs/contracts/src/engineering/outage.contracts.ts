import { eventContract } from '../contract.ts';
import { instant, listOf, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, sample, variants } from '../sample-values.ts';

export const UTILITIES = ['POWER', 'WATER', 'HEATING', 'GAS'] as const;

const outage = { service: 'engineering', aggregate: 'outage', rows: ['ENG-028'] } as const;

/** A utility fails; `affectedUnitIds`: the homes without it. `restoreBy`: when it is expected back, if known. @source ENG-028 */
export const outageDeclared = eventContract({
  ...outage, event: 'declared', zh: '公用设施中断', en: 'A utility has failed',
  reactions: { 'customer-service': { zh: '按预先批准的模板向受影响住户公告', en: 'announcement to affected units from the pre-approved template' }, ...projection },
  schema: payload({
    utility: oneOf(...UTILITIES), buildingIds: listOf(uuid()), affectedUnitIds: listOf(uuid()), workOrderId: nullable(uuid()), startedAt: instant(), restoreBy: nullable(instant()),
  }),
  samples: variants({
    utility: 'WATER', buildingIds: [sample.building], affectedUnitIds: [sample.unit], workOrderId: sample.workOrder, startedAt: SAMPLE_AT, restoreBy: SAMPLE_NEXT_DAY,
  }, { workOrderId: null, restoreBy: null }),
});

/** It is back. @source ENG-028 */
export const outageRestored = eventContract({
  ...outage, event: 'restored', zh: '公用设施已恢复', en: 'The utility is back',
  reactions: { 'customer-service': { zh: '停供公告随之结束', en: 'the notice of the outage ends' }, ...projection },
  schema: payload({ utility: oneOf(...UTILITIES), startedAt: instant(), restoredAt: instant() }),
  samples: [{ utility: 'WATER', startedAt: SAMPLE_AT, restoredAt: SAMPLE_NEXT_DAY }],
});
