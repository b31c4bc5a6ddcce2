import { eventContract, stateContract } from '../contract.ts';
import { code, date, listOf, nullable, oneOf, payload, uuid } from '../fields.ts';
import { everyone, localCopy } from '../reactions.ts';
import { SAMPLE_ON, sample, sampleId, variants } from '../sample-values.ts';

/** Staff of the group and of a region belong to no estate. */
const employee = { service: 'hr-training', aggregate: 'employee', isEstateLevel: false } as const;

/** Somebody joined. @source HR-004 */
export const employeeOnboarded = eventContract({
  ...employee, event: 'onboarded', zh: '员工已入职', en: 'An employee joined',
  rows: ['HR-004'], reactions: everyone({ zh: '建立员工副本;可排班、可保管档案', en: 'staff reference; eligible for rosters and keeping' }),
  schema: payload({ orgUnitId: uuid(), positionId: uuid(), onboardedOn: date() }),
  samples: [{ orgUnitId: sample.department, positionId: sample.position, onboardedOn: SAMPLE_ON }],
});

/** Somebody changed department or position. @source HR-004 */
export const employeeTransferred = eventContract({
  ...employee, event: 'transferred', zh: '员工已调动', en: 'An employee changed department or position',
  rows: ['HR-004', 'ARC-021'],
  reactions: everyone({ zh: '角色随之变更;待办改派;保管人交接', en: 'roles follow; open tasks reassigned; keeper hands over' }),
  schema: payload({
    fromEstateId: nullable(uuid()), toEstateId: nullable(uuid()), fromOrgUnitId: uuid(), toOrgUnitId: uuid(),
    fromPositionId: uuid(), toPositionId: uuid(), transferredOn: date(),
  }),
  samples: variants({
    fromEstateId: sample.estate, toEstateId: sample.estate, fromOrgUnitId: sample.department, toOrgUnitId: sampleId(35),
    fromPositionId: sample.position, toPositionId: sampleId(36), transferredOn: SAMPLE_ON,
  }, { fromEstateId: null, toEstateId: null }),
});

/** Somebody left; all roles end at once. @source HR-004 */
export const employeeDeparted = eventContract({
  ...employee, event: 'departed', zh: '员工已离职', en: 'An employee left',
  rows: ['HR-004', 'CS-001', 'ARC-021'],
  reactions: everyone({ zh: '立即收回角色;未完成的待办退回角色', en: 'roles revoked at once; open tasks go back to the role' }),
  schema: payload({ departedOn: date() }), samples: [{ departedOn: SAMPLE_ON }],
});

/** The employee as he or she stands, with skill codes. @source HR-004, HR-023 */
export const employeeState = stateContract({
  ...employee, zh: '员工现状', en: 'The employee as he or she stands',
  rows: ['HR-004', 'HR-023', 'ENG-026'], reactions: localCopy,
  schema: payload({
    id: uuid(), estateId: nullable(uuid()), orgUnitId: uuid(), positionId: uuid(),
    state: oneOf('CANDIDATE', 'ONBOARDING', 'ACTIVE', 'TRANSFERRED', 'DEPARTED'), skills: listOf(code()),
  }),
  samples: variants({
    id: sample.employee, estateId: sample.estate, orgUnitId: sample.department, positionId: sample.position, state: 'ACTIVE',
    skills: ['PLUMBING', 'ELECTRICAL'],
  }, { estateId: null }),
});
