import { eventContract, stateContract } from '../contract.ts';
import { date, listOf, oneOf, payload, uuid } from '../fields.ts';
import { localCopy } from '../reactions.ts';
import { SAMPLE_ON, sample, sampleId } from '../sample-values.ts';
import { registerState } from '../words.ts';

const household = {
  service: 'archives', aggregate: 'household', rows: ['ARC-071', 'CS-093', 'BIL-006'], reactions: localCopy,
} as const;

/** Members are ids with their relation to the unit; who they are is asked of archives with permission. @source ARC-009 */
const people = () => ({
  estateId: uuid(), unitId: uuid(),
  memberIds: listOf(payload({ id: uuid(), relation: oneOf('OWNER', 'TENANT', 'OCCUPIER', 'FAMILY') })), state: registerState(),
});

const samplePeople = () => ({
  estateId: sample.estate, unitId: sample.unit, memberIds: [{ id: sample.member, relation: 'OWNER' as const }],
  state: 'ACTIVE' as const,
});

/** A household entered the register. @source ARC-071 */
export const householdRegistered = eventContract({
  ...household, event: 'registered', zh: '住户已登记', en: 'A household was registered',
  reactions: { ...localCopy, archives: { zh: '起草住户档案', en: 'drafts the household archive' } },
  schema: payload(people()), samples: [samplePeople()],
});

/** A household or its members changed; the payload is how it is now. @source ARC-071 */
export const householdChanged = eventContract({
  ...household, event: 'changed', zh: '住户已变更', en: 'A household or its members changed',
  schema: payload({ ...people(), changed: listOf(oneOf('MEMBERS', 'CONTACTS', 'STATE')) }),
  samples: [{ ...samplePeople(), changed: ['MEMBERS'] }],
});

/** A household lives in another unit. @source ARC-071 */
export const householdMoved = eventContract({
  ...household, event: 'moved', zh: '住户已迁移', en: 'A household moved to another unit',
  reactions: { ...localCopy, archives: { zh: '起草新房屋的住户档案', en: 'drafts the household archive of the new unit' } },
  schema: payload({ fromUnitId: uuid(), toUnitId: uuid(), fromEstateId: uuid(), toEstateId: uuid() }),
  samples: [{ fromUnitId: sample.unit, toUnitId: sampleId(9), fromEstateId: sample.estate, toEstateId: sample.estate }],
});

/** The household has left; no new work under it. @source ARC-071 */
export const householdClosed = eventContract({
  ...household, event: 'closed', zh: '住户已注销', en: 'A household was closed',
  reactions: { ...localCopy, archives: { zh: '住户档案开始计算保管期', en: 'the retention of the household archive begins' } },
  schema: payload({ closedOn: date() }), samples: [{ closedOn: SAMPLE_ON }],
});

/** The household as it is. @source ARC-071 */
export const householdState = stateContract({
  ...household, zh: '住户现状', en: 'The household as it is',
  reactions: { ...localCopy, billing: { zh: '变更缴费人', en: 'changes the payer of the unit' } },
  schema: payload({ id: uuid(), ...people() }), samples: [{ id: sample.household, ...samplePeople() }],
});
