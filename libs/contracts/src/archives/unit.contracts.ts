import { eventContract, stateContract } from '../contract.ts';
import { code, count, date, listOf, oneOf, payload, uuid } from '../fields.ts';
import { localCopy } from '../reactions.ts';
import { SAMPLE_ON, sample } from '../sample-values.ts';
import { registerState } from '../words.ts';

const unit = { service: 'archives', aggregate: 'unit', rows: ['ARC-071', 'ENG-066', 'BIL-003'], reactions: localCopy } as const;

/** `floorAreaSqmHundredths`: the registered floor area in 0.01 m²; 8943 is 89.43 m². */
const place = () => ({
  estateId: uuid(), buildingId: uuid(), buildingCode: code(), unitNo: code(), floorAreaSqmHundredths: count(), kind: code(),
  state: registerState(),
});

const samplePlace = {
  estateId: sample.estate, buildingId: sample.building, buildingCode: '3', unitNo: '1202', floorAreaSqmHundredths: 8943,
  kind: 'HOME', state: 'ACTIVE',
} as const;

/** A unit entered the register. @source ARC-071 */
export const unitRegistered = eventContract({
  ...unit, event: 'registered', zh: '房屋已登记', en: 'A unit was registered',
  reactions: { ...localCopy, billing: { zh: '记下自何时起的计费面积', en: 'the floor area to bill, and from when' } },
  schema: payload(place()), samples: [{ ...samplePlace, state: 'REGISTERED' }],
});

/** A unit changed; a new area is billed from the next period. The payload is how it is now. @source ARC-071, BIL-003 */
export const unitChanged = eventContract({
  ...unit, event: 'changed', zh: '房屋已变更', en: 'A unit changed',
  reactions: { ...localCopy, billing: { zh: '记下自何时起的计费面积', en: 'the floor area to bill, and from when' } },
  schema: payload({ ...place(), changed: listOf(oneOf('BUILDING', 'UNIT_NO', 'FLOOR_AREA', 'KIND', 'STATE')) }),
  samples: [{ ...samplePlace, changed: ['FLOOR_AREA'] }],
});

/** No work starts in the unit any more. @source ARC-071 */
export const unitClosed = eventContract({
  ...unit, event: 'closed', zh: '房屋已注销', en: 'A unit was closed',
  schema: payload({ closedOn: date() }), samples: [{ closedOn: SAMPLE_ON }],
});

/** The unit as it is. @source ARC-071 */
export const unitState = stateContract({
  ...unit, zh: '房屋现状', en: 'The unit as it is',
  schema: payload({ id: uuid(), ...place() }), samples: [{ id: sample.unit, ...samplePlace }],
});
