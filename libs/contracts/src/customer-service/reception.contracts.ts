import { eventContract, stateContract } from '../contract.ts';
import { code, flag, instant, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, sample, sampleId, variants } from '../sample-values.ts';
import { home } from '../words.ts';

export const ENQUIRY_KINDS = ['GENERAL', 'REPAIR_ADVICE', 'POLICY'] as const;
export const ENQUIRY_CHANNELS = ['VISIT', 'PHONE', 'SMS', 'APP', 'WECHAT', 'LETTER', 'BOX'] as const;
export const ENQUIRY_TOPICS = ['SERVICE', 'COMMUNITY_RULES', 'PUBLIC_FACILITY', 'FEES', 'REPAIR', 'OTHER'] as const;
export const ASKER_TYPES = ['OWNER', 'TENANT', 'OCCUPIER', 'VISITOR', 'STAFF', 'OTHER'] as const;
export const ACCESS_PERSON_KINDS = ['RESIDENT', 'VISITOR', 'STAFF', 'COURIER', 'CONTRACTOR', 'SHOP_CUSTOMER', 'EMERGENCY', 'OTHER', 'UNKNOWN'] as const;
export const ACCESS_DIRECTIONS = ['IN', 'OUT'] as const;
export const VISITOR_PASS_KINDS = ['HOME', 'OFFICE'] as const;

const enquiry = { service: 'customer-service', aggregate: 'enquiry', reactions: projection } as const;

/** Somebody asked; who received it first answers for it. `dueAt`: by when it should be answered. @source CS-002 CS-004 CS-163 */
export const enquiryRecorded = eventContract({
  ...enquiry, event: 'recorded', zh: '咨询已登记', en: 'An enquiry was recorded', rows: ['CS-002', 'CS-004', 'CS-163'],
  schema: payload({
    kind: oneOf(...ENQUIRY_KINDS), channel: oneOf(...ENQUIRY_CHANNELS), topic: oneOf(...ENQUIRY_TOPICS), askerType: oneOf(...ASKER_TYPES), ...home(),
    firstResponderId: nullable(uuid()), askedAt: instant(), dueAt: instant(), isProvisional: flag(),
  }),
  samples: variants({
    kind: 'GENERAL', channel: 'PHONE', topic: 'COMMUNITY_RULES', askerType: 'OWNER', unitId: sample.unit, householdId: sample.household,
    firstResponderId: sample.employee, askedAt: SAMPLE_AT, dueAt: SAMPLE_NEXT_DAY, isProvisional: false,
  }, { kind: 'REPAIR_ADVICE', channel: 'APP', unitId: null, householdId: null, firstResponderId: null }),
});

/** It was handed on to a department, or to a person of it; the first receiver answers for it until that is acknowledged.
 *  @source CS-003 CS-031 */
export const enquiryTransferred = eventContract({
  ...enquiry, event: 'transferred', zh: '咨询已转交', en: 'An enquiry was handed on', rows: ['CS-003', 'CS-031'],
  schema: payload({ kind: oneOf(...ENQUIRY_KINDS), firstResponderId: uuid(), departmentId: uuid(), employeeId: nullable(uuid()) }),
  samples: variants({ kind: 'REPAIR_ADVICE', firstResponderId: sample.employee, departmentId: sample.department, employeeId: sample.colleague }, { employeeId: null }),
});

/** Somebody came in or went out at a gate; who it was stays in the service. @source CS-008 */
export const accessRegistered = eventContract({
  service: 'customer-service', aggregate: 'access', event: 'registered', zh: '出入已登记', en: 'An entry or exit was registered',
  rows: ['CS-008'], reactions: projection,
  schema: payload({
    gateCode: code(), personKind: oneOf(...ACCESS_PERSON_KINDS), direction: oneOf(...ACCESS_DIRECTIONS), unitId: nullable(uuid()),
    visitorPassId: nullable(uuid()), at: instant(),
  }),
  samples: variants({
    gateCode: 'EAST-1', personKind: 'VISITOR', direction: 'IN', unitId: sample.unit, visitorPassId: sampleId(50), at: SAMPLE_AT,
  }, { personKind: 'UNKNOWN', unitId: null, visitorPassId: null }),
});

const visitorPass = { service: 'customer-service', aggregate: 'visitor-pass' } as const;

/** A guest of a home, or of the office, is expected. @source CS-009 CS-010 */
export const visitorPassIssued = eventContract({
  ...visitorPass, event: 'issued', zh: '访客证已发出', en: 'A visitor pass was issued', rows: ['CS-009', 'CS-010'], reactions: projection,
  schema: payload({
    kind: oneOf(...VISITOR_PASS_KINDS), hostUnitId: nullable(uuid()), hostEmployeeId: nullable(uuid()), from: instant(), to: instant(),
  }),
  samples: variants({
    kind: 'HOME', hostUnitId: sample.unit, hostEmployeeId: null, from: SAMPLE_AT, to: SAMPLE_NEXT_DAY,
  }, { kind: 'OFFICE', hostUnitId: null, hostEmployeeId: sample.employee }),
});

/** The guest came. @source CS-009 CS-010 */
export const visitorPassCheckedIn = eventContract({
  ...visitorPass, event: 'checked-in', zh: '访客已到', en: 'A visitor came', rows: ['CS-009', 'CS-010'], reactions: projection,
  schema: payload({ kind: oneOf(...VISITOR_PASS_KINDS), at: instant() }), samples: [{ kind: 'HOME', at: SAMPLE_AT }],
});

/** The guest left; the visit is over. @source CS-010 */
export const visitorPassCheckedOut = eventContract({
  ...visitorPass, event: 'checked-out', zh: '访客已离开', en: 'A visitor left', rows: ['CS-010'], reactions: projection,
  schema: payload({ kind: oneOf(...VISITOR_PASS_KINDS), at: instant() }), samples: [{ kind: 'OFFICE', at: SAMPLE_AT }],
});

/** An entry by somebody who is neither registered nor expected; it asks for attention and stops nobody. The aggregate is the
 *  entry, there is no pass. @source CS-009 */
export const visitorPassFlagged = eventContract({
  ...visitorPass, event: 'flagged', zh: '不明人员进入提示', en: 'An unknown entry was flagged', rows: ['CS-009'],
  reactions: { 'hr-training': { zh: '提示当班保安和监控中心', en: 'alert to the guard on duty and the monitoring room' }, ...projection },
  schema: payload({ gateCode: code(), at: instant() }), samples: [{ gateCode: 'EAST-1', at: SAMPLE_AT }],
});

/** The estate's three numbers (emergency, daily service, complaints) are published to its owners; the numbers themselves stay in
 *  the service. The id is the estate's. @source CS-006 */
export const estateContactState = stateContract({
  service: 'customer-service', aggregate: 'estate-contact', zh: '项目联系电话公布现状', en: 'The contact card of the estate as it is published',
  rows: ['CS-006'], reactions: { archives: { zh: '三个电话齐全方可启用项目', en: 'an estate is activated only with its three numbers' }, ...projection },
  schema: payload({ id: uuid(), publishedAt: instant() }), samples: [{ id: sample.estate, publishedAt: SAMPLE_AT }],
});
