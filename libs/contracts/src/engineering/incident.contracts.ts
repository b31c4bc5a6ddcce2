import { eventContract } from '../contract.ts';
import { instant, listOf, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, sample, variants } from '../sample-values.ts';
import { home } from '../words.ts';

/** First aid to a patient ended; the incident itself may go on. Both homes are null where the patient is not of the estate.
 *  @source ENG-059 CS-042 */
export const firstAidEnded = eventContract({
  service: 'engineering', aggregate: 'incident', event: 'first-aid-ended', zh: '急救处置已结束', en: 'First aid to a patient ended',
  rows: ['ENG-059', 'CS-042'],
  reactions: { 'customer-service': { zh: '安排急救病人回访(七天内)', en: 'FIRST_AID callback due in 7 days' }, ...projection },
  schema: payload({ ...home(), firstAidEndedAt: instant() }),
  samples: variants({ unitId: sample.unit, householdId: sample.household, firstAidEndedAt: SAMPLE_AT }, { unitId: null, householdId: null }),
});

export const INCIDENT_KINDS = ['POWER_CUT', 'WATER_CUT', 'FIRE', 'PIPE_BURST', 'LIFT_TRAP', 'FIRST_AID', 'PUBLIC_SECURITY', 'OTHER'] as const;

/** An incident was declared by somebody on duty, in buildings of the estate or all of it. @source ENG-058 CS-106 */
export const incidentDeclared = eventContract({
  service: 'engineering', aggregate: 'incident', event: 'declared', zh: '突发事件已宣布', en: 'An incident was declared',
  rows: ['ENG-018', 'ENG-027', 'ENG-043', 'ENG-058', 'ENG-063', 'CS-106'],
  reactions: {
    'customer-service': { zh: '按事先审核的模板发布公告', en: 'announcement from the pre-approved template' },
    'hr-training': { zh: '提醒值班人员', en: 'on-call alert' }, ...projection,
  },
  schema: payload({ kind: oneOf(...INCIDENT_KINDS), buildingIds: listOf(uuid()), declaredAt: instant() }),
  samples: [{ kind: 'WATER_CUT', buildingIds: [sample.building], declaredAt: SAMPLE_AT }, { kind: 'LIFT_TRAP', buildingIds: [], declaredAt: SAMPLE_AT }],
});
