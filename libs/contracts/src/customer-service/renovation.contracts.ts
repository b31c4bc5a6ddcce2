import { eventContract } from '../contract.ts';
import { code, count, date, flag, instant, listOf, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, SAMPLE_ON, sample, sampleId, variants } from '../sample-values.ts';

/** Papers that an application needs. @source CS-128 · the set is our assumption */
export const RENOVATION_PAPERS = ['APPLICATION', 'DRAWINGS', 'CONTRACTOR_QUALIFICATION', 'OWNER_AUTHORISATION', 'SAFETY_UNDERTAKING'] as const;
/** Who looks through an application: the service and engineering. @source CS-128 lifecycles 3.1 */
export const RENOVATION_REVIEW_PARTS = ['SERVICE', 'ENGINEERING'] as const;
/** Work that only certified people do, under a permit. @source CS-131 */
export const SPECIAL_WORK_KINDS = ['WELDING', 'ELECTRICAL', 'HEIGHTS'] as const;
/** What is looked at on a site. @source CS-129 CS-130 CS-131 CS-132 CS-133 */
export const RENOVATION_CHECKS = [
  'PASSAGE_OPENINGS_SHUT', 'NO_DUST_NUISANCE', 'BALCONY_CLEAR', 'SURROUNDINGS_UNDAMAGED', 'NO_OPEN_FLAME', 'NO_LOOSE_WIRING', 'SPECIAL_WORK_PERMITTED',
  'BADGES_WORN', 'EXTINGUISHERS_IN_PLACE', 'WASTE_IN_WINDOW', 'WASTE_IN_PLACE',
] as const;
/** How a violation came to light. @source CS-132 CS-133 */
export const RENOVATION_VIOLATION_SOURCES = ['INSPECTION', 'WASTE_MOVE'] as const;

const renovation = { service: 'customer-service', aggregate: 'renovation' } as const;
const home = () => ({ unitId: uuid(), householdId: nullable(uuid()) });
const sampleHome = { unitId: sample.unit, householdId: sample.household } as const;
const [badge, violation, permit, inspection] = [sampleId(60), sampleId(61), sampleId(62), sampleId(63)];

/** A renovation was applied for, with every paper. `areaSqmHundredths`: floor area of the works in 0.01 m². @source CS-128 */
export const renovationApplied = eventContract({
  ...renovation, event: 'applied', zh: '装修已申请', en: 'A renovation was applied for', rows: ['CS-128'], reactions: projection,
  schema: payload({
    number: code(), ...home(), areaSqmHundredths: count(), startOn: date(), endOn: date(), specialWorks: listOf(oneOf(...SPECIAL_WORK_KINDS)),
  }),
  samples: variants({
    number: 'ZX-2026-000012', ...sampleHome, areaSqmHundredths: 12000, startOn: SAMPLE_ON, endOn: '2026-05-31', specialWorks: ['WELDING', 'ELECTRICAL'],
  }, { householdId: null }),
});

/** The service, or engineering, has looked through it. @source CS-128 */
export const renovationReviewed = eventContract({
  ...renovation, event: 'reviewed', zh: '装修申请已审阅', en: 'The application was reviewed', rows: ['CS-128'], reactions: projection,
  schema: payload({ part: oneOf(...RENOVATION_REVIEW_PARTS), isPassed: flag(), reviewerId: uuid() }),
  samples: [{ part: 'ENGINEERING', isPassed: true, reviewerId: sample.employee }],
});

/** It may begin, under a named supervisor. @source CS-128 CS-134 */
export const renovationApproved = eventContract({
  ...renovation, event: 'approved', zh: '装修已批准', en: 'The renovation was approved', rows: ['CS-128', 'CS-134'],
  reactions: {
    engineering: { zh: '安排装修巡查', en: 'schedules renovation inspections' }, archives: { zh: '批准手续归档', en: 'files the approval' }, ...projection,
  },
  schema: payload({ ...home(), requesterId: uuid(), approverId: uuid(), supervisorId: uuid(), startOn: date(), endOn: date(), requiredExtinguishers: count() }),
  samples: variants({
    ...sampleHome, requesterId: sample.member, approverId: sample.employee, supervisorId: sample.colleague, startOn: SAMPLE_ON, endOn: '2026-05-31',
    requiredExtinguishers: 3,
  }, { householdId: null }),
});

/** It may not begin. @source CS-128 */
export const renovationRejected = eventContract({
  ...renovation, event: 'rejected', zh: '装修未获批准', en: 'The renovation was refused', rows: ['CS-128'], reactions: projection,
  schema: payload({ ...home(), requesterId: uuid(), approverId: uuid() }),
  samples: variants({ ...sampleHome, requesterId: sample.member, approverId: sample.employee }, { householdId: null }),
});

/** It was approved and had not begun by its last day. @source CS-128 lifecycles 3.1 */
export const renovationExpired = eventContract({
  ...renovation, event: 'expired', zh: '装修批准已过期', en: 'The approval ran out unused', rows: ['CS-128'], reactions: projection,
  schema: payload({ ...home(), endOn: date() }), samples: variants({ ...sampleHome, endOn: '2026-05-31' }, { householdId: null }),
});

/** A worker has a numbered badge for the unit and its dates; whose it is stays in the service. @source CS-129 */
export const renovationBadgeIssued = eventContract({
  ...renovation, event: 'badge-issued', zh: '装修出入证已发', en: 'A renovation badge was issued', rows: ['CS-129'], reactions: projection,
  schema: payload({ badgeId: uuid(), number: code(), unitId: uuid(), validFrom: date(), validTo: date() }),
  samples: [{ badgeId: badge, number: 'ZXZ-2026-000031', unitId: sample.unit, validFrom: SAMPLE_ON, validTo: '2026-05-31' }],
});

/** Special work of one kind may be done. @source CS-131 */
export const renovationSpecialWorkPermitted = eventContract({
  ...renovation, event: 'special-work-permitted', zh: '装修特种作业已许可', en: 'Special work was permitted', rows: ['CS-131'], reactions: projection,
  schema: payload({ permitId: uuid(), kind: oneOf(...SPECIAL_WORK_KINDS), unitId: uuid(), requesterId: uuid(), approverId: uuid(), validTo: date() }),
  samples: [{ permitId: permit, kind: 'WELDING', unitId: sample.unit, requesterId: sample.colleague, approverId: sample.employee, validTo: '2026-03-20' }],
});

/** Work has begun. @source CS-130 */
export const renovationStarted = eventContract({
  ...renovation, event: 'started', zh: '装修已开工', en: 'The renovation began', rows: ['CS-130'],
  reactions: { 'customer-service': { zh: '住户状态加注装修中', en: 'the home counts as being renovated' }, ...projection },
  schema: payload({ ...home(), supervisorId: uuid(), startedAt: instant(), extinguisherCount: count(), requiredExtinguishers: count() }),
  samples: variants({
    ...sampleHome, supervisorId: sample.colleague, startedAt: SAMPLE_AT, extinguisherCount: 3, requiredExtinguishers: 3,
  }, { householdId: null }),
});

/** A site was looked at. @source CS-132 CS-134 */
export const renovationInspected = eventContract({
  ...renovation, event: 'inspected', zh: '装修已巡查', en: 'The site was inspected', rows: ['CS-132', 'CS-134'],
  reactions: { 'hr-training': { zh: '装修巡查职责的证据', en: 'evidence of the daily site check' }, ...projection },
  schema: payload({ inspectionId: uuid(), unitId: uuid(), inspectorId: uuid(), at: instant(), failedCount: count() }),
  samples: [{ inspectionId: inspection, unitId: sample.unit, inspectorId: sample.employee, at: SAMPLE_AT, failedCount: 1 }],
});

/** Nobody looked at an open site while it was due. @source CS-134 */
export const renovationInspectionMissed = eventContract({
  ...renovation, event: 'inspection-missed', zh: '装修巡查缺失', en: 'An inspection of the site was missed', rows: ['CS-134'], reactions: projection,
  schema: payload({ unitId: uuid(), dueAt: instant() }), samples: [{ unitId: sample.unit, dueAt: SAMPLE_NEXT_DAY }],
});

/** Something on the site is against the rules; `repeatNo`: how often this was found here. @source CS-131 CS-132 CS-133 */
export const renovationViolationFound = eventContract({
  ...renovation, event: 'violation-found', zh: '发现装修违规', en: 'A violation was found on the site', rows: ['CS-131', 'CS-132', 'CS-133'],
  reactions: {
    engineering: { zh: '限期整改', en: 'finding with deadline' },
    'customer-service': { zh: '再次违规由工程经理决定是否停工', en: 'repeated: stop-work decision by the engineering manager' }, ...projection,
  },
  schema: payload({
    violationId: uuid(), ...home(), check: oneOf(...RENOVATION_CHECKS), sourceType: oneOf(...RENOVATION_VIOLATION_SOURCES), repeatNo: count(),
    foundAt: instant(), dueAt: instant(), isProvisional: flag(),
  }),
  samples: variants({
    violationId: violation, ...sampleHome, check: 'BALCONY_CLEAR', sourceType: 'INSPECTION', repeatNo: 1, foundAt: SAMPLE_AT, dueAt: SAMPLE_NEXT_DAY,
    isProvisional: false,
  }, { householdId: null }),
});

/** It was put right. @source CS-132 */
export const renovationViolationCleared = eventContract({
  ...renovation, event: 'violation-cleared', zh: '装修违规已整改', en: 'A violation was put right', rows: ['CS-132'], reactions: projection,
  schema: payload({ violationId: uuid(), check: oneOf(...RENOVATION_CHECKS), clearedAt: instant(), isLate: flag() }),
  samples: [{ violationId: violation, check: 'BALCONY_CLEAR', clearedAt: SAMPLE_NEXT_DAY, isLate: false }],
});

/** It was not put right in time. @source CS-132 */
export const renovationViolationOverdue = eventContract({
  ...renovation, event: 'violation-overdue', zh: '装修违规逾期未改', en: 'A violation was not put right in time', rows: ['CS-132'], reactions: projection,
  schema: payload({ violationId: uuid(), check: oneOf(...RENOVATION_CHECKS), dueAt: instant() }),
  samples: [{ violationId: violation, check: 'BALCONY_CLEAR', dueAt: SAMPLE_NEXT_DAY }],
});

/** Work was stopped over its violations. @source CS-132 lifecycles 3.1 */
export const renovationSuspended = eventContract({
  ...renovation, event: 'suspended', zh: '装修已停工', en: 'Work was stopped', rows: ['CS-132'], reactions: projection,
  schema: payload({ ...home(), at: instant(), count: count() }), samples: variants({ ...sampleHome, at: SAMPLE_AT, count: 2 }, { householdId: null }),
});

/** Work goes on. @source CS-132 lifecycles 3.1 */
export const renovationResumed = eventContract({
  ...renovation, event: 'resumed', zh: '装修已复工', en: 'Work goes on', rows: ['CS-132'], reactions: projection,
  schema: payload({ ...home(), at: instant() }), samples: variants({ ...sampleHome, at: SAMPLE_AT }, { householdId: null }),
});

/** The works are said to be done. @source CS-134 */
export const renovationCompleted = eventContract({
  ...renovation, event: 'completed', zh: '装修已完工', en: 'The works are done', rows: ['CS-134'], reactions: projection,
  schema: payload({ ...home(), completedAt: instant() }), samples: variants({ ...sampleHome, completedAt: SAMPLE_AT }, { householdId: null }),
});

/** They were accepted, with no violation left. @source CS-134 */
export const renovationAccepted = eventContract({
  ...renovation, event: 'accepted', zh: '装修已验收', en: 'The works were accepted', rows: ['CS-134'],
  reactions: {
    'customer-service': { zh: '取消装修中状态', en: 'the home is no longer being renovated' },
    billing: { zh: '收取押金的退还押金', en: 'deposit refunded where one was taken' }, archives: { zh: '装修档案结卷', en: 'file closed' }, ...projection,
  },
  schema: payload({ ...home(), at: instant(), approverId: uuid() }),
  samples: variants({ ...sampleHome, at: SAMPLE_NEXT_DAY, approverId: sample.employee }, { householdId: null }),
});
