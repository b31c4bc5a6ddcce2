import { eventContract, stateContract } from '../contract.ts';
import { count, flag, instant, listOf, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, sample, sampleId, variants } from '../sample-values.ts';

/** How a household lives in its unit; ENDED once it left the register. @source lifecycles 3.1 Occupancy · ENDED is our assumption */
export const OCCUPANCY_STATES = ['UNDELIVERED', 'DELIVERED_VACANT', 'OCCUPIED', 'TENANTED', 'ENDED'] as const;
export const OCCUPANCY_CHANGES = [
  'REGISTERED', 'DELIVERED', 'MOVED_IN', 'FOUND_LIVING', 'TENANCY_STARTED', 'TENANCY_ENDED', 'MOVED_OUT', 'RENOVATION_STARTED', 'RENOVATION_ENDED',
  'COVENANT_SIGNED', 'HANDLING_NOTED', 'UNIT_CHANGED', 'LEFT_REGISTER',
] as const;
export const INTERVIEW_MODES = ['FACE', 'PHONE'] as const;
export const INTERVIEW_KINDS = ['INTERVIEW', 'VISIT'] as const;
/** How content somebody is, in five steps, wherever it is asked in steps: interviews, surveys, the assistant; SATISFIED or better counts.
 *  A callback and a service order ask yes or no: SATISFIED, UNSATISFIED.
 *  @source CS-046 CS-090 CS-096 CS-169 K11 K77 · the scale is our assumption */
export const SATISFACTION_STEPS = ['VERY_SATISFIED', 'SATISFIED', 'NEUTRAL', 'UNSATISFIED', 'VERY_UNSATISFIED'] as const;

const occupancy = { service: 'customer-service', aggregate: 'occupancy', rows: ['CS-058', 'CS-091', 'CS-126'] } as const;
const occupancyState_ = () => oneOf(...OCCUPANCY_STATES);
const living = () => ({
  unitId: uuid(), state: occupancyState_(), subState: nullable(oneOf('RENOVATING')), since: instant(), tenancyId: nullable(uuid()),
  covenantSignedAt: nullable(instant()),
});

const samples = variants({
  unitId: sample.unit, state: 'OCCUPIED', subState: null, since: SAMPLE_AT, tenancyId: null, covenantSignedAt: null,
}, { subState: 'RENOVATING', tenancyId: sampleId(61), covenantSignedAt: SAMPLE_AT });

/** How a household lives changed; the id is the household's, the payload is how it is now. A handling note is never in it.
 *  @source CS-058 CS-091 CS-126 */
export const occupancyChanged = eventContract({
  ...occupancy, event: 'changed', zh: '居住状态已变更', en: 'How a household lives changed',
  reactions: {
    archives: { zh: '更新住户档案索引', en: 'household archive index' }, billing: { zh: '登记为已在住时开立收费账户', en: 'opens the account where a household was found living' },
    'customer-service': { zh: '迁出即结束租约', en: 'a move-out ends the tenancy' }, ...projection,
  },
  schema: payload({ ...living(), from: nullable(occupancyState_()), changed: oneOf(...OCCUPANCY_CHANGES) }),
  samples: samples.map((living_, n) => ({ ...living_, from: n === 0 ? ('DELIVERED_VACANT' as const) : null, changed: n === 0 ? ('MOVED_IN' as const) : ('REGISTERED' as const) })),
});

/** How a household lives now; the id is the household's. @source CS-091 */
export const occupancyState = stateContract({
  ...occupancy, zh: '居住现状', en: 'How a household lives now', reactions: projection,
  schema: payload({ id: uuid(), estateId: uuid(), ...living() }),
  samples: samples.map((living_) => ({ id: sample.household, estateId: sample.estate, ...living_ })),
});

/** The interviews of a year, split into months. `required`: interviews due in the year, the sum of `monthQuotas`.
 *  @source CS-086 CS-088 CS-089 */
export const interviewPlanGenerated = eventContract({
  service: 'customer-service', aggregate: 'interview-plan', event: 'generated', zh: '访谈计划已生成', en: 'The interview plan of a year was generated',
  rows: ['CS-089'], reactions: projection,
  schema: payload({ year: count(), households: count(), required: count(), monthQuotas: listOf(count()) }),
  samples: [{ year: 2026, households: 20, required: 26, monthQuotas: [3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2] }],
});

/** A household was asked how it is served, in an interview or on a visit; what it said stays in the service.
 *  @source CS-086 CS-087 CS-088 CS-090 CS-165 */
export const interviewCompleted = eventContract({
  service: 'customer-service', aggregate: 'interview', event: 'completed', zh: '访谈已完成', en: 'An interview was made',
  rows: ['CS-086', 'CS-087', 'CS-088', 'CS-090', 'CS-165'], reactions: projection,
  schema: payload({
    kind: oneOf(...INTERVIEW_KINDS), interviewMode: oneOf(...INTERVIEW_MODES), householdId: uuid(), unitId: uuid(), occupancy: occupancyState_(),
    satisfaction: nullable(oneOf(...SATISFACTION_STEPS)), employeeId: uuid(), at: instant(),
  }),
  samples: variants({
    kind: 'INTERVIEW', interviewMode: 'FACE', householdId: sample.household, unitId: sample.unit, occupancy: 'OCCUPIED', satisfaction: 'SATISFIED',
    employeeId: sample.employee, at: SAMPLE_AT,
  }, { kind: 'VISIT', interviewMode: 'PHONE', satisfaction: null }),
});

/** The customers of an estate were assessed for a half-year. @source CS-092 */
export const segmentationCompleted = eventContract({
  service: 'customer-service', aggregate: 'segmentation', event: 'completed', zh: '客户细分评估已完成', en: 'A customer segmentation review was completed',
  rows: ['CS-092'], reactions: projection,
  schema: payload({ year: count(), half: count(), households: count(), participants: count(), isJoint: flag() }),
  samples: [{ year: 2026, half: 1, households: 20, participants: 4, isJoint: true }],
});
