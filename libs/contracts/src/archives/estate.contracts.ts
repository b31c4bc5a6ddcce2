import { eventContract, stateContract } from '../contract.ts';
import { code, date, listOf, oneOf, payload, uuid } from '../fields.ts';
import { localCopy } from '../reactions.ts';
import { SAMPLE_ON, sample, sampleId } from '../sample-values.ts';
import { registerState } from '../words.ts';

const estate = { service: 'archives', aggregate: 'estate', rows: ['ARC-071', 'ENG-066'], reactions: localCopy } as const;

const place = () => ({
  regionId: uuid(), groupId: uuid(), code: code(), kind: code(), state: registerState(),
  buildings: listOf(payload({ id: uuid(), code: code() })),
});

const samplePlace = {
  regionId: sample.region, groupId: sample.group, code: 'SH-0001', kind: 'RESIDENTIAL', state: 'ACTIVE',
  buildings: [{ id: sample.building, code: '3' }],
} as const;

/** An estate entered the register. @source ARC-071 */
export const estateRegistered = eventContract({
  ...estate, event: 'registered', zh: '项目已登记', en: 'An estate was registered',
  schema: payload(place()), samples: [{ ...samplePlace, state: 'REGISTERED', buildings: [] }],
});

/** An estate or one of its buildings changed; the payload is how it is now. @source ARC-071 */
export const estateChanged = eventContract({
  ...estate, event: 'changed', zh: '项目已变更', en: 'An estate or one of its buildings changed',
  schema: payload({ ...place(), changed: listOf(oneOf('CODE', 'KIND', 'STATE', 'NAME', 'BUILDINGS')) }),
  samples: [{ ...samplePlace, buildings: [...samplePlace.buildings], changed: ['BUILDINGS'] }],
});

/** An estate belongs to another region; who may see it changes with it. @source ARC-071 */
export const estateMoved = eventContract({
  ...estate, event: 'moved', zh: '项目已划转', en: 'An estate moved to another region',
  schema: payload({ fromRegionId: uuid(), toRegionId: uuid(), groupId: uuid() }),
  samples: [{ fromRegionId: sample.region, toRegionId: sampleId(8), groupId: sample.group }],
});

/** No work starts under the estate any more. @source ARC-071 */
export const estateClosed = eventContract({
  ...estate, event: 'closed', zh: '项目已关闭', en: 'An estate was closed',
  schema: payload({ closedOn: date() }), samples: [{ closedOn: SAMPLE_ON }],
});

/** The estate as it is, with its buildings. @source ARC-071 */
export const estateState = stateContract({
  ...estate, zh: '项目现状', en: 'The estate as it is, with its buildings',
  schema: payload({ id: uuid(), ...place() }),
  samples: [{ id: sample.estate, ...samplePlace, buildings: [...samplePlace.buildings] }],
});
