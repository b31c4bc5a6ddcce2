import { eventContract } from '../contract.ts';
import { code, flag, instant, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, sample, sampleId, variants } from '../sample-values.ts';
import { home } from '../words.ts';

const appointment = { service: 'customer-service', aggregate: 'appointment' } as const;

/** A visit was agreed with the household. @source CS-049 */
export const appointmentBooked = eventContract({
  ...appointment, event: 'booked', zh: '上门预约已确认', en: 'A visit was agreed with the household',
  rows: ['CS-049'], reactions: { 'customer-service': { zh: '记入上门预约', en: 'kept with the agreed visits' }, ...projection },
  schema: payload({ sourceType: code(), sourceId: uuid(), ...home(), appointmentAt: instant() }),
  samples: variants({
    sourceType: 'CALLBACK', sourceId: sample.callback, unitId: sample.unit, householdId: sample.household,
    appointmentAt: SAMPLE_AT,
  }, { unitId: null, householdId: null }),
});

/** The visitor arrived; on time from five minutes before to two minutes after. @source CS-142 */
export const appointmentAttended = eventContract({
  ...appointment, event: 'attended', zh: '已按预约上门', en: 'The visitor arrived',
  rows: ['CS-142'], reactions: projection,
  schema: payload({
    sourceType: code(), sourceId: uuid(), ...home(), appointmentAt: instant(), arrivedAt: instant(), isOnTime: flag(),
  }),
  samples: variants({
    sourceType: 'CALLBACK', sourceId: sample.callback, unitId: sample.unit, householdId: sample.household,
    appointmentAt: SAMPLE_AT, arrivedAt: SAMPLE_AT, isOnTime: true,
  }, { unitId: null, householdId: null }),
});

/** Nobody came on the day. @source CS-142 */
export const appointmentMissed = eventContract({
  ...appointment, event: 'missed', zh: '未按预约上门', en: 'Nobody came to the visit', rows: ['CS-142'], reactions: projection,
  schema: payload({ sourceType: code(), sourceId: uuid(), ...home(), appointmentAt: instant() }),
  samples: variants({
    sourceType: 'SERVICE_ORDER', sourceId: sampleId(64), unitId: sample.unit, householdId: sample.household, appointmentAt: SAMPLE_AT,
  }, { unitId: null, householdId: null }),
});

/** It was moved or called off. @source CS-142 */
export const appointmentCancelled = eventContract({
  ...appointment, event: 'cancelled', zh: '预约已取消', en: 'The visit was called off', rows: ['CS-142'], reactions: projection,
  schema: payload({ sourceType: code(), sourceId: uuid() }), samples: [{ sourceType: 'SERVICE_ORDER', sourceId: sampleId(64) }],
});
